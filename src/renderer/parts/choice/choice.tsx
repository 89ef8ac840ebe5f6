// One of a few, side by side; and one that is on or off. Native inputs underneath, so arrows, Space and screen readers know them.
import { type ReactElement, type ReactNode, useId } from "react";
import styles from "./choice.module.css";

export interface Option<Value> { readonly value: Value; readonly word: ReactNode }
export interface ChoiceProps<Value> { readonly name: string; readonly options: readonly Option<Value>[]; readonly value: Value; readonly onChoose: (value: Value) => void; readonly first?: boolean; readonly form?: "row" | "swatches" }

export const Choice = <Value extends string | number>({ name, options, value, onChoose, first, form = "row" }: ChoiceProps<Value>): ReactElement => {
  const group = useId();
  return (
    <div className={styles[form]} role="radiogroup" aria-label={name}>
      {options.map((one) => (
        <label key={one.value} className={styles["option"]}>
          <input type="radio" name={group} value={one.value} checked={one.value === value} data-first={first === true && one.value === value ? "" : undefined} onChange={() => onChoose(one.value)} />
          <span>{one.word}</span>
        </label>
      ))}
    </div>
  );
};

export const Switch = ({ word, on, onTurn, why }: { readonly word: string; readonly on: boolean; readonly onTurn: (on: boolean) => void; readonly why?: string | undefined }): ReactElement => {
  const reason = useId();
  return <label className={styles["switch"]}><input type="checkbox" role="switch" checked={on} aria-checked={on} aria-describedby={why === undefined ? undefined : reason} onChange={(event) => onTurn(event.target.checked)} /><i aria-hidden="true" /><span>{word}{why === undefined ? null : <small id={reason}>{why}</small>}</span></label>;
};
