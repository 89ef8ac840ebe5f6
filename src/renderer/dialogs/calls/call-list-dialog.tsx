// The call list: who must still be told of a correction or a kill, first; who was told or has answered, folded below.
import { type ReactElement, useRef } from "react";
import { common } from "#words/window/dialogs.ts";
import { callList as words } from "#words/window/recall.ts";
import { useCalls, useModel } from "../../store/model.ts";
import { DialogFrame } from "../dialog-frame.tsx";
import styles from "../recall.module.css";
import { useAsked } from "../use-asked.ts";
import { Call } from "./call.tsx";

export const CallListDialog = (): ReactElement => {
  const model = useModel();
  const changed = useCalls((one) => one);
  const { value, no } = useAsked("notice.list", {}, changed);
  const box = useRef<HTMLDivElement>(null);
  const open = (value ?? []).filter((one) => one.state === "open");
  const rest = (value ?? []).filter((one) => one.state !== "open");
  const reload = (): void => void model.calls.load();
  // The line that was answered goes elsewhere; the keyboard stays in the list.
  const answered = (): void => { box.current?.focus(); reload(); };
  return (
    <DialogFrame title={words.title} size="wide" cancel={common.close}>
      <div ref={box} className={styles["calls"]} data-first="" tabIndex={-1}>
        {value === undefined ? <p role="status">{no ?? words.loading}</p> : (
          <>
            {open.length === 0 ? <p role="status">{words.none}</p> : <><h2>{words.open(open.length)}</h2><ul>{open.map((one) => <Call key={one.id} notice={one} onAnswered={answered} onTried={reload} />)}</ul></>}
            {rest.length === 0 ? null : <details><summary>{words.answered(rest.length)}</summary><ul>{rest.map((one) => <Call key={one.id} notice={one} onAnswered={answered} onTried={reload} />)}</ul></details>}
          </>
        )}
      </div>
    </DialogFrame>
  );
};
