// A photo small, in a list. Whole, upright (the bytes come turned), never cropped; grey and dark where it is killed.
import type { ReactElement } from "react";
import { Picture } from "./picture.tsx";
import { pictureUrl } from "./picture-url.ts";
import styles from "./thumb.module.css";
import type { PhotoRow } from "#contract/values.ts";

export const Thumb = ({ row, size = "small" }: { readonly row: PhotoRow | undefined; readonly size?: "small" | "large" }): ReactElement => (
  <span className={`${styles["thumb"]} ${styles[size]} ${row?.state === "killed" ? styles["killed"] : ""}`}>{row === undefined || row.file === "unreadable" ? null : <Picture url={pictureUrl(row, "cell")} />}</span>
);
