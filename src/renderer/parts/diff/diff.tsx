// A text with what changed in it: gone words struck, new ones underlined; colour only repeats it.
import type { ReactElement } from "react";
import styles from "./diff.module.css";
import { wordDiff } from "./word-diff.ts";

/** `side`: only the text before with what goes, only the text after with what came, or both in one. */
export const Diff = ({ before, after, side = "both", none }: { readonly before: string; readonly after: string; readonly side?: "before" | "after" | "both"; readonly none?: string }): ReactElement => {
  const parts = wordDiff(before, after).filter((part) => part.kind === "same" || side === "both" || (part.kind === "gone") === (side === "before"));
  return (
    <span className={styles["diff"]} dir="auto">
      {parts.map((part, at) => (part.kind === "gone" ? <del key={at}>{part.text}</del> : part.kind === "new" ? <ins key={at}>{part.text}</ins> : <span key={at}>{part.text}</span>))}
      {parts.length === 0 ? <span className={styles["none"]}>{none}</span> : null}
    </span>
  );
};
