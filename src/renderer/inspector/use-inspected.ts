// What the inspector is about now, with the problems as they would be with what is being typed.
import { useEffect, useMemo, useState } from "react";
import type { FieldValue, PhotoDetail, Problem } from "#contract/values.ts";
import type { Draft, Editing } from "../store/editing.ts";
import { useDetail, useEditing, useModel } from "../store/model.ts";
import { lockOf, type Subject } from "./subject.ts";

const restMs = 350;

const typedFor = (drafts: Editing["drafts"], one: PhotoDetail): readonly Draft[] => [...drafts.values()].filter((draft) => draft.photos.length === 1 && draft.photos[0] === one.id);

/** The problems as they would be with what is being typed. */
const useProblems = (one: PhotoDetail | undefined): readonly Problem[] => {
  const { bridge } = useModel();
  const drafts = useEditing((editing) => editing.drafts);
  const [ahead, setAhead] = useState<{ readonly of: PhotoDetail; readonly list: readonly Problem[] } | undefined>(undefined);
  useEffect(() => {
    if (one === undefined) return undefined;
    const mine = typedFor(drafts, one);
    if (mine.length === 0) return undefined;
    const values: Record<string, FieldValue | null> = Object.fromEntries(mine.map((draft) => [draft.field, draft.value]));
    let over = false;
    const timer = setTimeout(() => {
      void bridge.call("check.draft", { photo: one.id, values }).then((answer) => { if (!over && answer.ok) setAhead({ of: one, list: answer.value }); });
    }, restMs);
    return () => { over = true; clearTimeout(timer); };
  }, [bridge, one, drafts]);
  if (one === undefined) return [];
  return ahead?.of === one && typedFor(drafts, one).length > 0 ? ahead.list : one.problemList;
};

/** For the part that shows fields; only one such part stands at a time. */
export const useInspected = (next?: Subject["next"]): Subject => {
  const model = useModel();
  const { targets, one, many } = useDetail((detail) => detail);
  const problems = useProblems(one);
  // A text typed in the moment before the inspector turned belongs to the photos before: it is left, never shown for these.
  useEffect(() => {
    for (const draft of model.editing.store.getState().drafts.values()) if (draft.photos[0] !== targets[0] || draft.photos.length !== targets.length) void model.editing.leave(draft.field);
  }, [model, targets]);
  return useMemo((): Subject => ({ targets, one, rows: one === undefined ? many : [one], problems, locked: lockOf(one), ...(next === undefined ? {} : { next }) }), [targets, one, many, problems, next]);
};
