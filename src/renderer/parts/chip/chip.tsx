// A word that can be taken away, in the search field and in lists.
import type { ReactElement } from "react";
import { Icon } from "../icon/icon.tsx";
import styles from "./chip.module.css";

export interface ChipProps { readonly kind?: string; readonly word: string; readonly act?: { readonly name: string; readonly run: () => void; readonly glyph?: "x" | "plus" }; readonly lang?: string | undefined }

export const Chip = ({ kind, word, act, lang }: ChipProps): ReactElement => (
  <span className={styles["chip"]}>
    {kind === undefined ? null : <b>{kind}</b>}
    <span dir="auto" lang={lang}>{word}</span>
    {act === undefined ? null : <button type="button" aria-label={act.name} title={act.name} onClick={act.run}><Icon glyph={act.glyph ?? "x"} /></button>}
  </span>
);
