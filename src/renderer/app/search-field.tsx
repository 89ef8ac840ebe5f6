// The search: chips of what is filtered, and words. Typing is quiet for a moment before the desk is asked. What cannot be read is said under the field, over nothing that moves.
import { type ChangeEvent, type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { top as words } from "#words/window/bars.ts";
import { search, searchFieldId } from "../actions/always/search.ts";
import { focusArea } from "../keys/areas.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { ActionKeys } from "../parts/kbd/action-keys.tsx";
import { chipsOf, type FilterChip, takeChips } from "../store/chips.ts";
import { useDesk, useModel, useSheet } from "../store/model.ts";
import { SearchChips } from "./search-chips.tsx";
import styles from "./top-bar.module.css";

const restMs = 160;
const sentenceId = "search-problem";
const noStories: readonly never[] = [];

export const SearchField = (): ReactElement => {
  const { sheet } = useModel();
  const filter = useSheet((one) => one.filter);
  const problem = useSheet((one) => one.problem);
  const stories = useDesk((one) => one.collections) ?? noStories;
  const [text, setText] = useState(filter.text);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Somebody else changed the search: a rail click, "Show all photos".
  const [seen, setSeen] = useState(filter.text);
  if (seen !== filter.text) { setSeen(filter.text); setText(filter.text); }
  useEffect(() => () => clearTimeout(timer.current), [filter.text]);
  const chips = chipsOf(filter, stories);

  const apply = (typed: string, entered: boolean): void => {
    clearTimeout(timer.current);
    const next = takeChips(sheet.store.getState().filter, typed, entered, stories);
    setText(next.text);
    void sheet.show(next);
  };
  const onType = (typed: string, composing: boolean): void => {
    setText(typed);
    clearTimeout(timer.current);
    // A word that is being composed is no word yet; taking it out of the field would tear the composition apart.
    if (!composing) timer.current = setTimeout(() => apply(typed, false), restMs);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => onType(event.target.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing);
  const toInput = (): void => input.current?.focus();
  const remove = (chip: FilterChip): void => { clearTimeout(timer.current); void sheet.show({ ...chip.without, text }); };
  const edit = (chip: FilterChip): void => {
    const typed = `${chip.typed}${text === "" ? "" : ` ${text}`}`;
    clearTimeout(timer.current);
    void sheet.show({ ...chip.without, text: typed });
    setText(typed);
    toInput();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (event.key === "Enter") apply(text, true);
    else if (event.key === "Escape") {
      event.preventDefault();
      if (text === "") focusArea("stage");
      else apply("", false);
    } else if (event.key === "ArrowDown") { event.preventDefault(); focusArea("stage"); }
    else if (event.key === "ArrowLeft" && atStart && chips.length > 0) {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>(":scope > span:last-of-type [data-chip]")?.focus();
    } else if (event.key === "Backspace" && atStart) {
      const last = chips.at(-1);
      if (last !== undefined) remove(last);
    }
  };
  return (
    <div className={styles["searchBox"]}>
      <div className={`${styles["search"]} ${problem === undefined ? "" : styles["bad"]}`} role="search">
        <Icon glyph="search" />
        <SearchChips list={list} chips={chips} onRemove={remove} onEdit={edit} onEnd={toInput} />
        <input
          ref={input} id={searchFieldId} type="text" autoComplete="off" spellCheck={false} aria-label={words.search} placeholder={words.searchHint} value={text}
          aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : sentenceId} onChange={onChange} onKeyDown={onKeyDown} onCompositionEnd={(event) => onType(event.currentTarget.value, false)}
        />
        {text === "" && chips.length === 0 ? <ActionKeys of={search} /> : null}
      </div>
      <p id={sentenceId} className={problem === undefined ? styles["noSentence"] : styles["sentence"]} role="alert">{problem ?? ""}</p>
    </div>
  );
};
