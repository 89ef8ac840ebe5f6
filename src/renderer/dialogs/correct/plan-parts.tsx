// What a correction would send: each changed field old and new side by side, and everybody who gets it.
import type { ReactElement } from "react";
import type { ResultOf } from "#contract/method.ts";
import { fieldName } from "#words/window/labels.ts";
import { channelName, sendDialog as words } from "#words/window/recall.ts";
import type { Methods } from "../../bridge.ts";
import { Diff } from "../../parts/diff/diff.tsx";
import { fieldText } from "../../parts/field/field-text.ts";
import { useDesk } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import styles from "../recall.module.css";

export type CorrectionPlan = ResultOf<Methods["correction.plan"]>;

export const Changes = ({ plan }: { readonly plan: CorrectionPlan }): ReactElement => {
  const fields = useDesk((one) => one.fields);
  return (
    <section>
      <h2>{words.changes}</h2>
      <div className={dialog["form"]}>
      {plan.changes.length === 0 ? <p>{words.nothing}</p> : plan.changes.map(({ field, before, after }) => (
        <div key={field} className={styles["beside"]}>
          <h3>{fieldName(fields, field)}</h3>
          <div><small>{words.before}</small><Diff side="before" before={fieldText(before)} after={fieldText(after)} none={words.empty} /></div>
          <div><small>{words.after}</small><Diff side="after" before={fieldText(before)} after={fieldText(after)} none={words.empty} /></div>
        </div>
      ))}
      </div>
    </section>
  );
};

export const Recipients = ({ plan }: { readonly plan: CorrectionPlan }): ReactElement => (
  <section>
    <h2>{words.recipients(plan.recipients.length)}</h2>
    {plan.recipients.length === 0 ? <p>{words.nobody}</p> : (
      <>
        <p>{words.recipientsWhy}</p>
        <ul className={styles["holders"]}>
          {plan.recipients.map((one) => (
            <li key={one.recipientId ?? `${one.channel} ${one.recipient}`}>
              <span className={styles["strong"]}>{one.recipient}</span>
              <span>{words.channel(channelName(one.channel))}</span>
              {one.copies.map((copy) => <small key={`${copy.number} ${copy.fileName}`}>{`${copy.fileName}, ${words.version(copy.version)}`}</small>)}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
