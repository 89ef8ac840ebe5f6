// `set PHOTO… FIELD…`: one edit for all. A line is printed when the edit is kept; with --wait when it is saved or failed.
import { deskMethods } from "#contract/methods/desk.ts";
import { type BatchResult, editMethods, editMode } from "#contract/methods/edit.ts";
import { photoId, type PhotoId } from "#contract/values.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { changesOf, isFieldWord } from "../field-words.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

/** An id that no photo has. */
const nobody = photoId.parse("0".repeat(26));

/** The kept edits' outcomes once their writes are settled; refused ones as they are. */
const afterWrites = async (order: Order, kept: BatchResult): Promise<BatchResult> => {
  const photos = kept.outcomes.filter((one) => one.ok).map((one) => one.photo);
  if (photos.length === 0) return kept;
  const desk = await order.desk();
  const settled = new Map<PhotoId, BatchResult["outcomes"][number]>();
  for (const one of await desk.call(editMethods.wait, { photos, timeoutMs: 600_000 })) settled.set(one.photo, one);
  const outcomes = kept.outcomes.map((one) => { const now = one.ok ? settled.get(one.photo) : undefined; return now === undefined ? one : { ...now, ...(one.notes === undefined ? {} : { notes: one.notes }) }; });
  const ok = outcomes.filter((one) => one.ok).length;
  return { outcomes, done: { ok, failed: outcomes.length - ok, event: kept.done.event } };
};

export const set: Command = {
  name: "set",
  usage: "PHOTO… FIELD… [--mode M] [--wait]",
  summary: "changes fields of all the photos in one edit",
  details: [
    "FIELD=TEXT    the text; a list field takes one item a repetition",
    "FIELD:=JSON   lists, structures, languages, numbers, booleans",
    "FIELD@FILE    UTF-8 text of a file, without its last newline",
    "FIELD=        clears the field",
  ],
  options: [
    { name: "--mode", value: "M", help: "replace (default), fill, append, prepend (texts), add, remove (lists)" },
    { name: "--wait", help: "say the outcome when the file has it, not when the journal has it" },
  ],
  photos: true,
  async run(order) {
    const mode = editMode.safeParse(order.option("--mode") ?? "replace");
    if (!mode.success) throw usage(`--mode takes ${editMode.options.join(", ")}, not ${order.option("--mode") ?? ""}`);
    const fieldWords = order.words.filter(isFieldWord);
    if (fieldWords.length === 0) throw usage("set needs at least one FIELD, such as headline=TEXT");
    const desk = await order.desk();
    const { fields } = await desk.call(deskMethods.catalogue, {});
    const changes = changesOf(fieldWords, { fields, mode: mode.data, folder: order.folder });
    const photos = await findPhotos(order, order.words.filter((word) => !isFieldWord(word)));
    // Values and modes are the desk's to check, where no photo is known too: wrong usage is said as such, whatever the photos.
    if (photos.ids.length === 0) await desk.call(editMethods.make, { photos: [nobody], changes });
    return runOutcomes(order, photos, async (ids) => {
      const kept = await desk.call(editMethods.make, { photos: [...ids], changes });
      return order.has("--wait") ? afterWrites(order, kept) : kept;
    }, "write");
  },
};
