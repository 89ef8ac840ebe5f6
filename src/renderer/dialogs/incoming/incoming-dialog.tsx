// Notices from outside that nobody has answered: each with its words, the photos it may mean, old and new, and what an editor can say to it.
import { type ReactElement, useRef } from "react";
import { common } from "#words/window/dialogs.ts";
import { incomingWords as words } from "#words/window/incoming.ts";
import { useIncoming } from "../../store/model.ts";
import { DialogFrame } from "../dialog-frame.tsx";
import styles from "../recall.module.css";
import { useAsked } from "../use-asked.ts";
import { IncomingItem } from "./incoming-item.tsx";

export const IncomingDialog = (): ReactElement => {
  const time = useIncoming((one) => one.time);
  const { value, no } = useAsked("incoming.list", { open: true }, time);
  const box = useRef<HTMLDivElement>(null);
  // The notice that was answered goes away; the keyboard stays in the list.
  const answered = (): void => box.current?.focus();
  return (
    <DialogFrame title={words.title} size="wide" cancel={common.close}>
      <div ref={box} className={styles["calls"]} data-first="" tabIndex={-1}>
        {value === undefined ? <p role="status">{no ?? words.loading}</p> : value.length === 0 ? <p role="status">{words.none}</p> : (
          <>
            <p>{words.why}</p>
            <h2>{words.open(value.length)}</h2>
            <ul>{value.map((one) => <IncomingItem key={one.id} notice={one} onAnswered={answered} />)}</ul>
          </>
        )}
      </div>
    </DialogFrame>
  );
};
