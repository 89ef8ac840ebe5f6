// What a move, a copy or the trash would take along, counted before anybody decides.
import type { Foreseen } from "#contract/methods/file.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { Unit } from "./file-step.ts";
import { planGoing } from "./move.ts";
import { photosOf } from "./relocate.ts";
import { planTrash } from "./trash.ts";

type Question = { readonly what: "move" | "copy" | "trash"; readonly photos: readonly PhotoId[]; readonly to?: string | undefined };

const planOf = async (context: DeskContext, { what, photos, to }: Question): Promise<{ units: readonly Unit[]; refused: ReadonlyMap<PhotoId, string>; leaves: boolean }> => {
  if (what === "trash") return { ...(await planTrash(context, photos)), leaves: false };
  if (to === undefined) throw new Refusal("bad-value", { field: "to" });
  return planGoing(context, what, { photos, to });
};

export const foresee = async (context: DeskContext, question: Question): Promise<Foreseen> => {
  const { units, refused, leaves } = await planOf(context, question);
  const records = photosOf(units).flatMap((id) => context.index.get(id) ?? []);
  const reasons = Map.groupBy(refused.values(), (reason) => reason);
  return {
    photos: records.length, files: units.reduce((sum, unit) => sum + unit.steps.length, 0),
    approved: records.filter((one) => one.state === "approved" && !one.delivered).length, delivered: records.filter((one) => one.delivered).length,
    leaves: question.what === "move" && leaves ? records.length : 0,
    refused: [...reasons].map(([reason, all]) => ({ reason, photos: all.length })),
  };
};
