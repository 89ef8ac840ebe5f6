// Beside the order: what every safe copy loses, what each recipient's profile does besides; or plainly that nothing is lost.
import type { ReactElement } from "react";
import type { ProfileInfo } from "#contract/values.ts";
import { deliverDialog as words } from "#words/window/dialogs.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import styles from "../dialog.module.css";

/** `described`: the one whose description stands beside its choice. */
export const WhatSide = ({ profiles, described }: { readonly profiles: readonly ProfileInfo[]; readonly described: string }): ReactElement => {
  const whole = profiles.filter((one) => !one.safe);
  const safe = profiles.filter((one) => one.safe);
  const others = safe.filter((one) => one.id !== described);
  return (
    <div className={styles["side"]}>
      {whole.map((one) => <Toned key={one.id} tone="warning" wrap>{words.nothingRemoved(one.name)}</Toned>)}
      {safe.length === 0 ? null : <div><h2>{words.removed}</h2><ul className={styles["points"]}>{words.removedList.map((one) => <li key={one}>{one}</li>)}</ul></div>}
      {others.length === 0 ? null : <div><h2>{words.kept}</h2>{others.map((one) => <p key={one.id}><strong>{one.name}.</strong> {one.description}</p>)}</div>}
      {safe.length === 0 ? null : <p className={styles["last"]}>{words.proof}</p>}
    </div>
  );
};
