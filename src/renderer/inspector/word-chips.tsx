// A list of words as chips. For many photos: those in all apart from those in some, which can be added to all.
import { type KeyboardEvent, type ReactElement, useState } from "react";
import type { FieldInfo } from "#contract/values.ts";
import { count } from "#words/format.ts";
import { field as words } from "#words/window/inspector.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { focusArea } from "../keys/areas.ts";
import { Chip } from "../parts/chip/chip.tsx";
import { useModel } from "../store/model.ts";
import { byteLength } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import { listWords } from "./mixed.ts";
import { useSubject } from "./subject.ts";

/** First strong isolate (Unicode Bidirectional Algorithm, UAX 9): the count stays behind the word, whichever way the word runs. */
const isolated = (word: string): string => `\u2068${word}\u2069`;

/** More of the words in some photos would bury the field under them. */
const someShown = 12;

export const WordChips = ({ field }: { readonly field: FieldInfo }): ReactElement => {
  const model = useModel();
  const { targets, rows, locked } = useSubject();
  const [typed, setTyped] = useState("");
  const { inAll, inSome } = listWords(rows, field.id);
  const many = rows.length > 1;
  const label = fieldLabel(field);
  const change = (mode: "add" | "remove", list: readonly string[]): void => void model.editing.make(targets, [{ field: field.id, mode, value: list }]);
  const add = (): void => {
    const list = typed.split(/[,;\n]/).map((one) => one.trim()).filter((one) => one !== "");
    setTyped("");
    if (list.length > 0) change("add", list);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.ctrlKey) { event.preventDefault(); add(); }
    else if (event.key === "Backspace" && typed === "" && !many) { const last = inAll.at(-1); if (last !== undefined) change("remove", [last]); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); focusArea("stage"); }
  };
  const limit = field.iimMaxBytes;
  const over = limit !== undefined && byteLength(typed.trim()) > limit;
  return (
    <div className={styles["field"]} role="group" aria-label={label}>
      <div className={styles["label"]}>
        <label htmlFor={`field-${field.id}`} title={field.help}>{many ? words.inAll(label, rows.length) : label}</label>
        {limit !== undefined && typed !== "" ? <span className={`${styles["right"]} ${over ? styles["warn"] : ""}`}>{words.bytes(byteLength(typed.trim()), limit)}</span> : null}
      </div>
      <div className={styles["chips"]}>
        {inAll.map((word) => <Chip key={word} word={word} {...(locked === undefined ? { act: { name: words.remove(word), run: () => change("remove", [word]) } } : {})} />)}
        {locked === undefined ? <input id={`field-${field.id}`} data-field={field.id} type="text" autoComplete="off" dir="auto" aria-label={many ? words.addToAll(rows.length) : `${label}: ${words.add}`} placeholder={many ? words.addToAll(rows.length) : words.add} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={add} onKeyDown={onKeyDown} /> : null}
      </div>
      {inSome.length === 0 ? null : (
        <>
          <p className={styles["label"]}>{words.inSome(label)}</p>
          <div className={styles["chips"]}>
            {inSome.slice(0, someShown).map(({ word, photos }) => <Chip key={word} word={`${isolated(word)}, ${count(photos)}`} act={{ name: words.addSome(word, photos), glyph: "plus", run: () => change("add", [word]) }} />)}
          </div>
        </>
      )}
    </div>
  );
};
