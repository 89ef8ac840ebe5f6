// Sets one mark on the targets: shown in the next frame, kept by the desk behind it. After a mark the next photo becomes active, unless several are selected.
import type { FieldValue } from "#contract/values.ts";
import { say } from "#words/en.ts";
import { messages as words } from "#words/window/bars.ts";
import { applied } from "../../store/applied.ts";
import type { Model } from "../../store/model.ts";
import { moveBy } from "../select/move-active.ts";

export const mark = (model: Model, field: string, value: FieldValue | null, said: string): void => {
  const targets = model.selection.targets();
  const many = model.selection.count() > 1;
  const change = { field, mode: "replace" as const, value };
  for (const photo of targets.slice(0, 2000)) model.rows.guess(photo, (row) => ({ ...row, fields: applied(row.fields, [change]) }));
  if (!many) moveBy(model, 1);
  void model.underWay.track(model.bridge.call("edit.make", { photos: [...targets], changes: [change], voidApproval: false })).then((answer) => {
    if (answer.ok && answer.value.done.failed === 0) {
      if (many) model.messages.tell({ level: "done", text: say("done.mark", { mark: said, photos: targets.length }), button: { label: words.undo, keys: "Ctrl+Z", run: () => void model.doing.undo() } });
      return;
    }
    // What was shown ahead was wrong: the desk's rows are the truth.
    model.rows.stale(targets);
    if (!answer.ok) model.doing.refused(answer);
    else model.messages.tell({ level: "error", text: say("done.edit", { fields: said, ok: answer.value.done.ok, failed: answer.value.done.failed }) });
  });
};
