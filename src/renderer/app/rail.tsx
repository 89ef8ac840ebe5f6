// The rail: the desk's states, folders, photographers, with their counts. Trees under one place for the keyboard; a click filters, Ctrl adds, Alt leaves out.
import { Fragment, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { rail as words } from "#words/window/bars.ts";
import type { Action } from "../actions/action.ts";
import { openFolder } from "../actions/always/open-folder.ts";
import { BrowsedFolder } from "./browsed-folder.tsx";
import { makeStory } from "../actions/story/stories.ts";
import { Icon } from "../parts/icon/icon.tsx";
import type { RailClick } from "../store/filter.ts";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./rail.module.css";
import type { Entry, Section } from "./rail/entry.ts";
import { RailItem } from "./rail/rail-item.tsx";
import { useBylineSection, useDeskSection, useFolderSections, useStorySection } from "./rail/sections.ts";
import { treeMove } from "./rail/tree-keys.ts";

/** The library asks for what lies below the roots as soon as they are known. */
const useRoots = (): void => {
  const { library } = useModel();
  const roots = useDesk((one) => one.roots);
  useEffect(() => library.watch((roots ?? []).map((root) => root.path)), [library, roots]);
};

/** Position and number among the lines of the same folder, for a screen reader. */
const placeOf = (entries: readonly Entry[], at: number): { readonly place: number; readonly size: number } => {
  const level = entries[at]?.level ?? 1;
  const isSister = (one: Entry): boolean => (one.level ?? 1) === level;
  const before = entries.slice(0, at).findLastIndex((one) => (one.level ?? 1) < level) + 1;
  const next = entries.findIndex((one, place) => place > at && (one.level ?? 1) < level);
  const sisters = entries.slice(before, next < 0 ? entries.length : next);
  return { place: sisters.slice(0, at - before + 1).filter(isSister).length, size: sisters.filter(isSister).length };
};

/** What a section's plus does. */
const adds: Readonly<Record<string, { readonly name: string; readonly action: Action }>> = { stories: { name: words.addStory, action: makeStory }, folders: { name: words.addFolder, action: openFolder } };

export const Rail = (): ReactElement => {
  const model = useModel();
  useRoots();
  const sections: readonly Section[] = [useDeskSection(), useStorySection(), ...useFolderSections(), useBylineSection()];
  const all = sections.flatMap((section) => section.entries);
  const [current, setCurrent] = useState("all");
  const now = all.some((one) => one.id === current) ? current : "all";
  const box = useRef<HTMLElement>(null);

  const act = (entry: Entry, how: RailClick): void => {
    setCurrent(entry.id);
    model.layout.setState({ view: "sheet" });
    void model.sheet.show(entry.click(how));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = all.find((one) => one.id === now);
    if (here?.story !== undefined && (event.key === "F2" || event.key === "Delete")) {
      event.preventDefault();
      event.stopPropagation();
      model.layout.setState({ dialog: event.key === "F2" ? { kind: "story", photos: [], rename: here.story } : { kind: "remove-story", story: here.story } });
      return;
    }
    const move = treeMove(all, all.findIndex((one) => one.id === now), event.key);
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if ("open" in move) move.open.onOpen?.(true);
    else if ("close" in move) move.close.onOpen?.(false);
    else {
      setCurrent(move.to.id);
      box.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(move.to.id)}"]`)?.focus();
    }
  };
  return (
    <nav ref={box} className={styles["rail"]} aria-label={words.library} data-area="rail">
      {sections.map(({ id, title, entries }) => (
        <Fragment key={id}>
          <h2>{title}{adds[id] === undefined ? null : <button type="button" aria-label={adds[id].name} title={adds[id].name} onClick={() => adds[id]?.action.run(model)}><Icon glyph="plus" small /></button>}</h2>
          <div role="tree" aria-label={title} onKeyDown={onKeyDown} tabIndex={-1}>
            {entries.map((entry, at) => <RailItem key={entry.id} entry={entry} {...placeOf(entries, at)} focusable={entry.id === now} onAct={act} onReach={(one) => setCurrent(one.id)} />)}
          </div>
          {id === "browsed" ? <BrowsedFolder /> : null}
        </Fragment>
      ))}
      <p className={styles["hint"]}>{words.hint}</p>
    </nav>
  );
};
