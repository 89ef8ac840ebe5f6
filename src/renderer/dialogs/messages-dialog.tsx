// The messages of the day, newest first.
import type { ReactElement } from "react";
import { clock } from "#words/format.ts";
import { messages as words } from "#words/window/bars.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { useMessages } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

const glyphs = { done: "approved", info: "info", warning: "warning", error: "problem" } as const;

export const MessagesDialog = (): ReactElement => {
  const list = useMessages((one) => one.list);
  return (
    <DialogFrame title={words.list} cancel={words.close}>
      {list.length === 0 ? <p className={styles["form"]}>{words.empty}</p> : (
        <ul className={styles["told"]}>{list.map((one) => <li key={one.number}><time>{clock(one.time)}</time><Icon glyph={glyphs[one.level]} small /><span>{one.text}{one.todo === undefined ? null : <small>{one.todo}</small>}</span></li>)}</ul>
      )}
    </DialogFrame>
  );
};
