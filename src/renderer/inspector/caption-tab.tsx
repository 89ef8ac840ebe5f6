// The everyday fields in the order an editor fills them, the others behind one button, and what the file itself tells below.
import { type ReactElement, useState } from "react";
import type { FieldInfo } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { field as words, history as historyWords, inspector } from "#words/window/inspector.ts";
import { eventLabel, groupLabel } from "#words/window/labels.ts";
import { undo } from "../actions/edit/undo.ts";
import { Button } from "../parts/button/button.tsx";
import { ActionKeys } from "../parts/kbd/action-keys.tsx";
import { useDesk, useDetail, useLayout } from "../store/model.ts";
import { Field } from "./field.tsx";
import { fieldLines, firstFields } from "./first-fields.ts";
import { FieldFinder } from "./field-finder.tsx";
import { formOf } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import { Provenance } from "./provenance.tsx";
import { useSubject } from "./subject.ts";

const inGroups = (fields: Iterable<FieldInfo>, first: readonly string[]): readonly (readonly [string, readonly FieldInfo[]])[] => {
  const groups = new Map<string, FieldInfo[]>();
  for (const one of fields) {
    if (first.includes(one.id) || one.mark || one.group === "rights" || formOf(one) === "none") continue;
    groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  }
  return [...groups].map(([group, list]) => [group, list.toSorted((a, b) => a.order - b.order)] as const);
};

const More = (): ReactElement => {
  const fields = useDesk((one) => one.fields);
  const { rows } = useSubject();
  const first = useLayout((one) => one.inspectorFields) ?? firstFields;
  const used = (one: FieldInfo): boolean => one.everyday || rows.some((row) => row.fields[one.id] !== undefined);
  return (
    <>
      {inGroups(fields.values(), first).map(([group, list]) => {
        const shown = list.filter(used);
        return shown.length === 0 ? null : <section key={group} className={styles["group"]}><h3>{groupLabel(group)}</h3>{shown.map((one) => <Field key={one.id} field={one} />)}</section>;
      })}
    </>
  );
};

const LastEvents = (): ReactElement | null => {
  const history = useDetail((one) => one.history);
  if (history.length === 0) return null;
  return (
    <div className={styles["lastEvents"]}>
      <h3>{historyWords.last}</h3>
      {history.slice(-6).toReversed().map((event) => <p key={event.number}><time>{instantTime(event.time, new Date())}</time><span className="clip">{eventLabel(event.kind)}, {event.editor.initials}</span></p>)}
    </div>
  );
};

export const CaptionTab = ({ wide, onWide }: { readonly wide: boolean; readonly onWide: (wide: boolean) => void }): ReactElement => {
  const fields = useDesk((one) => one.fields);
  const { one, targets } = useSubject();
  const first = useLayout((layout) => layout.inspectorFields) ?? firstFields;
  const [typed, setTyped] = useState("");
  return (
    <>
      {fieldLines(first).map((row) => {
        const shown = row.flatMap((id) => fields.get(id) ?? []);
        return shown.length > 1 ? <div key={row.join()} className={styles["two"]}>{shown.map((field) => <Field key={field.id} field={field} />)}</div> : shown.map((field) => <Field key={field.id} field={field} />);
      })}
      {one === undefined ? <p className={styles["quiet"]}>{inspector.onlyChanged} <ActionKeys of={undo} /> {inspector.takesBack(targets.length)}</p> : <Provenance one={one} />}
      <Button kind="quiet" size="small" glyph={wide ? "minus" : "plus"} className={styles["more"]} onPress={() => onWide(!wide)}>{wide ? words.fewer : words.more}</Button>
      {wide ? <FieldFinder typed={typed} onType={setTyped} shown={new Set(first)} /> : null}
      {wide && typed.trim() === "" ? <More /> : null}
      {one === undefined ? null : <LastEvents />}
    </>
  );
};
