// Permission records: set and taken away as events; they stand in the photo's row, and keep copies here that they do not allow.
import type { z } from "zod";
import type { BatchResult } from "#contract/methods/edit.ts";
import type { NewPermission, Permission, permissionProof } from "#contract/permission.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason, isPlainFile } from "../disk.ts";
import { baseName, fromText } from "../disk-path.ts";
import { outcomeOf, tally } from "./outcome.ts";
import { recordEvent } from "./record-event.ts";

export const permissionsOf = (context: DeskContext, photos: readonly PhotoId[]): { photo: PhotoId; permission: Permission }[] => photos.flatMap((photo) => {
  const permission = context.index.get(photo)?.permission;
  return permission === undefined ? [] : [{ photo, permission }];
});

/** What a record keeps of the file that shows the yes. The file is hashed by the threads that read whole files, and nobody waits for it. */
export const proofOf = async (context: Pick<DeskContext, "bytes">, file: string): Promise<z.infer<typeof permissionProof>> => {
  const path = fromText(file);
  const plain = await isPlainFile(path).catch((cause: unknown) => { throw new Refusal("file-unreadable", { why: diskReason(cause) }); });
  if (!plain) throw new Refusal("file-unreadable", { why: "is-folder" });
  const sha256 = await context.bytes.hash(path).catch((cause: unknown) => { throw new Refusal("file-unreadable", { why: diskReason(cause) }); });
  return { fileName: baseName(path), sha256 };
};

export const setPermission = (context: DeskContext, { photos, permission }: { readonly photos: readonly PhotoId[]; readonly permission: NewPermission | null }, call: Call): BatchResult => {
  const all = [...new Set(photos)];
  const yes = all.filter((id) => context.index.get(id) !== undefined);
  const refused: Outcome[] = all.filter((id) => !yes.includes(id)).map((id) => outcomeOf(context, id, "unknown-photo"));
  if (yes.length === 0) return tally(refused, null);
  const given: Permission | null = permission === null ? null : { ...permission, by: call.editor, time: new Date(context.now()).toISOString() };
  const event = recordEvent(context, { editor: call.editor, request: call.request, kind: "permission.set", photos: yes, payload: { permissions: yes.map(() => given) } });
  return tally([...yes.map((id) => outcomeOf(context, id)), ...refused], event.number);
};
