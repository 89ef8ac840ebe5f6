// The desk about itself: what a window needs to draw itself, and what happened to a photo.
import { Refusal } from "#contract/refusals.ts";
import type { FieldInfo, JournalEvent, PhotoId, ProfileInfo } from "#contract/values.ts";
import { checkCatalogue } from "#core/checks/house-style.ts";
import type { Field } from "#core/fields/table.ts";
import type { Call, DeskContext } from "../context.ts";

const infoOf = ({ xmp: _xmp, raw: _raw, iim: _iim, exif: _exif, ...info }: Field): FieldInfo => info;

/** The field that each rule of the current style asks for, where its absence blocks. */
const requiredFields = (context: DeskContext): string[] => {
  const rules = context.styles.get(context.settings.get().style)?.rules ?? {};
  return checkCatalogue.filter((check) => check.id.startsWith("req.") && rules[check.id]?.severity === "blocks").flatMap((check) => check.fields[0] ?? []);
};

/** Everything a window needs to draw itself. */
export const catalogue = (context: DeskContext, { profiles, samples }: { readonly profiles: readonly ProfileInfo[]; readonly samples: { available: boolean; folder: string } }, call: Call) => ({
  version: context.version, platform: process.platform, folder: context.folder, editor: call.editor, fields: context.table.all.map(infoOf),
  checks: checkCatalogue.map((check) => ({ id: check.id, label: check.label, fields: [...check.fields] })), required: requiredFields(context),
  styles: [...context.styles.values()].map((style) => ({ id: style.id, name: style.name })), profiles: [...profiles], settings: context.settings.get(), samples, pid: process.pid,
});

export const history = (context: DeskContext, photo: PhotoId): JournalEvent[] => {
  if (context.index.get(photo) === undefined) throw new Refusal("unknown-photo", { photo });
  return [...context.journal.ofPhoto(photo)];
};
