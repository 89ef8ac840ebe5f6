// The keys: a style of other programs, single keys on or off, and every command with its keys, each of which can be another.
import { type ReactElement, useState } from "react";
import { keyStyles } from "#contract/preferences.ts";
import { settingsWords } from "#words/window/settings.ts";
import { type Action, labelOf } from "../../actions/action.ts";
import { openPalette } from "../../actions/always/open-dialog.ts";
import { actions } from "../../actions/catalogue.ts";
import { useKeys } from "../../actions/use-action.ts";
import { setKeymap } from "../../actions/view/keymap.ts";
import { keyText } from "../../keys/chord.ts";
import { styleNames } from "../../keys/style-table.ts";
import { isMac } from "../../keys/platform.ts";
import { Button } from "../../parts/button/button.tsx";
import { Choice, Switch } from "../../parts/choice/choice.tsx";
import { plainText } from "../../parts/plain-text.ts";
import { type Keymap, keysOf } from "../../store/keymap.ts";
import { type Model, useLayout, useModel } from "../../store/model.ts";
import { KeyLine } from "./key-line.tsx";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

const words = settingsWords.keys;

/** A part of the label, or one of the keys as printed. */
const fits = (model: Model, action: Action, keymap: Keymap, text: string): boolean => {
  const wanted = plainText(text.trim());
  return wanted === "" || plainText(labelOf(action, model)).includes(wanted) || keysOf(action, keymap).some((written) => plainText(keyText(written, isMac()).join(" ")) === wanted || plainText(keyText(written, isMac()).join("+")) === wanted);
};

export const KeysPage = (): ReactElement => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  const palette = useKeys(openPalette);
  const [text, setText] = useState("");
  const [said, setSaid] = useState("");
  const changed = Object.keys(keymap.changes).length;
  const shown = actions.filter((one) => fits(model, one, keymap, text));
  return (
    <>
      <Row word={words.style} why={words.styleWhy}><Choice name={words.style} value={keymap.style} options={keyStyles.map((value) => ({ value, word: styleNames[value] }))} onChoose={(style) => setKeymap(model, { ...keymap, style })} /></Row>
      <Row word={words.single}><Switch word={words.singleLabel} why={words.singleWhy(palette === undefined ? undefined : keyText(palette, isMac()).join(" "))} on={keymap.singleKeys} onTurn={(singleKeys) => setKeymap(model, { ...keymap, singleKeys })} /></Row>
      <div className={styles["tools"]}>
        <input className={styles["text"]} type="search" aria-label={words.find} placeholder={words.find} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
        <span className={styles["quiet"]}>{words.changed(changed)}</span>
        <Button size="small" why={changed === 0 ? words.changed(0) : undefined} onPress={() => setKeymap(model, { ...keymap, changes: {} })}>{words.resetAll}</Button>
      </div>
      <p className="vh" role="status">{said}</p>
      {shown.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : null}
      <ul className={styles["list"]} aria-label={words.list}>{shown.map((one) => <KeyLine key={one.id} action={one} onSaid={setSaid} />)}</ul>
    </>
  );
};
