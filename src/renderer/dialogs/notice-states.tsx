// What became of telling each recipient: a line for each, with how it went.
import type { ReactElement, ReactNode } from "react";
import type { Notice } from "#contract/notice.ts";
import { channelName, noticeWords as words } from "#words/window/recall.ts";
import { howWords } from "../parts/how-words.ts";
import { Toned } from "../parts/state/state-mark.tsx";
import styles from "./recall.module.css";

/** `before`: what else became of the recipient, above how it was told. */
export const NoticeStates = ({ notices, before }: { readonly notices: readonly Notice[]; readonly before?: (notice: Notice) => ReactNode }): ReactElement => (
  <ul className={styles["holders"]}>
    {notices.map((notice) => {
      const last = notice.steps.at(-1)?.how;
      return (
        <li key={notice.id}>
          <span className={styles["strong"]}>{notice.recipient}</span>
          <small>{`${channelName(notice.channel)}, ${notice.copies.map((copy) => copy.fileName).join(", ")}`}</small>
          {before?.(notice)}
          <Toned tone={notice.state === "open" ? "warning" : notice.state === "refused" ? "problem" : "ready"} wrap>{last === undefined ? words.states[notice.state] : words.step(words.states[notice.state], howWords(last))}</Toned>
        </li>
      );
    })}
  </ul>
);
