// A notice exactly as its recipient reads it.
import type { ReactElement } from "react";
import styles from "./recall.module.css";

export const Paper = ({ subject, text, name }: { readonly subject: string; readonly text: string; readonly name: string }): ReactElement => (
  <pre className={styles["paper"]} role="group" aria-label={name} dir="auto"><strong>{subject}</strong>{text}</pre>
);
