// The rail: states with their counts, and folders. A click filters, Ctrl adds, Alt leaves out. One tree, one place for the keyboard.
import { type KeyboardEvent, type MouseEvent, type ReactElement, useRef, useState } from "react";
import { count } from "#words/format.ts";
import { rail as words } from "#words/window/bars.ts";
import { stateLabel } from "#words/window/labels.ts";
import { openFolder } from "../actions/always/open-folder.ts";
import { Icon } from "../parts/icon/icon.tsx";
import type { Glyph } from "../parts/icon/glyph-table.tsx";
import { folderName } from "../parts/name/folder-name.ts";
import { stateGlyph } from "../parts/state/display-state.ts";
import marks from "../parts/state/state.module.css";
import { clickState, isFiltered, showAll, stateFilters, type Filter, type RailClick, type StateFilter } from "../store/filter.ts";
import { useDesk, useModel, useSheet } from "../store/model.ts";
import styles from "./rail.module.css";

interface Entry { readonly id: string; readonly glyph: Glyph; readonly tone?: string | undefined; readonly word: string; readonly tip?: string; readonly number: number | undefined; readonly on: boolean; readonly quiet?: boolean; readonly click: (how: RailClick) => Filter }

/** Rare states only show when there are some. */
const rare: ReadonlySet<StateFilter> = new Set(["rejected", "void"]);
const howOf = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }): RailClick => (event.altKey ? "leave-out" : event.ctrlKey || event.metaKey ? "add" : "only");

const useDeskEntries = (): readonly Entry[] => {
  const filter = useSheet((one) => one.filter);
  const counts = useDesk((one) => one.counts);
  const all: Entry = { id: "all", glyph: "grid", word: words.all, number: counts?.all, on: !isFiltered(filter), click: () => showAll(filter) };
  const states = stateFilters.filter((state) => !rare.has(state) || (counts?.states[state] ?? 0) > 0 || filter.is.includes(state)).map((state): Entry => ({
    id: state, glyph: stateGlyph[state], tone: marks[state], word: stateLabel[state], number: counts === undefined ? undefined : (counts.states[state] ?? 0), on: filter.is.includes(state), click: (how) => clickState(filter, state, how),
  }));
  return [all, ...states];
};

const useFolderEntries = (): readonly Entry[] => {
  const filter = useSheet((one) => one.filter);
  const roots = useDesk((one) => one.roots);
  return (roots ?? []).map((root): Entry => ({
    id: `root-${root.path}`, glyph: root.state === "offline" ? "offline" : "folder", word: root.state === "offline" ? words.offline(folderName(root.path)) : folderName(root.path), tip: root.path, number: root.photos,
    on: filter.root === root.path, quiet: root.state === "offline", click: () => ({ ...filter, root: filter.root === root.path ? undefined : root.path }),
  }));
};

interface ItemProps { readonly entry: Entry; readonly focusable: boolean; readonly onAct: (entry: Entry, how: RailClick) => void }
const Item = ({ entry, focusable, onAct }: ItemProps): ReactElement => (
  <div
    role="treeitem" tabIndex={focusable ? 0 : -1} data-entry={entry.id} aria-selected={entry.on} aria-label={entry.number === undefined ? entry.word : `${entry.word}, ${count(entry.number)}`} title={entry.tip ?? entry.word}
    className={`${styles["entry"]} ${entry.quiet === true || entry.number === 0 ? styles["quiet"] : ""}`}
    onClick={(event: MouseEvent) => onAct(entry, howOf(event))}
    onKeyDown={(event: KeyboardEvent) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); onAct(entry, howOf(event)); } }}
  >
    <span className={entry.tone ?? ""}><Icon glyph={entry.glyph} /></span>
    <span className={styles["word"]}>{entry.word}</span>
    <span className={styles["number"]}>{entry.number === undefined ? "" : count(entry.number)}</span>
  </div>
);

export const Rail = (): ReactElement => {
  const model = useModel();
  const states = useDeskEntries();
  const folders = useFolderEntries();
  const all = [...states, ...folders];
  const [current, setCurrent] = useState("all");
  const at = all.some((one) => one.id === current) ? current : "all";
  const box = useRef<HTMLElement>(null);

  const act = (entry: Entry, how: RailClick): void => {
    setCurrent(entry.id);
    model.layout.setState({ view: "sheet" });
    void model.sheet.show(entry.click(how));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = all.findIndex((one) => one.id === at);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[event.key];
    const entry = next === undefined ? undefined : all[next];
    if (entry === undefined) return;
    event.preventDefault();
    setCurrent(entry.id);
    box.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.id)}"]`)?.focus();
  };
  return (
    <nav ref={box} className={styles["rail"]} aria-label={words.library} data-area="rail">
      <h2>{words.desk}</h2>
      <div role="tree" aria-label={words.desk} onKeyDown={onKeyDown} tabIndex={-1}>
        {states.map((entry) => <Item key={entry.id} entry={entry} focusable={entry.id === at} onAct={act} />)}
      </div>
      <h2>{words.folders}<button type="button" aria-label={words.addFolder} title={words.addFolder} onClick={() => openFolder.run(model)}><Icon glyph="plus" small /></button></h2>
      <div role="tree" aria-label={words.folders} onKeyDown={onKeyDown} tabIndex={-1}>
        {folders.map((entry) => <Item key={entry.id} entry={entry} focusable={entry.id === at} onAct={act} />)}
      </div>
      <p className={styles["hint"]}>{words.hint}</p>
    </nav>
  );
};
