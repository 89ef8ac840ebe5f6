// The messages on the stage, newest at the bottom; they move right when the active photo lies under them.
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { messages as words } from "#words/window/bars.ts";
import { redo, undo } from "../actions/edit/undo.ts";
import { useKeys } from "../actions/use-action.ts";
import { Button } from "../parts/button/button.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import { useElementEvents } from "../parts/use-element-events.ts";
import type { Message } from "../store/messages.ts";
import { useMessages, useModel, useSelection } from "../store/model.ts";
import styles from "./bars.module.css";

const glyphs = { done: "approved", info: "info", warning: "warning", error: "problem" } as const;

const One = ({ message }: { readonly message: Message }): ReactElement => {
  const { messages } = useModel();
  const { button } = message;
  const backKeys = { undo: useKeys(undo), redo: useKeys(redo) };
  return (
    <li className={`${styles["message"]} ${styles[message.level]}`}>
      <Icon glyph={glyphs[message.level]} />
      <span className={styles["words"]}>{message.text}{message.todo === undefined ? null : <small>{message.todo}</small>}</span>
      {button === undefined ? null : <Button size="small" keys={button.like === undefined ? undefined : backKeys[button.like]} onPress={() => { messages.close(message.number); button.run(); }}>{button.label}</Button>}
      <Button kind="icon" glyph="x" name={words.dismiss} onPress={() => messages.close(message.number)} />
    </li>
  );
};

const covers = (): boolean => {
  const cell = document.querySelector("[data-active]")?.getBoundingClientRect();
  const stage = document.querySelector('[data-area="stage"]')?.getBoundingClientRect();
  return cell !== undefined && stage !== undefined && cell.bottom > stage.bottom - 130 && cell.left < stage.left + 450;
};

export const MessageStack = (): ReactElement | null => {
  const { messages } = useModel();
  const list = useMessages((one) => one.list);
  const active = useSelection((one) => one.active);
  const open = list.filter((one) => one.open);
  const box = useRef<HTMLUListElement>(null);
  const any = open.length > 0;
  useLayoutEffect(() => { box.current?.classList.toggle(styles["right"] ?? "right", covers()); }, [any, active]);
  const hold = (): void => messages.hold(true);
  const go = (): void => messages.hold(false);
  useElementEvents(box, { mouseenter: hold, mouseleave: go, focusin: hold, focusout: go });
  if (!any) return null;
  return (
    <ul ref={box} className={styles["stack"]} aria-label={words.region}>
      {open.map((one) => <One key={one.number} message={one} />)}
    </ul>
  );
};
