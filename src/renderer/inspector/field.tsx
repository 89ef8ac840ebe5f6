// One field of the inspector: label with what is next to know (bytes, words, sameness), its form, and what is wrong with it.
import type { ReactElement } from "react";
import type { FieldInfo, FieldValue } from "#contract/values.ts";
import { field as words } from "#words/window/inspector.ts";
import { fieldLabel, sourceLabel } from "#words/window/labels.ts";
import { otherLanguages } from "../parts/field/field-text.ts";
import type { Draft } from "../store/editing.ts";
import { useEditing } from "../store/model.ts";
import { counter } from "../parts/field/counter.ts";
import { formFor, typedText } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import { type Mixed, mixedOf } from "./mixed.ts";
import { ChoiceInput } from "./choice-input.tsx";
import { MixedValues } from "./mixed-values.tsx";
import { useSubject } from "./subject.ts";
import { TextInput } from "./text-input.tsx";
import { WordChips } from "./word-chips.tsx";

const sameness = ({ different, empty, all }: Mixed): string =>
  empty === all ? words.emptyInAll : different > 1 ? words.different(different) : empty > 0 ? words.sameIn(all - empty) : words.sameInAll;

const Status = ({ draft }: { readonly draft: Draft | undefined }): ReactElement | null =>
  draft === undefined || draft.status === "typing" || draft.status === "sending" ? null : <span className={draft.status === "waiting" ? styles["warn"] : ""}>{draft.status === "waiting" ? words.notApplied : words.kept}</span>;

const Differ = ({ field }: { readonly field: FieldInfo }): ReactElement | null => {
  const { one } = useSubject();
  const places = one?.differ[field.id];
  if (places === undefined) return null;
  return <p className={styles["note"]} title={Object.entries(places).map(([place, value]) => `${sourceLabel(place)}: ${typedText(value)}`).join("\n")}>{words.differ}: {Object.keys(places).map(sourceLabel).join(", ")}</p>;
};

const rightOf = (many: boolean, mixed: Mixed, draft: Draft | undefined, count: ReturnType<typeof counter>): string => (many && draft === undefined ? sameness(mixed) : count.said);

export const Field = ({ field }: { readonly field: FieldInfo }): ReactElement | null => {
  const { rows, problems } = useSubject();
  const draft = useEditing((one) => one.drafts.get(field.id));
  const mixed = mixedOf(rows, field.id);
  const base: FieldValue | undefined = mixed.value;
  const form = formFor(field, rows.length === 1 ? rows[0]?.fields[field.id] : base);
  if (form === "none") return null;
  if (form === "words") return <WordChips field={field} />;
  const value = draft === undefined ? base : draft.value;
  const many = rows.length > 1;
  const count = counter(field, typedText(value));
  const about = problems.filter((one) => one.field === field.id && one.waived === undefined && one.severity !== "informs");
  const blocked = about.some((one) => one.severity === "blocks");
  const languages = otherLanguages(base);
  const id = `field-${field.id}`;
  const notes = [...about.map((one) => one.message), ...(count.over ? [words.over(field.iimMaxBytes ?? 0)] : [])];
  return (
    <div className={styles["field"]}>
      <div className={styles["label"]}>
        <label htmlFor={id} title={field.help}>{fieldLabel(field)}</label>
        {languages.length > 0 ? <span>{words.languages(languages.join(", "))}</span> : null}
        <span className={styles["right"]}><Status draft={draft} /><span className={count.over ? styles["warn"] : ""}>{rightOf(many, mixed, draft, count)}</span></span>
      </div>
      {form === "choice" ? <ChoiceInput field={field} id={id} value={value} base={base} /> : (
        <TextInput field={field} form={form} id={id} value={value} base={base} bad={blocked} notes={notes.length > 0 ? `${id}-notes` : undefined} placeholder={many && (mixed.different > 0) && base === undefined ? words.typeToReplace(rows.length) : field.type === "dateTime" ? words.dateHint : form === "names" ? words.listHint : ""} />
      )}
      {notes.length > 0 ? <p id={`${id}-notes`} className="vh">{notes.join(" ")}</p> : null}
      {count.over ? <p className={styles["note"]}>{words.over(field.iimMaxBytes ?? 0)}</p> : null}
      <Differ field={field} />
      {many && mixed.values.length > 0 && base === undefined ? <MixedValues field={field} mixed={mixed} /> : null}
    </div>
  );
};
