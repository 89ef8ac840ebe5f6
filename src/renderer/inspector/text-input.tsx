// The text of a field: what is typed is a draft at once and an edit when the field is left. Ctrl Enter keeps it and goes to the next photo.
import { type KeyboardEvent, type ReactElement, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { FieldInfo, FieldValue } from "#contract/values.ts";
import { field as words } from "#words/window/inspector.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { moveBy } from "../actions/select/move-active.ts";
import { focusArea } from "../keys/areas.ts";
import { wraps } from "../parts/field/wrapping.ts";
import { useModel } from "../store/model.ts";
import { type FieldForm, typedText, typedValue } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import { useSubject } from "./subject.ts";

export interface TextInputProps {
  readonly field: FieldInfo; readonly form: FieldForm; readonly id: string; readonly value: FieldValue | null | undefined; readonly base: FieldValue | undefined;
  readonly bad: boolean; readonly notes: string | undefined; readonly placeholder: string;
}

/** Grows with its text, so that a caption is seen whole. */
const useGrowing = (area: RefObject<HTMLTextAreaElement | null>, text: string): void => {
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = "auto";
    if (element.scrollHeight > 0) element.style.height = `${element.scrollHeight + 2}px`;
  }, [area, text]);
};

export const TextInput = ({ field, form, id, value, base, bad, notes, placeholder }: TextInputProps): ReactElement => {
  const model = useModel();
  const { targets, locked, next } = useSubject();
  const area = useRef<HTMLTextAreaElement>(null);
  // Half of a number or a date is no value yet: it is held here until it is one.
  const [half, setHalf] = useState<string | undefined>(undefined);
  const text = half ?? typedText(value);
  useGrowing(area, text);

  const onText = (typed: string): void => {
    const now = typedValue(field, form, typed, base);
    // A separator just typed must not vanish while the next name is on its way.
    setHalf(now === undefined || (form === "names" && typedText(now) !== typed) ? typed : undefined);
    if (now !== undefined) model.editing.type(targets, field.id, now, base);
  };
  const onBlur = (): void => {
    setHalf(undefined);
    void model.editing.leave(field.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && ctrl) {
      event.preventDefault();
      event.stopPropagation();
      void model.editing.leave(field.id);
      if (next !== undefined) next();
      else if (moveBy(model, 1)) model.layout.setState({ focusField: field.id });
    } else if (event.key === "Enter" && form !== "area") { event.preventDefault(); void model.editing.leave(field.id); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); model.layout.setState({ inspectorOver: false }); focusArea("stage"); }
  };
  const shared = {
    id, value: text, placeholder, dir: "auto", readOnly: locked !== undefined, title: locked, "data-field": field.id, "aria-label": fieldLabel(field), "aria-invalid": bad || half !== undefined ? true : undefined,
    "aria-describedby": notes, onBlur, onKeyDown, spellCheck: false, className: `${styles["input"]} ${form === "area" ? styles["area"] : ""} ${bad ? styles["bad"] : ""} ${locked === undefined ? "" : styles["locked"]}`,
  } as const;
  return (
    <>
      {form === "area" ? <textarea ref={area} wrap={wraps(text) ? "soft" : "off"} rows={field.id === "description" ? 4 : 2} {...shared} onChange={(event) => onText(event.target.value)} /> : <input type="text" autoComplete="off" {...shared} onChange={(event) => onText(event.target.value)} />}
      {half !== undefined && form !== "names" ? <p className={styles["note"]}>{words.badValue}</p> : null}
    </>
  );
};
