// The active line in full: the photo, what is wrong, the text now and after the fix, what can be done, and the field itself to be edited in place.
import { type ReactElement, useCallback, useEffect, useSyncExternalStore } from "react";
import type { SurveyLine } from "#contract/methods/check.ts";
import type { FieldInfo, FieldValue } from "#contract/values.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { problemsView as words } from "#words/window/problems.ts";
import { undo } from "../../actions/edit/undo.ts";
import { editLine, fixAlike, fixLine, waiveLine } from "../../actions/problems/lines.ts";
import { useAction } from "../../actions/use-action.ts";
import { focusWhenThere } from "../../inspector/focus-when-there.ts";
import { Field } from "../../inspector/field.tsx";
import { SubjectContext, useSubject } from "../../inspector/subject.ts";
import { useInspected } from "../../inspector/use-inspected.ts";
import { focusArea } from "../../keys/areas.ts";
import { Button } from "../../parts/button/button.tsx";
import { Diff } from "../../parts/diff/diff.tsx";
import { fieldText } from "../../parts/field/field-text.ts";
import { ActionKeys } from "../../parts/kbd/action-keys.tsx";
import { Picture } from "../../parts/thumb/picture.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { useDesk, useLayout, useModel, useSurvey } from "../../store/model.ts";
import { messageOf } from "./message.ts";
import styles from "./problems.module.css";

/** Takes the keyboard to the field that F or Enter asked for, the wrong part selected. */
const useFocusField = (line: SurveyLine): void => {
  const { layout } = useModel();
  const asked = useLayout((one) => one.focusField);
  const { one } = useSubject();
  useEffect(() => {
    if (asked === undefined || one?.id !== line.photo) return undefined;
    return focusWhenThere(asked, line.range, () => layout.setState({ focusField: undefined }));
  }, [asked, one, line, layout]);
};

const Fix = ({ line, fields }: { readonly line: SurveyLine; readonly fields: ReadonlyMap<string, FieldInfo> }): ReactElement | null => {
  const { one } = useSubject();
  if (line.fix === undefined || one?.id !== line.photo) return null;
  return (
    <>
      {line.fix.edits.map(({ field, value }: { readonly field: string; readonly value: FieldValue | null }) => {
        const info = fields.get(field);
        const [before, after] = [fieldText(one.fields[field]), fieldText(value)];
        return (
          <div key={field} className={styles["texts"]}>
            <h3>{words.now}{info === undefined ? "" : `, ${fieldLabel(info)}`}</h3><p><Diff before={before} after={after} side="before" none={words.empty} /></p>
            <h3>{words.after}</h3><p><Diff before={before} after={after} side="after" none={words.empty} /></p>
          </div>
        );
      })}
    </>
  );
};

const Acts = ({ line }: { readonly line: SurveyLine }): ReactElement => {
  const [fix, alike, edit, waive] = [useAction(fixLine), useAction(fixAlike), useAction(editLine), useAction(waiveLine)];
  const field = useDesk((one) => one.fields.get(line.field ?? ""));
  const label = line.rule === "write.failed" ? words.retry : line.rule === "write.conflict" ? words.settle : line.fix?.label;
  if (line.waived !== undefined) return <p className={styles["quiet"]}>{words.waivedBy(line.waived.by.initials, line.waived.reason)}</p>;
  return (
    <div className={styles["acts"]}>
      {label === undefined ? null : <Button kind="primary" keys={fix.keys} onPress={fix.onPress}>{label}</Button>}
      {line.fix === undefined ? null : <Button keys={alike.keys} onPress={alike.onPress}>{alike.label}</Button>}
      {field === undefined ? null : <Button keys={edit.keys} onPress={edit.onPress}>{words.edit(fieldLabel(field))}</Button>}
      {line.mayWaive === true ? <Button keys={waive.keys} onPress={waive.onPress}>{words.waive}</Button> : null}
      {label === undefined && field === undefined ? <p className={styles["quiet"]}>{words.cannot}</p> : null}
      {line.fix === undefined ? null : <p className={styles["quiet"]}><ActionKeys of={undo} /> {words.undo}</p>}
    </div>
  );
};

const Body = ({ line }: { readonly line: SurveyLine }): ReactElement => {
  const { rows } = useModel();
  const fields = useDesk((one) => one.fields);
  const check = useDesk((one) => one.catalogue?.checks.find((known) => known.id === line.rule)?.label);
  const row = useSyncExternalStore((tell) => rows.watch(line.photo, tell), () => rows.get(line.photo));
  const { one } = useSubject();
  const field = fields.get(line.field ?? "");
  useFocusField(line);
  return (
    <>
      <div className={styles["picture"]}>{row === undefined || row.file === "unreadable" ? null : <Picture url={pictureUrl(row, "large")} />}</div>
      <h2>{messageOf(line, fields)}</h2>
      <p className={styles["quiet"]}>{check ?? words.rules[line.rule] ?? line.rule}</p>
      <Fix line={line} fields={fields} />
      <Acts line={line} />
      {field === undefined || one?.id !== line.photo ? null : <Field key={`${line.photo} ${field.id}`} field={field} />}
    </>
  );
};

export const Pane = (): ReactElement => {
  const { survey } = useModel();
  const line = useSurvey((one) => one.found?.lines[one.active]);
  const at = useSurvey((one) => one.active);
  const total = useSurvey((one) => one.found?.total ?? 0);
  // Ctrl Enter in the field: the next line, and the keyboard back on the list.
  const next = useCallback(() => { survey.go(survey.store.getState().active + 1); focusArea("stage"); }, [survey]);
  const subject = useInspected(next);
  return (
    <SubjectContext value={subject}>
      <aside className={styles["pane"]} aria-label={words.pane} data-area="inspector">
        <header><b className="clip"><bdi>{line?.name ?? ""}</bdi></b><span>{line === undefined ? "" : words.of(at + 1, total)}</span></header>
        <div className={styles["body"]}>{line === undefined ? null : <Body line={line} />}</div>
      </aside>
    </SubjectContext>
  );
};
