// Sets one mark: shown in the next frame, kept by the desk behind it. After a mark the next photo becomes active, unless several are selected; in compare it is for the active photo alone.
import type { FieldValue, PhotoId } from "#contract/values.ts";
import { say } from "#words/en.ts";
import { applied } from "../../store/applied.ts";
import { wayBack } from "../../store/doing.ts";
import type { Model } from "../../store/model.ts";
import { moveBy } from "../select/move-active.ts";

/** Marks these photos, wherever they are shown; `said` names the mark in the message for many. */
export const markPhotos = (model: Model, photos: readonly PhotoId[], field: string, value: FieldValue | null, said: string): void => {
  const change = { field, mode: "replace" as const, value };
  for (const photo of photos.slice(0, 2000)) model.rows.guess(photo, (row) => ({ ...row, fields: applied(row.fields, [change]) }));
  void model.underWay.track(model.bridge.call("edit.make", { photos: [...photos], changes: [change], voidApproval: false })).then((answer) => {
    if (answer.ok && answer.value.done.failed === 0) {
      if (photos.length > 1) model.messages.tell({ level: "done", text: say("done.mark", { mark: said, photos: photos.length }), button: wayBack(model.doing, "undo") });
      return;
    }
    // What was shown ahead was wrong: the desk's rows are the truth.
    model.rows.stale(photos);
    if (!answer.ok) model.doing.refused(answer);
    else model.messages.tell({ level: "error", text: say("done.edit", { fields: said, ok: answer.value.done.ok, failed: answer.value.done.failed }) });
  });
};

/** Marks the targets. */
export const mark = (model: Model, field: string, value: FieldValue | null, said: string): void => {
  const { active } = model.selection.store.getState();
  if (model.layout.getState().view === "compare" && active !== undefined) { markPhotos(model, [active], field, value, said); return; }
  const targets = model.selection.targets();
  markPhotos(model, targets, field, value, said);
  if (model.selection.count() <= 1) moveBy(model, 1);
};
