// One glyph. Decoration by itself: the word beside it, or the name of its button, says what it means.
import type { ReactElement } from "react";
import styles from "./icon.module.css";
import { type Glyph, glyphs } from "./glyph-table.tsx";

export const Icon = ({ glyph, small, className }: { readonly glyph: Glyph; readonly small?: boolean; readonly className?: string | undefined }): ReactElement => (
  <svg className={`${styles["icon"]} ${small === true ? styles["small"] : ""} ${className ?? ""}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {glyphs[glyph]}
  </svg>
);
