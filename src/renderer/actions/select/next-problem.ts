// N and Shift N: the next and previous photo with a problem, in the order of the view.
import type { PhotoId } from "#contract/values.ts";
import { actionLabel } from "#words/window/actions.ts";
import { queryOf } from "../../store/filter.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { hasPhotos } from "../targets.ts";
import { activePlace, moveTo } from "./move-active.ts";

const go = async (model: Model, step: 1 | -1): Promise<void> => {
  await model.underWay.settled();
  const { filter, order } = model.sheet.store.getState();
  // The desk knows which are blocked; the rows of a long list are not here.
  const answer = await model.bridge.call("photo.ids", { ...queryOf(filter), states: ["blocked"] });
  if (!answer.ok) { model.doing.refused(answer); return; }
  const at = activePlace(model) ?? -1;
  const shown = answer.value.ids.flatMap((photo: PhotoId) => order.placeOf(photo) ?? []);
  const next = step > 0 ? Math.min(...shown.filter((place) => place > at)) : Math.max(...shown.filter((place) => place < at));
  if (Number.isFinite(next)) moveTo(model, next);
};

export const nextProblem: Action = { id: "next-problem", group: "move", label: actionLabel.nextProblem, keys: ["N"], scope: "stage", glyph: "problem", when: hasPhotos, run: (model) => void go(model, 1) };
export const previousProblem: Action = { id: "previous-problem", group: "move", label: actionLabel.previousProblem, keys: ["Shift+N"], scope: "stage", glyph: "problem", when: hasPhotos, run: (model) => void go(model, -1) };
