// One notice of the call list: whom to reach and how, what they must be told, how it went so far, and what an editor can note.
import { type ReactElement, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Notice, NoticeState } from "#contract/notice.ts";
import { instantTime } from "#words/format.ts";
import { callList as words, channelName, noticeWords } from "#words/window/recall.ts";
import { Button } from "../../parts/button/button.tsx";
import { howWords } from "../../parts/how-words.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { useModel } from "../../store/model.ts";
import { AnswerLine } from "../answer-line.tsx";
import { contactWords } from "../contact-words.ts";
import { CopyText } from "../copy-text.tsx";
import { Paper } from "../paper.tsx";
import styles from "../recall.module.css";

export type Answer = Exclude<NoticeState, "open">;
const answers: readonly Answer[] = ["sent", "acknowledged", "removed", "refused"];

/** What can be noted now: nobody is told twice, and a recipient may change its mind. */
const answersOf = (state: NoticeState): readonly Answer[] => answers.filter((one) => one !== state && (one !== "sent" || state === "open"));

export interface CallProps { readonly notice: Notice; readonly onAnswered: (notice: Notice) => void; readonly onTried: () => void }

export const Call = ({ notice, onAnswered, onTried }: CallProps): ReactElement => {
  const model = useModel();
  const [answering, setAnswering] = useState<Answer | undefined>(undefined);
  const [trying, setTrying] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const back = (): void => { flushSync(() => setAnswering(undefined)); acts.current?.querySelector("button")?.focus(); };
  const files = notice.copies.map((copy) => copy.fileName).join(", ");
  const last = notice.steps.at(-1);
  const note = async (state: Answer, how: string): Promise<void> => {
    const answer = await model.bridge.call("notice.answer", { notice: notice.id, state, how });
    if (!answer.ok) { model.doing.refused(answer); return; }
    setAnswering(undefined);
    onAnswered(answer.value);
  };
  const again = async (): Promise<void> => {
    if (trying) return;
    setTrying(true);
    const answer = await model.bridge.call("notice.send", { notices: [notice.id] });
    setTrying(false);
    if (!answer.ok) model.doing.refused(answer);
    onTried();
  };
  return (
    <li className={styles["call"]} aria-label={words.of(notice.recipient, files)}>
      <div className={styles["who"]}><span className={styles["strong"]}>{notice.recipient}</span><Toned tone={notice.kind === "kill" ? "killed" : "correction"}>{noticeWords.kinds[notice.kind]}</Toned><small>{`${channelName(notice.channel)}, ${noticeWords.by(instantTime(notice.time, new Date()), notice.editor.initials)}`}</small></div>
      <p>{contactWords(notice.contact) ?? noticeWords.noContact}</p>
      <small>{files}</small>
      {last === undefined ? null : <small>{`${noticeWords.step(noticeWords.states[last.state], howWords(last.how))} (${noticeWords.by(instantTime(last.time, new Date()), last.editor.initials)})`}</small>}
      <details><summary>{words.words}</summary><Paper subject={notice.subject} text={notice.text} name={words.words} /></details>
      {answering !== undefined ? <AnswerLine label={`${words.answers[answering]}: ${words.how}`} hint={words.hints[answering]} needed={words.needHow} words={words} onNote={(how) => void note(answering, how)} onBack={back} /> : (
        <div ref={acts} className={styles["acts"]}>
          {notice.state === "open" ? <Button size="small" why={trying ? words.trying : undefined} onPress={() => void again()}>{trying ? words.trying : words.again}</Button> : null}
          {answersOf(notice.state).map((one) => <Button key={one} size="small" onPress={() => setAnswering(one)}>{words.answers[one]}</Button>)}
          <CopyText text={`${notice.subject}\n\n${notice.text}`} word={words.copy} done={words.copied} />
        </div>
      )}
    </li>
  );
};
