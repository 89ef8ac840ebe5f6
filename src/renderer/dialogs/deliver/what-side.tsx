// Beside the order: what every safe copy loses, what each chosen profile does besides, and the way to see it with real values.
import type { ReactElement, ReactNode } from "react";
import type { ProfileInfo } from "#contract/values.ts";
import { deliverDialog as words } from "#words/window/dialogs.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import styles from "../dialog.module.css";

/** `children`: the way to the real values; none once everything has left. */
export const WhatSide = ({ profiles, children }: { readonly profiles: readonly ProfileInfo[]; readonly children?: ReactNode }): ReactElement => {
  const whole = profiles.filter((one) => !one.safe);
  const safe = profiles.filter((one) => one.safe);
  return (
    <div className={styles["side"]}>
      {whole.map((one) => <Toned key={one.id} tone="warning" wrap>{words.nothingRemoved(one.name)}</Toned>)}
      {safe.length === 0 ? null : <div><h2>{words.removed}</h2><ul className={styles["points"]}>{words.removedList.map((one) => <li key={one}>{one}</li>)}</ul></div>}
      {safe.length === 0 ? null : <div><h2>{words.kept}</h2>{safe.map((one) => <p key={one.id}><strong>{one.name}.</strong> {one.description}</p>)}</div>}
      {children}
      {safe.length === 0 ? null : <p className={styles["last"]}>{words.proof}</p>}
    </div>
  );
};
