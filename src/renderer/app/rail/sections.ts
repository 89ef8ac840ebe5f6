// The sections of the rail: the desk's states, folders as a tree, photographers.
import { rail as words } from "#words/window/bars.ts";
import { stateLabel } from "#words/window/labels.ts";
import { browsed } from "#words/window/file.ts";
import type { FolderRow, RootRow } from "#contract/methods/root.ts";
import { folderName } from "../../parts/name/folder-name.ts";
import { stateGlyph } from "../../parts/state/display-state.ts";
import marks from "../../parts/state/state.module.css";
import { chipText, clickByline, clickState, isFiltered, showAll, stateFilters, toggleChip, withoutStory, type Filter, type RailClick, type StateFilter } from "../../store/filter.ts";
import { useDesk, useLibrary, useModel, useSheet } from "../../store/model.ts";
import { showStory } from "../../store/stories.ts";
import type { Entry, Section } from "./entry.ts";

/** Rare states only show when there are some. */
const rare: ReadonlySet<StateFilter> = new Set(["rejected", "void"]);

export const useDeskSection = (): Section => {
  const filter = useSheet((one) => one.filter);
  const counts = useDesk((one) => one.counts);
  const all: Entry = { id: "all", glyph: "grid", word: words.all, number: counts?.all, on: !isFiltered(filter), click: () => showAll(filter) };
  const states = stateFilters.filter((state) => !rare.has(state) || (counts?.states[state] ?? 0) > 0 || filter.is.includes(state)).map((state): Entry => ({
    id: state, glyph: stateGlyph[state], tone: marks[state], word: stateLabel[state], number: counts === undefined ? undefined : (counts.states[state] ?? 0), on: filter.is.includes(state), click: (how) => clickState(filter, state, how),
  }));
  return { id: "desk", title: words.desk, entries: [all, ...states] };
};

export const useStorySection = (): Section => {
  const filter = useSheet((one) => one.filter);
  const stories = useDesk((one) => one.collections) ?? [];
  const leaveOut = (name: string): Filter => toggleChip(withoutStory(filter), `-${chipText("story", name)}`);
  const entries = stories.map(({ id, name, photos }): Entry => ({ id: `story-${id}`, glyph: "stack", word: name, tip: words.storyKeys, number: photos, on: filter.collection === id, story: id, click: (how) => (how === "leave-out" ? leaveOut(name) : showStory(filter, id)) }));
  return { id: "stories", title: words.stories, entries };
};

/** One folder at a time; Alt leaves it out by its whole path. */
const clickFolder = (filter: Filter, path: string, how: RailClick): Filter =>
  how === "leave-out" ? toggleChip({ ...filter, root: filter.root === path ? undefined : filter.root }, `-${chipText("folder", path)}`) : { ...filter, root: filter.root === path ? undefined : path };

/** The folder that is only looked through stands apart, while there is one. */
export const useFolderSections = (): readonly Section[] => {
  const { library } = useModel();
  const filter = useSheet((one) => one.filter);
  const roots = useDesk((one) => one.roots);
  const folders = useLibrary((one) => one.folders);
  const open = useLibrary((one) => one.open);
  const opening = (path: string, has: boolean): Pick<Entry, "open" | "onOpen"> => (has ? { open: open.has(path), onOpen: (now) => (now ? library.open(path) : library.close(path)) } : {});
  const below = (path: string, level: number): readonly Entry[] => (!open.has(path) ? [] : (folders.get(path) ?? []).flatMap((folder: FolderRow): readonly Entry[] => [
    { id: `folder-${folder.path}`, glyph: "folder", word: folderName(folder.path), tip: folder.path, number: folder.photos, level, on: filter.root === folder.path, click: (how) => clickFolder(filter, folder.path, how), ...opening(folder.path, folder.folders) },
    ...(folder.folders ? below(folder.path, level + 1) : []),
  ]));
  const entriesOf = (some: readonly RootRow[]): readonly Entry[] => some.flatMap((root): readonly Entry[] => {
    const offline = root.state === "offline";
    return [
      {
        id: `root-${root.path}`, glyph: offline ? "offline" : "drive", word: offline ? words.offline(folderName(root.path)) : folderName(root.path), tip: root.path, number: root.photos, on: filter.root === root.path, quiet: offline,
        click: (how) => clickFolder(filter, root.path, how), ...opening(root.path, (folders.get(root.path)?.length ?? 0) > 0),
      },
      ...below(root.path, 2),
    ];
  });
  const browsing = (roots ?? []).filter((root) => root.browsed);
  const own: Section = { id: "folders", title: words.folders, entries: entriesOf((roots ?? []).filter((root) => !root.browsed)) };
  return browsing.length === 0 ? [own] : [{ id: "browsed", title: browsed.heading, entries: entriesOf(browsing) }, own];
};

export const useBylineSection = (): Section => {
  const filter = useSheet((one) => one.filter);
  const bylines = useLibrary((one) => one.bylines);
  // Who is filtered stays in the list, also where others have more photos.
  const names = [...bylines, ...filter.by.filter((name) => !bylines.some((one) => one.name === name)).map((name) => ({ name, photos: undefined }))];
  const entries = names.map(({ name, photos }): Entry => ({ id: `by-${name}`, glyph: "user", word: name, number: photos, on: filter.by.includes(name), click: (how) => clickByline(filter, name, how) }));
  return { id: "bylines", title: words.photographers, entries };
};
