// Photos that leave the window: safe copies of approved ones, made as a delivery makes them. What is not approved or is held stays, and says so.
import type { PhotoId } from "#contract/values.ts";
import { holdOf, holdWords } from "../parts/state/hold-words.ts";
import { reasonsOf } from "../store/doing.ts";
import type { Model } from "../store/model.ts";
import { dragging as words } from "#words/window/stories.ts";

/** Whether the button is still pressed: a drag that nobody holds must not begin. */
const held = (): { readonly is: () => boolean; readonly stop: () => void } => {
  let pressed = true;
  const stop = new AbortController();
  window.addEventListener("mouseup", () => { pressed = false; }, { signal: stop.signal });
  window.addEventListener("mousemove", (event) => { if ((event.buttons & 1) === 0) pressed = false; }, { signal: stop.signal });
  return { is: () => pressed, stop: () => stop.abort() };
};

export const dragOut = async (model: Model, photos: readonly PhotoId[]): Promise<void> => {
  const rows = await model.rows.load(photos);
  const not = photos.length - rows.filter((row) => row.state === "approved").length;
  if (not > 0) { model.messages.tell({ level: "warning", text: words.notApproved(not, photos.length), todo: words.approveFirst }); return; }
  const holds = rows.flatMap((row) => holdOf(row) ?? []);
  const [first] = holds;
  if (first !== undefined) { model.messages.tell({ level: "warning", text: words.held(holds.length, photos.length), todo: holdWords(first) }); return; }
  const hand = held();
  model.messages.tell({ level: "info", text: words.making(photos.length) });
  const made = await model.bridge.call("shell.prepareDrag", { photos: [...photos] });
  const pressed = hand.is();
  hand.stop();
  if (!made.ok) { model.doing.refused(made); return; }
  const { drag, copies, refused } = made.value;
  if (refused.length > 0) model.messages.tell({ level: "error", text: words.refused(refused.length), todo: reasonsOf(refused) });
  if (copies === 0) return;
  if (!pressed) { model.messages.tell({ level: "info", text: words.ready }); return; }
  const left = await model.bridge.call("shell.drag", { drag });
  if (!left.ok) model.doing.refused(left);
  else if (left.value.refused.length > 0) model.messages.tell({ level: "error", text: words.refused(left.value.refused.length), todo: reasonsOf(left.value.refused) });
  else model.messages.tell({ level: "done", text: words.left(left.value.copies) });
};
