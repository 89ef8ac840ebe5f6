// A state as glyph and word; in a cell the word is for screen readers and the tip.
import type { ReactElement } from "react";
import type { StateWord } from "#words/window/labels.ts";
import { Icon } from "../icon/icon.tsx";
import { stateGlyph, stateWord } from "./display-state.ts";
import styles from "./state.module.css";

export const StateMark = ({ state, form = "word" }: { readonly state: StateWord; readonly form?: "word" | "glyph" | "pill" }): ReactElement => {
  const word = stateWord(state);
  const classes = `${styles[form === "pill" ? "pill" : "mark"]} ${styles[state]}`;
  return form === "glyph" ? (
    <span className={classes} title={word} data-mark=""><Icon glyph={stateGlyph[state]} /></span>
  ) : (
    <span className={classes}><Icon glyph={stateGlyph[state]} />{word}</span>
  );
};

/** A count or sentence in a state's colour, with its glyph. */
export const Toned = ({ tone, children, wrap }: { readonly tone: "ready" | "problem" | "warning" | "delivered" | "pending" | "killed" | "correction"; readonly children: string; readonly wrap?: boolean }): ReactElement => (
  <span className={`${styles["mark"]} ${styles[tone]} ${wrap === true ? styles["wrap"] : ""}`}>
    <Icon glyph={tone === "ready" ? "approved" : tone} />
    <span>{children}</span>
  </span>
);
