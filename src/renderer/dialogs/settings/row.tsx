// A setting in its page: what it is at left, how it is chosen at right, why below it.
import type { ReactElement, ReactNode } from "react";
import styles from "./settings.module.css";

export const Row = ({ word, why, children }: { readonly word: string; readonly why?: string | undefined; readonly children: ReactNode }): ReactElement => (
  <div className={styles["row"]}>
    <span className={styles["label"]}>{word}</span>
    <div className={styles["control"]}>{children}{why === undefined ? null : <p className={styles["why"]}>{why}</p>}</div>
  </div>
);
