// The lock of a photo that is held here, beside its state: as a glyph with its words in the tip, or in words.
import type { ReactElement } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { Icon } from "../icon/icon.tsx";
import { holdOf, holdWords } from "./hold-words.ts";
import styles from "./state.module.css";

export const HoldMark = ({ row, form = "glyph" }: { readonly row: Pick<PhotoRow, "hold">; readonly form?: "glyph" | "word" }): ReactElement | null => {
  const hold = holdOf(row);
  if (hold === undefined) return null;
  const words = holdWords(hold);
  return form === "glyph" ? <span className={`${styles["mark"]} ${styles["held"]}`} title={words} data-mark=""><Icon glyph="held" /></span> : <span className={`${styles["mark"]} ${styles["held"]} ${styles["wrap"]}`} title={hold.reason}><Icon glyph="held" /><span>{words}</span></span>;
};
