// One line that an editor must say before something of a list is noted: how somebody was reached, why a notice is none of ours.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Button } from "../parts/button/button.tsx";
import dialog from "./dialog.module.css";
import styles from "./recall.module.css";

export interface AnswerLineProps {
  readonly label: string;
  readonly hint: string;
  /** Why nothing can be noted while the line is empty. */
  readonly needed: string;
  readonly words: { readonly note: string; readonly back: string };
  /** The line without blanks around; never empty. */
  readonly onNote: (said: string) => void;
  readonly onBack: () => void;
}

export const AnswerLine = ({ label, hint, needed, words, onNote, onBack }: AnswerLineProps): ReactElement => {
  const [said, setSaid] = useState("");
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => line.current?.focus(), []);
  const why = said.trim() === "" ? needed : undefined;
  const note = (): void => { if (why === undefined) onNote(said.trim()); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); note(); }
    // Escape leaves the line, not the list.
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); onBack(); }
  };
  return (
    <div className={styles["answer"]}>
      <label className={dialog["label"]}><span>{label}</span><input ref={line} type="text" maxLength={2000} value={said} placeholder={hint} onChange={(event) => setSaid(event.target.value)} onKeyDown={onKeyDown} /></label>
      <Button kind="primary" why={why} onPress={note}>{words.note}</Button><Button onPress={onBack}>{words.back}</Button>
    </div>
  );
};
