// A command with its keys. A press on one waits for the next key: what is refused or taken says so at once, by name.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { settingsWords } from "#words/window/settings.ts";
import { type Action, labelOf } from "../../actions/action.ts";
import { actions } from "../../actions/catalogue.ts";
import { setKeymap } from "../../actions/view/keymap.ts";
import { keyText, writtenOf } from "../../keys/chord.ts";
import { conflictsOf, type Refused, refusedKey, sameKey } from "../../keys/conflicts.ts";
import { isMac } from "../../keys/platform.ts";
import { Button } from "../../parts/button/button.tsx";
import { Keys } from "../../parts/kbd/keys.tsx";
import { keysOf, withKeys } from "../../store/keymap.ts";
import { useLayout, useModel } from "../../store/model.ts";
import styles from "./settings.module.css";

const words = settingsWords.keys;
const printed = (written: string): string => keyText(written, isMac()).join(" ");

interface PressingProps {
  readonly action: Action;
  readonly keys: readonly string[];
  /** Which of the keys is replaced; one past the last is added. */
  readonly at: number;
  readonly onEnd: (said: string) => void;
}

const Pressing = ({ action, keys, at, onEnd }: PressingProps): ReactElement => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  const [tried, setTried] = useState<{ readonly written: string; readonly refused?: Refused; readonly taken?: readonly Action[] }>();
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => box.current?.focus(), []);
  const names = (taken: readonly Action[]): string => taken.map((one) => labelOf(one, model)).join(", ");

  /** The action gets the key, and nobody else keeps it where it would collide. */
  const put = (written: string, taken: readonly Action[]): void => {
    const next = keys.map((one, place) => (place === at ? written : one));
    const own = [...new Set(at < keys.length ? next : [...next, written])];
    const freed = taken.reduce((map, other) => withKeys(map, other, keysOf(other, { ...keymap, singleKeys: true }).filter((one) => !sameKey(one, written))), keymap);
    setKeymap(model, withKeys(freed, action, own));
    onEnd(words.set(labelOf(action, model), printed(written)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    // Tab goes on to the buttons beside; once a key is tried, they have Enter and Space.
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") { onEnd(""); return; }
    const written = writtenOf(nativeEvent, isMac());
    if (written === undefined) return;
    const refused = refusedKey(written, action.scope, isMac());
    const taken = refused === undefined ? conflictsOf(action, written, actions, keymap) : [];
    if (refused !== undefined) setTried({ written, refused });
    else if (taken.length > 0) setTried({ written, taken });
    else put(written, []);
  };
  return (
    <div className={styles["pressing"]}>
      <button ref={box} type="button" data-pressing="" onKeyDown={onKeyDown}>{tried === undefined ? words.press : printed(tried.written)}</button>
      <span role="alert" className={tried === undefined ? undefined : styles["problem"]}>{tried === undefined ? "" : tried.refused !== undefined ? words.refused[tried.refused] : words.taken(printed(tried.written), names(tried.taken ?? []))}</span>
      {tried?.taken === undefined ? null : <Button size="small" kind="primary" onPress={() => put(tried.written, tried.taken ?? [])}>{words.take(names(tried.taken))}</Button>}
      {at < keys.length ? <Button size="small" onPress={() => { setKeymap(model, withKeys(keymap, action, keys.filter((_, place) => place !== at))); onEnd(""); }}>{words.remove}</Button> : null}
      <Button size="small" kind="quiet" onPress={() => onEnd("")}>{words.leave}</Button>
    </div>
  );
};

export const KeyLine = ({ action, onSaid }: { readonly action: Action; readonly onSaid: (said: string) => void }): ReactElement => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  const [pressing, setPressing] = useState<number>();
  const line = useRef<HTMLLIElement>(null);
  const label = labelOf(action, model);
  // All that are chosen, those that are switched off as single keys too.
  const keys = keysOf(action, { ...keymap, singleKeys: true });
  const working = keysOf(action, keymap);
  const changed = keymap.changes[action.id] !== undefined;
  const end = (said: string): void => { setPressing(undefined); onSaid(said); requestAnimationFrame(() => line.current?.querySelector<HTMLElement>("button")?.focus()); };
  return (
    <li ref={line} className={`${styles["item"]} ${changed ? styles["changed"] : ""}`} data-action={action.id}>
      <span className={styles["name"]}>{label}</span>
      {keys.map((written, at) => (
        <button key={written} type="button" className={styles["key"]} aria-label={words.change(label, printed(written))} onClick={() => setPressing(at)}>
          <Keys of={written} />{working.includes(written) ? null : <span className={styles["quiet"]}>{words.off}</span>}
        </button>
      ))}
      <Button kind="icon" glyph="plus" name={words.add(label)} onPress={() => setPressing(keys.length)} />
      {changed ? <Button size="small" kind="quiet" name={words.resetName(label)} onPress={() => { const { [action.id]: _own, ...changes } = keymap.changes; setKeymap(model, { ...keymap, changes }); }}>{words.reset}</Button> : null}
      {pressing === undefined ? null : <Pressing action={action} keys={keys} at={pressing} onEnd={end} />}
    </li>
  );
};
