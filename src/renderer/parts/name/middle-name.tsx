// A file name that loses its middle, never its last four characters. The tip has it whole.
import type { ReactElement } from "react";
import { nameParts } from "#words/format.ts";
import styles from "./middle-name.module.css";

export const MiddleName = ({ name }: { readonly name: string }): ReactElement => {
  const { head, tail } = nameParts(name);
  return <bdi className={styles["name"]} title={name}><span>{head}</span><span>{tail}</span></bdi>;
};
