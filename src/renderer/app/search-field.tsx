// The search: chips of what is filtered, and words. Typing is quiet for a moment before the desk is asked.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { top as words } from "#words/window/bars.ts";
import { stateLabel } from "#words/window/labels.ts";
import { searchFieldId } from "../actions/always/search.ts";
import { focusArea } from "../keys/areas.ts";
import { Chip } from "../parts/chip/chip.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import { Keys } from "../parts/kbd/keys.tsx";
import { folderName } from "../parts/name/folder-name.ts";
import { clickState, type Filter, takeChips } from "../store/filter.ts";
import { useModel, useSheet } from "../store/model.ts";
import styles from "./top-bar.module.css";

const restMs = 160;
interface FilterChip { readonly key: string; readonly kind: string; readonly word: string; readonly without: Filter }

const chipsOf = (filter: Filter): readonly FilterChip[] => [
  ...(filter.root === undefined ? [] : [{ key: "root", kind: words.folder, word: folderName(filter.root), without: { ...filter, root: undefined } }]),
  ...filter.is.map((state) => ({ key: `is-${state}`, kind: words.is, word: stateLabel[state], without: clickState(filter, state, "add") })),
  ...filter.not.map((state) => ({ key: `not-${state}`, kind: words.not, word: stateLabel[state], without: clickState(filter, state, "leave-out") })),
];

export const SearchField = (): ReactElement => {
  const { sheet } = useModel();
  const filter = useSheet((one) => one.filter);
  const problem = useSheet((one) => one.problem);
  const [text, setText] = useState(filter.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Somebody else changed the search: a rail click, "Show all photos".
  const [seen, setSeen] = useState(filter.text);
  if (seen !== filter.text) { setSeen(filter.text); setText(filter.text); }
  useEffect(() => () => clearTimeout(timer.current), [filter.text]);
  const chips = chipsOf(filter);

  const apply = (typed: string, entered: boolean): void => {
    clearTimeout(timer.current);
    const next = takeChips(sheet.store.getState().filter, typed, entered);
    setText(next.text);
    void sheet.show(next);
  };
  const onType = (typed: string): void => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => apply(typed, false), restMs);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") apply(text, true);
    else if (event.key === "Escape") {
      event.preventDefault();
      if (text === "") focusArea("stage");
      else apply("", false);
    } else if (event.key === "ArrowDown") { event.preventDefault(); focusArea("stage"); }
    else if (event.key === "Backspace" && event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0) {
      const last = chips.at(-1);
      if (last !== undefined) void sheet.show({ ...last.without, text });
    }
  };
  return (
    <div className={`${styles["search"]} ${problem === undefined ? "" : styles["bad"]}`} role="search">
      <Icon glyph="search" />
      {chips.map((chip) => <Chip key={chip.key} kind={chip.kind} word={chip.word} act={{ name: words.removeChip(chip.word), run: () => void sheet.show(chip.without) }} />)}
      <input id={searchFieldId} type="text" autoComplete="off" spellCheck={false} aria-label={words.search} placeholder={words.searchHint} value={text} aria-invalid={problem === undefined ? undefined : true} onChange={(event) => onType(event.target.value)} onKeyDown={onKeyDown} />
      {text === "" && chips.length === 0 ? <Keys of="Ctrl+F" /> : null}
    </div>
  );
};
