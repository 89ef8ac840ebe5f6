// Labels and values that are only read.
import type { ReactElement } from "react";
import styles from "./inspector.module.css";

export const Pairs = ({ of }: { readonly of: readonly (readonly [string, string])[] }): ReactElement => (
  <dl className={styles["pairs"]}>{of.map(([label, value], at) => <div key={`${label}-${at}`}><dt>{label}</dt><dd dir="auto">{value}</dd></div>)}</dl>
);
