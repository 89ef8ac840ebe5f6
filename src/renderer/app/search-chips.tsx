// The chips of the search field, one place for the keyboard among them: arrows move, Delete and Backspace take away, Enter types it again.
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import { top } from "#words/window/bars.ts";
import { search as words } from "#words/window/search.ts";
import { Icon } from "../parts/icon/icon.tsx";
import chipStyles from "../parts/chip/chip.module.css";
import type { FilterChip } from "../store/chips.ts";
import styles from "./top-bar.module.css";

interface SearchChipsProps { readonly list: RefObject<HTMLSpanElement | null>; readonly chips: readonly FilterChip[]; readonly onRemove: (chip: FilterChip) => void; readonly onEdit: (chip: FilterChip) => void; /** Past the last one. */ readonly onEnd: () => void }

const nameOf = (chip: FilterChip): string => [chip.kind, chip.word].filter((part) => part !== undefined).join(" ");

export const SearchChips = ({ list, chips, onRemove, onEdit, onEnd }: SearchChipsProps): ReactElement => {
  const focus = (at: number): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[data-chip]") ?? [])];
    if (at >= all.length) onEnd();
    else all[Math.max(0, at)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, chip: FilterChip, at: number): void => {
    if (["Delete", "Backspace"].includes(event.key)) {
      event.preventDefault();
      onRemove(chip);
      // The next one takes the place of the one that went, after the desk's window has drawn it.
      requestAnimationFrame(() => focus(event.key === "Delete" ? at : at - 1));
      return;
    }
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: chips.length - 1, Escape: chips.length }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    focus(next);
  };
  return (
    <span ref={list} className={styles["chips"]} role="group" aria-label={words.filters}>
      {chips.map((chip, at) => (
        <span key={chip.key} className={chipStyles["chip"]}>
          <button type="button" className={styles["chipWord"]} tabIndex={-1} data-chip="" aria-label={words.edit(nameOf(chip))} title={words.keys} onKeyDown={(event) => onKeyDown(event, chip, at)} onClick={() => onEdit(chip)}>
            {chip.kind === undefined ? null : <b>{chip.kind}</b>}<span dir="auto">{chip.word}</span>
          </button>
          <button type="button" aria-label={top.removeChip(nameOf(chip))} title={top.removeChip(nameOf(chip))} onClick={() => onRemove(chip)}><Icon glyph="x" /></button>
        </span>
      ))}
    </span>
  );
};
