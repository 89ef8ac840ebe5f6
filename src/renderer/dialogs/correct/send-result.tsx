// What became of a correction: to whom the corrected copy came, and who was told.
import type { ReactElement } from "react";
import type { ResultOf } from "#contract/method.ts";
import type { Notice } from "#contract/notice.ts";
import { reasonSentence } from "#words/en.ts";
import { sendDialog as words } from "#words/window/recall.ts";
import type { Methods } from "../../bridge.ts";
import { folderName } from "../../parts/name/folder-name.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import dialog from "../dialog.module.css";
import { NoticeStates } from "../notice-states.tsx";
import styles from "../recall.module.css";

export interface SendEnd { readonly sent: ResultOf<Methods["correction.send"]>; readonly notices: readonly Notice[] }
type Line = SendEnd["sent"]["lines"][number]["line"];

const Arrived = ({ line }: { readonly line: Line | undefined }): ReactElement => {
  if (line === undefined) return <Toned tone="warning" wrap>{words.noWay}</Toned>;
  if (line.ok) return <Toned tone="delivered" wrap>{words.arrived(folderName(line.copy ?? line.path))}</Toned>;
  return <Toned tone="problem" wrap>{`${reasonSentence(line.reason ?? "copy-failed")}${line.detail === undefined ? "" : ` ${line.detail}`}`}</Toned>;
};

export const SendResult = ({ end }: { readonly end: SendEnd }): ReactElement => {
  const { lines, notices } = end.sent;
  return (
    <div className={styles["ends"]} data-first="" tabIndex={-1}>
      <div className={dialog["form"]} role="status">
        <Toned tone="delivered">{words.done}</Toned>
        {notices.sent > 0 ? <Toned tone="ready">{words.told(notices.sent)}</Toned> : null}
        {notices.open > 0 ? <Toned tone="warning">{words.open(notices.open)}</Toned> : null}
      </div>
      <div className={styles["papers"]}><NoticeStates notices={end.notices} before={(notice) => <Arrived line={lines.find((one) => one.recipient === notice.recipient)?.line} />} /></div>
    </div>
  );
};
