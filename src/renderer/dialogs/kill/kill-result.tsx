// What became of a kill: which photos are killed, which are held for a second editor, and who was told.
import type { ReactElement } from "react";
import type { ResultOf } from "#contract/method.ts";
import type { Notice } from "#contract/notice.ts";
import type { PhotoRow } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { killDialog as words } from "#words/window/recall.ts";
import type { Methods } from "../../bridge.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import dialog from "../dialog.module.css";
import { NoticeStates } from "../notice-states.tsx";
import { PhotoLine } from "../photo-line.tsx";
import styles from "../recall.module.css";

export interface KillEnd { readonly made: ResultOf<Methods["kill.make"]>; readonly notices: readonly Notice[] }

const listed = 200;
/** A kill that waits for its second editor is no failure. */
export const askedIn = (end: KillEnd): number => end.made.outcomes.filter((one) => one.reason === "kill-asked").length;

const Numbers = ({ end }: { readonly end: KillEnd }): ReactElement => {
  const { notices: { sent, open, removed }, done } = end.made;
  const asked = askedIn(end);
  return (
    <div className={dialog["form"]} role="status">
      {done.ok > 0 ? <Toned tone="ready" wrap>{words.done(done.ok)}</Toned> : asked > 0 ? null : <Toned tone="problem">{words.doneNone}</Toned>}
      {asked > 0 ? <><Toned tone="warning" wrap>{words.asked(asked)}</Toned><p>{words.askedTodo}</p></> : null}
      {removed > 0 ? <Toned tone="ready">{words.removed(removed)}</Toned> : null}
      {sent > 0 ? <Toned tone="ready">{words.told(sent)}</Toned> : null}
      {open > 0 ? <Toned tone="warning">{words.open(open)}</Toned> : null}
    </div>
  );
};

export const KillResult = ({ end, rows }: { readonly end: KillEnd; readonly rows: readonly PhotoRow[] }): ReactElement => {
  const refused = end.made.outcomes.filter((one) => !one.ok && one.reason !== "kill-asked");
  return (
    <div className={styles["ends"]} data-first="" tabIndex={-1}>
      <Numbers end={end} />
      {refused.length === 0 ? null : <ul>{refused.slice(0, listed).map((one) => <PhotoLine key={one.photo} row={rows.find((row) => row.id === one.photo)}><Toned tone="problem" wrap>{reasonSentence(one.reason ?? "")}</Toned></PhotoLine>)}</ul>}
      {end.notices.length === 0 ? null : <div className={styles["papers"]}><NoticeStates notices={end.notices} /></div>}
    </div>
  );
};
