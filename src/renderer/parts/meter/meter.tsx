// Parts of a whole as a bar: ready, blocked. The numbers stand beside it in words.
import type { ReactElement } from "react";
import styles from "./meter.module.css";

export const Meter = ({ ready, blocked, narrow }: { readonly ready: number; readonly blocked: number; readonly narrow?: boolean }): ReactElement => (
  <span className={`${styles["meter"]} ${narrow === true ? styles["narrow"] : ""}`} aria-hidden="true">
    {ready > 0 ? <i className={styles["ready"]} style={{ flexGrow: ready }} /> : null}
    {blocked > 0 ? <i className={styles["blocked"]} style={{ flexGrow: blocked }} /> : null}
  </span>
);

/** Progress in steps, never a loop. */
export const Progress = ({ done, total, name }: { readonly done: number; readonly total: number; readonly name: string }): ReactElement => (
  <span className={styles["progress"]} role="progressbar" aria-label={name} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
    <i style={{ width: `${total === 0 ? 0 : Math.min(100, (done / total) * 100)}%` }} />
  </span>
);
