// What became of telling each recipient: a line for each, with how it went.
import type { ReactElement } from "react";
import type { Notice } from "#contract/notice.ts";
import { channelName, noticeWords as words } from "#words/window/recall.ts";
import { Toned } from "../parts/state/state-mark.tsx";
import styles from "./recall.module.css";

export const NoticeStates = ({ notices }: { readonly notices: readonly Notice[] }): ReactElement => (
  <ul className={styles["holders"]}>
    {notices.map((notice) => (
      <li key={notice.id}>
        <span className={styles["strong"]}>{notice.recipient}</span>
        <small>{`${channelName(notice.channel)}, ${notice.copies.map((copy) => copy.fileName).join(", ")}`}</small>
        <Toned tone={notice.state === "open" ? "warning" : notice.state === "refused" ? "problem" : "ready"} wrap>{words.step(words.states[notice.state], notice.steps.at(-1)?.how ?? channelName(notice.channel))}</Toned>
      </li>
    ))}
  </ul>
);
