// A photo that a notice may mean: how it was found, what would read otherwise, and doing what the notice asks for. What cannot be taken back goes through its own dialog.
import { type ReactElement, useState } from "react";
import type { Incoming, IncomingMatch as Match } from "#contract/incoming.ts";
import type { PhotoRow } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { incomingWords as words } from "#words/window/incoming.ts";
import { fieldName, stateLabel } from "#words/window/labels.ts";
import { showThese } from "../../actions/select/show-only.ts";
import { Button } from "../../parts/button/button.tsx";
import { Diff } from "../../parts/diff/diff.tsx";
import { fieldText } from "../../parts/field/field-text.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { useDesk, useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import styles from "../recall.module.css";

type Doing = "words" | "kill" | "hold";
const doingOf = (kind: Incoming["kind"]): Doing => (kind === "kill" || kind === "elimination" ? "kill" : kind === "withhold" ? "hold" : "words");

/** What taking it over does besides, under the rules that there are. */
const warningOf = (match: Match): string | undefined => (match.delivered ? words.opens : match.state === "approved" ? words.voids : undefined);

interface Props { readonly notice: Incoming; readonly match: Match; readonly row: PhotoRow | undefined; readonly reason: string; readonly onLink: () => void; readonly onAnswered: () => void }

const Changes = ({ match, taken, onTaken }: { readonly match: Match; readonly taken: ReadonlySet<string>; readonly onTaken: (field: string, take: boolean) => void }): ReactElement => {
  const fields = useDesk((one) => one.fields);
  return (
    <>
      {match.changes.map(({ field, before, after }) => (
        <div key={field} className={styles["beside"]}>
          <label className={`${dialog["check"]} ${styles["whole"]}`}><input type="checkbox" checked={taken.has(field)} onChange={(event) => onTaken(field, event.target.checked)} />{words.take(fieldName(fields, field))}</label>
          <div><small>{words.before}</small><Diff side="before" before={fieldText(before)} after={fieldText(after)} none={words.empty} /></div>
          <div><small>{words.after}</small><Diff side="after" before={fieldText(before)} after={fieldText(after)} none={words.empty} /></div>
        </div>
      ))}
    </>
  );
};

export const IncomingMatch = ({ notice, match, row, reason, onLink, onAnswered }: Props): ReactElement => {
  const model = useModel();
  const [taken, setTaken] = useState<ReadonlySet<string>>(() => new Set(match.changes.filter((one) => one.named).map((one) => one.field)));
  const [running, setRunning] = useState(false);
  const doing = doingOf(notice.kind);
  const isDead = match.state === "killed";
  const why = running ? words.running : doing === "words" ? (isDead ? words.killed : match.changes.length === 0 ? words.same : taken.size === 0 ? words.needField : undefined) : doing === "hold" && isDead ? words.killed : undefined;
  const show = (): void => { model.layout.setState({ dialog: undefined }); showThese(model, [match.photo]); };
  const take = (field: string, on: boolean): void => setTaken(new Set([...[...taken].filter((one) => one !== field), ...(on ? [field] : [])]));
  const apply = async (): Promise<void> => {
    if (why !== undefined) return;
    setRunning(true);
    const answer = await model.bridge.call("incoming.apply", { incoming: notice.id, photo: match.photo, ...(doing === "words" ? { fields: [...taken] } : {}) });
    setRunning(false);
    if (!answer.ok) { model.doing.refused(answer); return; }
    const no = answer.value.outcomes.find((one) => !one.ok);
    if (no !== undefined) { model.messages.tell({ level: "error", text: reasonSentence(no.reason ?? "") }); return; }
    model.messages.tell({ level: "done", text: words.applied(match.name), ...(match.delivered && doing === "words" ? { todo: words.opens } : {}) });
    onAnswered();
    void model.incoming.load();
  };
  const kill = (): void => model.layout.setState({ dialog: { kind: "kill", photos: [match.photo], incoming: { id: notice.id, reason, mandatory: notice.kind === "kill" } } });
  const warning = doing === "words" && !isDead ? warningOf(match) : undefined;
  return (
    <section className={styles["match"]} aria-label={match.name}>
      <div className={styles["found"]}><Thumb row={row} /><span className={styles["strong"]}><bdi>{match.name}</bdi></span><span>{stateLabel[match.state]}</span><small>{match.how.map((one) => words.hows[one]).join(", ")}</small></div>
      {doing === "words" && match.changes.length === 0 ? <p>{words.same}</p> : null}
      <Changes match={match} taken={taken} onTaken={take} />
      {warning === undefined ? null : <Toned tone="warning" wrap>{warning}</Toned>}
      <div className={styles["acts"]}>
        {doing === "kill" && !isDead ? <Button size="small" kind="kill" onPress={kill}>{words.apply.kill}</Button> : <Button size="small" kind="primary" why={why} onPress={() => void apply()}>{doing === "kill" ? words.apply.done : doing === "hold" ? words.apply.hold : running ? words.running : words.apply.words}</Button>}
        <Button size="small" onPress={show}>{words.show}</Button>
        {match.how.includes("linked") || notice.matches.length === 1 ? null : <Button size="small" onPress={onLink}>{words.link}</Button>}
      </div>
    </section>
  );
};
