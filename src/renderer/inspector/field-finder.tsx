// Any field of the standard by typing its name; what is found is edited right there.
import type { ReactElement } from "react";
import { field as words } from "#words/window/inspector.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { focusArea } from "../keys/areas.ts";
import { Button } from "../parts/button/button.tsx";
import { fieldText } from "../parts/field/field-text.ts";
import { useDesk, useModel } from "../store/model.ts";
import { Field } from "./field.tsx";
import { formOf } from "../parts/field/field-form.ts";
import { findFields } from "./find-fields.ts";
import styles from "./inspector.module.css";
import { Pairs } from "./pairs.tsx";
import { useSubject } from "./subject.ts";

const listed = 8;
/** What `focusField` calls the finder itself. */
export const finderField = "find-field";

/** `shown`: fields that stand on the tab already; they are jumped to, not shown twice. */
export const FieldFinder = ({ typed, onType, shown }: { readonly typed: string; readonly onType: (typed: string) => void; readonly shown: ReadonlySet<string> }): ReactElement => {
  const { layout } = useModel();
  const fields = useDesk((one) => one.fields);
  const { rows } = useSubject();
  const found = findFields(fields.values(), typed);
  return (
    <section className={styles["finder"]} aria-label={words.find}>
      <input
        data-field={finderField} type="text" className={styles["input"]} autoComplete="off" spellCheck={false} aria-label={words.find} placeholder={words.findHint} value={typed} onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (typed === "") focusArea("stage");
          else onType("");
        }}
      />
      {typed.trim() === "" ? null : <p className={styles["quiet"]} role="status">{words.found(found.length)}</p>}
      {found.slice(0, listed).map((field) => (shown.has(field.id)
        ? <Button key={field.id} size="small" onPress={() => layout.setState({ focusField: field.id })}>{words.goTo(fieldLabel(field))}</Button>
        : formOf(field) === "none"
        ? <Pairs key={field.id} of={[[fieldLabel(field), rows.length === 1 ? fieldText(rows[0]?.fields[field.id]) || words.nothing : words.structure]]} />
        : <Field key={field.id} field={field} />))}
    </section>
  );
};
