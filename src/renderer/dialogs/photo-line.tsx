// A photo as a line of a dialog: picture, name, headline, what is said of it, what can be done.
import type { ReactElement, ReactNode } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { MiddleName } from "../parts/name/middle-name.tsx";
import { Thumb } from "../parts/thumb/thumb.tsx";
import { headlineOf } from "../views/sheet/cell-name.ts";
import styles from "./dialog.module.css";

export const PhotoLine = ({ row, children, action }: { readonly row: PhotoRow | undefined; readonly children?: ReactNode; readonly action?: ReactNode }): ReactElement => (
  <li className={styles["line"]}>
    <Thumb row={row} />
    <span className={styles["name"]}>{row === undefined ? "" : <MiddleName name={row.name} />}</span>
    <span className={`clip ${styles["headline"]}`} dir="auto">{row === undefined ? "" : headlineOf(row)}</span>
    <span className={styles["said"]}>{children}</span>
    {action}
  </li>
);
