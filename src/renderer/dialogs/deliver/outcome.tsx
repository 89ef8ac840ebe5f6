// What became of each copy: its name, what it was made of where that is not the photo's own coding, what is beside it; or why there is none.
import type { ReactElement } from "react";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { PhotoRow } from "#contract/values.ts";
import { list } from "#words/format.ts";
import { reasonSentence } from "#words/en.ts";
import { deliverDialog as words } from "#words/window/dialogs.ts";
import { copyWords } from "#words/window/leaving.ts";
import { folderName } from "../../parts/name/folder-name.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import styles from "../dialog.module.css";
import { PhotoLine } from "../photo-line.tsx";
import { otherPicture } from "./picture-words.ts";

const listed = 200;
/** A copy's line with who got it, where it is not the chosen folder. */
export interface ToWhom { readonly to?: string | undefined; readonly line: DeliverLine }
export interface Result { readonly ok: number; readonly failed: number; readonly ledger: number; readonly lines: readonly ToWhom[] }

/** Nothing is said to be removed of what went out as it is. */
const removedIn = (line: DeliverLine): string => (line.exempt?.includes("everything-kept") === true ? copyWords.everything : words.removedFrom(line.removed?.length ?? 0));

const Line = ({ to, line }: ToWhom): ReactElement => {
  const whom = to === undefined ? "" : `${to}: `;
  if (!line.ok) return <Toned tone="problem" wrap>{`${whom}${reasonSentence(line.reason ?? "copy-failed")}${line.detail === undefined ? "" : ` ${line.detail}`}`}</Toned>;
  const picture = otherPicture(line.picture);
  const beside = line.beside ?? [];
  return (
    <>
      <Toned tone="delivered" wrap>{`${whom}${folderName(line.copy ?? line.path)}, ${removedIn(line)}`}</Toned>
      {picture === undefined ? null : <small>{picture}</small>}
      {line.unsearched === true ? <Toned tone="warning" wrap>{copyWords.unsearched}</Toned> : null}
      {beside.length === 0 ? null : <small>{copyWords.beside(list(beside))}</small>}
    </>
  );
};

export const Outcome = ({ result, rows }: { readonly result: Result; readonly rows: readonly PhotoRow[] }): ReactElement => (
  // A list that scrolls is reached by Tab, so that its end can be read without a mouse.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={styles["photos"]} role="group" aria-label={words.photos} tabIndex={0}>
    <h2>{result.ok > 0 ? <Toned tone="delivered">{words.done(result.ok)}</Toned> : <Toned tone="problem">{words.doneNone}</Toned>}{result.failed > 0 ? <Toned tone="problem">{words.refused(result.failed)}</Toned> : null}<span>{words.ledger(result.ledger)}</span></h2>
    <ul>{result.lines.slice(0, listed).map(({ to, line }) => <PhotoLine key={`${to ?? ""} ${line.photo}`} row={rows.find((row) => row.id === line.photo)}><Line to={to} line={line} /></PhotoLine>)}</ul>
  </div>
);
