// The shield of a photo whose source is protected, beside its state: as a glyph with its words in the tip, or in words.
import type { ReactElement } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { shieldWords as words } from "#words/window/shield.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./state.module.css";

export const ShieldMark = ({ row, form = "glyph" }: { readonly row: Pick<PhotoRow, "shield">; readonly form?: "glyph" | "word" }): ReactElement | null => {
  if (row.shield !== true) return null;
  return form === "glyph" ? <span className={`${styles["mark"]} ${styles["held"]}`} title={words.mark} data-mark=""><Icon glyph="shield" /></span> : <span className={`${styles["mark"]} ${styles["held"]} ${styles["wrap"]}`}><Icon glyph="shield" /><span>{words.mark}</span></span>;
};
