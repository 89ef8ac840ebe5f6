// Who has copies of the photos, and what a kill would do to each copy. A list to read: nobody can be left out.
import type { ReactElement } from "react";
import type { ResultOf } from "#contract/method.ts";
import { channelName, killDialog as words } from "#words/window/recall.ts";
import type { Methods } from "../../bridge.ts";
import styles from "../recall.module.css";

export type KillPlan = ResultOf<Methods["kill.plan"]>;
type Holder = KillPlan["holders"][number];

export interface Recipient { readonly key: string; readonly name: string; readonly channel: string; readonly copies: readonly string[]; readonly canWithdraw: boolean }

/** The plan is by photo; people ask by recipient. */
export const recipientsOf = (holders: readonly Holder[]): readonly Recipient[] =>
  [...Map.groupBy(holders, (one) => one.recipientId ?? `${one.channel} ${one.recipient}`)].map(([key, all]) => ({
    key, name: all[0]?.recipient ?? key, channel: all[0]?.channel ?? "", copies: all.flatMap((one) => one.copies.map((copy) => copy.fileName)), canWithdraw: all.every((one) => one.canWithdraw),
  }));

const listed = 6;

export const Holders = ({ plan }: { readonly plan: KillPlan }): ReactElement => {
  const all = recipientsOf(plan.holders);
  return (
    <section>
      <h2 className={styles["title"]}>{words.holders}{all.length === 0 ? null : <small>{words.all(all.length)}</small>}</h2>
      {all.length === 0 ? <p>{words.nobody}</p> : (
        <ul className={styles["holders"]}>
          {all.map((one) => (
            <li key={one.key}>
              <span className={styles["strong"]}>{one.name}</span>
              <span>{`${channelName(one.channel)}, ${words.copies(one.copies.length)}`}</span>
              <small>{one.copies.slice(0, listed).join(", ")}{one.copies.length > listed ? ` ${words.more(one.copies.length - listed)}` : ""}</small>
              <small>{one.canWithdraw ? words.takesBack : words.cannotTakeBack}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
