// Shields of sources: set and taken away as events; they stand in the photo's row, and every copy is made by them.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { Shield } from "#contract/shield.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { stopDepartures } from "../departures.ts";
import { outcomeOf, tally } from "./outcome.ts";
import { recordEvent } from "./record-event.ts";

export const shieldsOf = (context: DeskContext, photos: readonly PhotoId[]): { photo: PhotoId; shield: Shield }[] => photos.flatMap((photo) => {
  const shield = context.index.get(photo)?.shield;
  return shield === undefined ? [] : [{ photo, shield }];
});

/** `words` take the place of those that were there; null takes the shield away. Copies on their way were made without it, and are stopped. */
export const setShield = (context: DeskContext, { photos, words }: { readonly photos: readonly PhotoId[]; readonly words: readonly string[] | null }, call: Call): BatchResult => {
  const all = [...new Set(photos)];
  const yes = all.filter((id) => context.index.get(id) !== undefined);
  const refused: Outcome[] = all.filter((id) => !yes.includes(id)).map((id) => outcomeOf(context, id, "unknown-photo"));
  if (yes.length === 0) return tally(refused, null);
  const given: Shield | null = words === null ? null : { words: [...new Set(words)], by: call.editor, time: new Date(context.now()).toISOString() };
  const event = recordEvent(context, { editor: call.editor, request: call.request, kind: "shield.set", photos: yes, payload: { shields: yes.map(() => given) } });
  if (given !== null) stopDepartures(context, yes);
  return tally([...yes.map((id) => outcomeOf(context, id)), ...refused], event.number);
};
