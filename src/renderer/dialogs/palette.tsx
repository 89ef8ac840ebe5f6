// Every command by typing a part of its name, one that cannot run says why; and with the same words the places of the desk and its photos.
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { palette as words } from "#words/window/dialogs.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { Keys } from "../parts/kbd/keys.tsx";
import { openFilter, queryOf } from "../store/filter.ts";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { entriesFor, type PaletteEntry, piecesOf } from "./palette-entries.ts";

const restMs = 160;
/** Photos that are named; the search has the rest. */
const most = 5;
const nothing: readonly PhotoRow[] = [];

/** The first photos that the desk finds for the text, once the typing rests. */
const useFound = (text: string): readonly PhotoRow[] => {
  const { bridge, rows } = useModel();
  const [found, setFound] = useState<{ readonly of: string; readonly rows: readonly PhotoRow[] }>({ of: "", rows: nothing });
  useEffect(() => {
    if (text.length < 2) return undefined;
    let over = false;
    const ask = async (): Promise<void> => {
      const answer = await bridge.call("photo.ids", queryOf({ ...openFilter, text }));
      const ids = answer.ok ? answer.value.ids.slice(0, most) : [];
      const all = await rows.load(ids);
      if (!over) setFound({ of: text, rows: all });
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => { over = true; clearTimeout(timer); };
  }, [bridge, rows, text]);
  return found.of === text ? found.rows : nothing;
};

const titles = { commands: words.commands, places: words.goTo } as const;
/** The parts in their order, each with its entries and the place of its first one. */
const partsOf = (entries: readonly PaletteEntry[]): readonly { readonly part: PaletteEntry["part"]; readonly from: number; readonly entries: readonly PaletteEntry[] }[] =>
  (["commands", "places", "photos"] as const).map((part) => ({ part, from: entries.findIndex((one) => one.part === part), entries: entries.filter((one) => one.part === part) })).filter((one) => one.entries.length > 0);

interface LineProps { readonly entry: PaletteEntry; readonly text: string; readonly on: boolean; readonly onAim: () => void; readonly onRun: () => void }
const Line = ({ entry, text, on, onAim, onRun }: LineProps): ReactElement => (
  // The combobox above has the keys; the list is for the pointer.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
  <div id={`palette-${entry.id}`} role="option" tabIndex={-1} aria-selected={on} aria-disabled={entry.blocked ? true : undefined} className={styles["command"]} onMouseMove={onAim} onMouseDown={(event) => event.preventDefault()} onClick={onRun}>
    <Icon glyph={entry.glyph} />
    <span>{piecesOf(entry.label, text).map((piece, at) => (piece.hit ? <b key={at} className={styles["hit"]}>{piece.text}</b> : piece.text))}</span>
    {entry.beside === undefined ? null : <small>{entry.beside}</small>}
    {entry.keys === undefined ? null : <Keys of={entry.keys} apart />}
  </div>
);

export const Palette = (): ReactElement => {
  const model = useModel();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = useFound(text.trim());
  const entries = entriesFor(model, text, found);
  const place = Math.min(at, Math.max(0, entries.length - 1));
  const close = (): void => model.layout.setState({ dialog: undefined });
  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: "nearest" }); }, [place, text]);

  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined || entry.blocked) return;
    close();
    // After the focus is back where it was, so that what a command opens keeps it.
    setTimeout(() => entry.run(model));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) { event.preventDefault(); setAt(Math.max(0, Math.min(entries.length - 1, place + step))); }
    else if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); run(entries[place]); }
    else if (event.key === "Escape" || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) { event.preventDefault(); event.stopPropagation(); close(); }
    else if (event.key === "Tab") event.preventDefault();
  };
  const active = entries[place];
  return (
    <div className={`${styles["scrim"]} ${styles["top"]}`}>
      <section className={`${styles["dialog"]} ${styles["list"]}`} role="dialog" aria-modal="true" aria-label={words.title}>
        <div className={styles["ask"]}>
          <Icon glyph="search" />
          <input ref={input} type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-activedescendant={active === undefined ? undefined : `palette-${active.id}`} aria-label={words.hint} placeholder={words.hint} autoComplete="off" spellCheck={false} value={text} onChange={(event) => { setText(event.target.value); setAt(0); }} onKeyDown={onKeyDown} />
          <span>{words.selected(model.selection.targets().length)}</span>
        </div>
        <div ref={list} id="palette-list" className={styles["commands"]} role="listbox" aria-label={words.commands} tabIndex={-1}>
          {entries.length === 0 ? <p>{words.none}</p> : null}
          {partsOf(entries).map(({ part, from, entries: own }) => {
            const title = part === "photos" ? words.photos(text.trim()) : titles[part];
            return (
              <div key={part} role="group" aria-label={title}>
                <h2 className={styles["partTitle"]} aria-hidden="true">{title}</h2>
                {own.map((one, index) => <Line key={one.id} entry={one} text={text} on={from + index === place} onAim={() => setAt(from + index)} onRun={() => run(one)} />)}
              </div>
            );
          })}
        </div>
        <footer className={styles["hints"]} aria-hidden="true"><Keys of="ArrowUp" /><Keys of="ArrowDown" /> {words.choose} <Keys of="Enter" /> {words.run}</footer>
      </section>
    </div>
  );
};
