// Fixes every problem of one rule and field at once: the list first, then one edit with each photo's own values, taken back by one undo.
import { type ReactElement, useEffect, useState } from "react";
import type { SurveyLine } from "#contract/methods/check.ts";
import type { FieldValue } from "#contract/values.ts";
import { fixAlikeDialog as words, problemsView } from "#words/window/problems.ts";
import { Button } from "../parts/button/button.tsx";
import { Diff } from "../parts/diff/diff.tsx";
import { fieldText } from "../parts/field/field-text.ts";
import { changesOf } from "../store/applied.ts";
import { queryOf } from "../store/filter.ts";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import { PhotoLine } from "./photo-line.tsx";
import type { PhotoRow } from "#contract/values.ts";

const listed = 200;
interface Fixes { readonly lines: readonly SurveyLine[]; readonly rows: ReadonlyMap<string, PhotoRow>; readonly spared: number }

/** One line a photo: a second fix of the same field would be of a text that the first has changed. */
const useFixes = (rule: string, field: string | undefined): Fixes | undefined => {
  const { bridge, rows, sheet } = useModel();
  const [fixes, setFixes] = useState<Fixes>();
  useEffect(() => {
    let over = false;
    const load = async (): Promise<void> => {
      const answer = await bridge.call("check.survey", { query: queryOf(sheet.store.getState().filter), rules: [rule] });
      if (!answer.ok || over) return;
      const alike = new Map(answer.value.lines.filter((line) => line.fix !== undefined && line.field === field).toReversed().map((line) => [line.photo, line]));
      const known = new Map((await rows.load([...alike.keys()])).map((row) => [row.id, row]));
      const lines = [...alike.values()].toReversed().filter((line) => { const row = known.get(line.photo); return row !== undefined && row.state !== "approved"; });
      if (!over) setFixes({ lines, rows: known, spared: alike.size - lines.length });
    };
    void load();
    return () => { over = true; };
  }, [bridge, rows, sheet, rule, field]);
  return fixes;
};

export const FixAlikeDialog = ({ rule, field }: { readonly rule: string; readonly field: string | undefined }): ReactElement => {
  const model = useModel();
  const fixes = useFixes(rule, field);
  const [running, setRunning] = useState(false);
  const lines = fixes?.lines ?? [];
  const go = async (): Promise<void> => {
    if (lines.length === 0 || running) return;
    setRunning(true);
    const made = await model.editing.makeMany(lines.flatMap(({ photo, fix }) => (fix === undefined ? [] : [{ photo, changes: changesOf(fix) }])));
    setRunning(false);
    if (!made) return;
    model.survey.dealt(lines);
    model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(lines.length)} size="wide" onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={fixes === undefined ? words.counting : lines.length === 0 ? problemsView.noneHere : undefined} onPress={() => void go()}>{words.go(lines.length)}</Button>}>
      <div className={styles["form"]}>
        <p>{words.why}{(fixes?.spared ?? 0) > 0 ? ` ${words.spared}` : ""}</p>
        <ul data-first="" tabIndex={-1}>
          {lines.slice(0, listed).map((line) => (
            <PhotoLine key={line.photo} row={fixes?.rows.get(line.photo)}>
              {line.fix?.edits.map(({ field: of, value }: { readonly field: string; readonly value: FieldValue | null }) => <Diff key={of} before={fieldText(fixes?.rows.get(line.photo)?.fields[of])} after={fieldText(value)} none={problemsView.empty} />)}
            </PhotoLine>
          ))}
        </ul>
        {lines.length > listed ? <p>{words.more(lines.length - listed)}</p> : null}
      </div>
    </DialogFrame>
  );
};
