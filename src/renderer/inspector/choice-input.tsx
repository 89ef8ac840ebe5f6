// A field with a fixed list of values: changed as soon as one is chosen.
import type { ReactElement } from "react";
import type { FieldInfo, FieldValue } from "#contract/values.ts";
import { field as words } from "#words/window/inspector.ts";
import { useModel } from "../store/model.ts";
import { typedText, typedValue } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import { useSubject } from "./subject.ts";

const optionsOf = (field: FieldInfo): readonly { readonly value: string; readonly label: string }[] =>
  field.type === "boolean" ? [{ value: "true", label: words.yes }, { value: "false", label: words.no }] : (field.choices ?? []).map(({ value, label }) => ({ value: String(value), label }));

export const ChoiceInput = ({ field, id, value, base }: { readonly field: FieldInfo; readonly id: string; readonly value: FieldValue | null | undefined; readonly base: FieldValue | undefined }): ReactElement => {
  const model = useModel();
  const { targets, locked } = useSubject();
  const options = optionsOf(field);
  const now = typedText(value);
  const known = now === "" || options.some((one) => one.value === now);
  const choose = (text: string): void => {
    const next = typedValue(field, "choice", text, base);
    if (next !== undefined) void model.editing.make(targets, [{ field: field.id, mode: "replace", value: next }]);
  };
  return (
    <select id={id} data-field={field.id} className={styles["input"]} value={now} disabled={locked !== undefined} title={locked} onChange={(event) => choose(event.target.value)}>
      <option value="">{words.choose}</option>
      {known ? null : <option value={now}>{now}</option>}
      {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
    </select>
  );
};
