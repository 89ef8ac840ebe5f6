// What a kill would say to whom, word for word. Nothing was sent.
import type { ReactElement } from "react";
import type { ResultOf } from "#contract/method.ts";
import { channelName, killDialog as words, noticeWords } from "#words/window/recall.ts";
import type { Methods } from "../../bridge.ts";
import { contactWords } from "../contact-words.ts";
import { Paper } from "../paper.tsx";
import styles from "../recall.module.css";

export type Drilled = ResultOf<Methods["kill.drill"]>;

export const Rehearsal = ({ drilled }: { readonly drilled: Drilled }): ReactElement => (
  <div className={styles["papers"]} data-first="" tabIndex={-1}>
    <h2>{words.rehearsed(drilled.notices.length)}</h2>
    <p>{words.rehearsedTime(Math.ceil(drilled.milliseconds))}</p>
    {drilled.notices.map((notice) => (
      <section key={notice.id} aria-label={notice.recipient}>
        <h3>{notice.recipient}</h3>
        <small>{`${channelName(notice.channel)}, ${notice.copies.map((copy) => copy.fileName).join(", ")}`}</small>
        <small>{contactWords(notice.contact) ?? noticeWords.noContact}</small>
        <Paper subject={notice.subject} text={notice.text} name={words.wouldRead(notice.recipient)} />
      </section>
    ))}
  </div>
);
