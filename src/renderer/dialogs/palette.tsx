// Every command by typing a part of its name; one that cannot run says why.
import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef, useState } from "react";
import { palette as words } from "#words/window/dialogs.ts";
import { labelOf, type Action } from "../actions/action.ts";
import { actions } from "../actions/catalogue.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { Keys } from "../parts/kbd/keys.tsx";
import { openFilter } from "../store/filter.ts";
import { keysOf } from "../store/keymap.ts";
import { type Model, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";

interface Entry { readonly id: string; readonly label: string; readonly why: string | undefined; readonly keys: string | undefined; readonly action: Action | undefined }

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
/** Every typed word begins a word of the label; labels that begin with the text come first. */
const fits = (label: string, text: string): boolean => {
  const parts = plain(label).split(/[\s,.:…]+/);
  return plain(text).split(/\s+/).filter((one) => one !== "").every((word) => parts.some((part) => part.startsWith(word)));
};

const entriesOf = (model: Model, text: string): readonly Entry[] => {
  const found = actions.filter((one) => one.quiet !== true).map((action): Entry => {
    const may = action.when(model);
    return { id: action.id, label: labelOf(action, model), why: may === true ? undefined : may, keys: keysOf(action, model.layout.getState().keymap)[0], action };
  }).filter((one) => fits(one.label, text)).sort((a, b) => Number(a.why !== undefined) - Number(b.why !== undefined) || Number(plain(b.label).startsWith(plain(text))) - Number(plain(a.label).startsWith(plain(text))));
  return text.trim() === "" ? found : [...found, { id: "photos", label: words.photos(text.trim()), why: undefined, keys: undefined, action: undefined }];
};

export const Palette = (): ReactElement => {
  const model = useModel();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = entriesOf(model, text);
  const place = Math.min(at, Math.max(0, entries.length - 1));
  const close = (): void => model.layout.setState({ dialog: undefined });
  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: "nearest" }); }, [place, text]);

  const run = (entry: Entry | undefined): void => {
    if (entry === undefined || entry.why !== undefined) return;
    close();
    // After the focus is back where it was, so that what a command opens keeps it.
    setTimeout(() => { if (entry.action === undefined) void model.sheet.show({ ...openFilter, text: text.trim() }); else entry.action.run(model); });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) { event.preventDefault(); setAt(Math.max(0, Math.min(entries.length - 1, place + step))); }
    else if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); run(entries[place]); }
    else if (event.key === "Escape" || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) { event.preventDefault(); event.stopPropagation(); close(); }
    else if (event.key === "Tab") event.preventDefault();
  };
  return (
    <div className={`${styles["scrim"]} ${styles["top"]}`}>
      <section className={`${styles["dialog"]} ${styles["list"]}`} role="dialog" aria-modal="true" aria-label={words.title}>
        <div className={styles["ask"]}>
          <Icon glyph="search" />
          <input ref={input} type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant={entries[place] === undefined ? undefined : `palette-${entries[place].id}`} aria-label={words.hint} placeholder={words.hint} autoComplete="off" spellCheck={false} value={text} onChange={(event) => { setText(event.target.value); setAt(0); }} onKeyDown={onKeyDown} />
          <span>{words.selected(model.selection.targets().length)}</span>
        </div>
        <div ref={list} id="palette-list" className={styles["commands"]} role="listbox" aria-label={words.commands} tabIndex={-1}>
          {entries.length === 0 ? <p>{words.none}</p> : null}
          {entries.map((one, index) => (
            // The combobox above has the keys; the list is for the pointer.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div key={one.id} id={`palette-${one.id}`} role="option" tabIndex={-1} aria-selected={index === place} aria-disabled={one.why === undefined ? undefined : true} className={styles["command"]} onMouseMove={() => setAt(index)} onMouseDown={(event) => event.preventDefault()} onClick={() => run(one)}>
              <Icon glyph={one.action?.glyph ?? (one.action === undefined ? "search" : "right")} />
              <span>{one.label}</span>{one.why === undefined ? null : <small>{one.why}</small>}
              {one.keys === undefined ? null : <Keys of={one.keys} apart />}
            </div>
          ))}
        </div>
      </section>
    </div>
  );
};
