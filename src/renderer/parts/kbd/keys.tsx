// A key as printed on its button or in a list. Decoration: `aria-keyshortcuts` says it to a screen reader.
import type { ReactElement } from "react";
import { keyText } from "../../keys/chord.ts";
import { isMac } from "../../keys/platform.ts";
import styles from "./keys.module.css";

/** `apart`: one box a key, as in the palette; otherwise one box for all. */
export const Keys = ({ of, apart }: { readonly of: string; readonly apart?: boolean }): ReactElement => {
  const parts = keyText(of, isMac());
  if (apart !== true) return <kbd className={styles["kbd"]} aria-hidden="true">{parts.join(" ")}</kbd>;
  return <span className={styles["apart"]} aria-hidden="true">{parts.map((part) => <kbd key={part} className={styles["kbd"]}>{part}</kbd>)}</span>;
};
