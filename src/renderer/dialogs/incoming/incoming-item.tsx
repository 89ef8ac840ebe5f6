// One notice that came in: its words as they stand, the photos it may mean, and the way to say that it is none of ours.
import { type ReactElement, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Incoming } from "#contract/incoming.ts";
import type { PhotoId } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { incomingWords as words } from "#words/window/incoming.ts";
import { Button } from "../../parts/button/button.tsx";
import { Toned } from "../../parts/state/state-mark.tsx";
import { useModel } from "../../store/model.ts";
import { AnswerLine } from "../answer-line.tsx";
import { Paper } from "../paper.tsx";
import styles from "../recall.module.css";
import { useRows } from "../use-rows.ts";
import { IncomingMatch } from "./incoming-match.tsx";

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const said = ({ words: first, lead }: Incoming): string => (lead === undefined ? first : `${first}: ${lead}`);

/** The photo that is active in the sheet, where the notice did not lead to it by itself. */
const useActive = (notice: Incoming): { readonly photo: PhotoId; readonly name: string } | undefined => {
  const model = useModel();
  const active = model.selection.store.getState().active;
  const asked = useMemo(() => (active === undefined ? [] : [active]), [active]);
  const row = useRows(asked)?.[0];
  return row === undefined || notice.matches.some((one) => one.photo === row.id) || row.id === notice.photo ? undefined : { photo: row.id, name: row.name };
};

export const IncomingItem = ({ notice, onAnswered }: { readonly notice: Incoming; readonly onAnswered: () => void }): ReactElement => {
  const model = useModel();
  const [dismissing, setDismissing] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const active = useActive(notice);
  const photos = useMemo(() => notice.matches.map((one) => one.photo), [notice.matches]);
  const rows = useRows(photos);
  const back = (): void => { flushSync(() => setDismissing(false)); acts.current?.querySelector("button")?.focus(); };
  const dismiss = async (reason: string): Promise<void> => {
    const answer = await model.bridge.call("incoming.dismiss", { incoming: notice.id, reason });
    if (!answer.ok) { model.doing.refused(answer); return; }
    model.messages.tell({ level: "done", text: words.dismissed });
    onAnswered();
    void model.incoming.load();
  };
  const link = async (photo: PhotoId): Promise<void> => {
    const answer = await model.bridge.call("incoming.link", { incoming: notice.id, photo });
    if (!answer.ok) model.doing.refused(answer);
  };
  return (
    <li className={styles["call"]} aria-label={words.of(words.kinds[notice.kind], nameOf(notice.path))}>
      <div className={styles["who"]}><Toned tone={notice.kind === "kill" || notice.kind === "elimination" ? "killed" : notice.kind === "withhold" ? "warning" : "correction"}>{words.kinds[notice.kind]}</Toned><span className={styles["strong"]} dir="auto">{said(notice)}</span><small>{words.from(nameOf(notice.path), instantTime(notice.time, new Date()))}</small></div>
      {notice.text === undefined ? null : <details><summary>{words.text}</summary><Paper subject={nameOf(notice.path)} text={notice.text} name={words.text} /></details>}
      <p>{notice.matches.length === 0 ? words.noMatch : words.matches(notice.matches.length)}</p>
      {notice.matches.map((match) => <IncomingMatch key={match.photo} notice={notice} match={match} row={rows?.find((row) => row.id === match.photo)} reason={said(notice)} onLink={() => void link(match.photo)} onAnswered={onAnswered} />)}
      {dismissing ? <AnswerLine label={words.dismissWhy} hint={words.dismissHint} needed={words.needWhy} words={words} onNote={(reason) => void dismiss(reason)} onBack={back} /> : (
        <div ref={acts} className={styles["acts"]}>
          <Button size="small" onPress={() => setDismissing(true)}>{words.dismiss}</Button>
          {active === undefined ? null : <Button size="small" onPress={() => void link(active.photo)}>{words.linkActive(active.name)}</Button>}
        </div>
      )}
    </li>
  );
};
