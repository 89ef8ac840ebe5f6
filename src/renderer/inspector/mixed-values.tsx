// What the selected photos hold in a field, value by value, how many each; one of them can be used in all.
import { type ReactElement, useState } from "react";
import type { FieldInfo } from "#contract/values.ts";
import { field as words } from "#words/window/inspector.ts";
import { Button } from "../parts/button/button.tsx";
import { useModel } from "../store/model.ts";
import { typedText } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import type { Mixed } from "./mixed.ts";
import { useSubject } from "./subject.ts";

/** More values than these would bury the fields below. */
const listed = 12;

export const MixedValues = ({ field, mixed }: { readonly field: FieldInfo; readonly mixed: Mixed }): ReactElement => {
  const model = useModel();
  const { targets, locked } = useSubject();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles["values"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.values(mixed.values.length)}</summary>
      {open ? (
        <ul>
          {mixed.values.slice(0, listed).map(({ value, photos }) => {
            const text = typedText(value);
            return (
              <li key={text}>
                <span dir="auto">{text}</span><small>{words.inPhotos(photos)}</small>
                <Button kind="quiet" size="small" why={locked} name={words.useThisInAll(text, targets.length)} onPress={() => void model.editing.make(targets, [{ field: field.id, mode: "replace", value }])}>{words.useInAll(targets.length)}</Button>
              </li>
            );
          })}
          {mixed.empty > 0 ? <li><span className={styles["quiet"]}>{words.emptyOnes}</span><small>{words.inPhotos(mixed.empty)}</small></li> : null}
          {mixed.values.length > listed ? <li className={styles["quiet"]}>{words.moreValues(mixed.values.length - listed)}</li> : null}
        </ul>
      ) : null}
    </details>
  );
};
