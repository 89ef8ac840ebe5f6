// Ctrl T selects the tagged photos of the view, F3 shows them only and then all again: Photo Mechanic's way.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { queryOf } from "../../store/filter.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";
import { hasPhotos } from "../targets.ts";
import { showOnly } from "./show-only.ts";

const word = "tagged";

const select = async (model: Model): Promise<void> => {
  // A tag that was just set is shown before the desk has it: it must count.
  await model.underWay.settled();
  const { filter } = model.sheet.store.getState();
  const answer = await model.bridge.call("photo.ids", queryOf({ ...filter, chips: [...filter.chips.filter((one) => one !== word), word] }));
  if (!answer.ok) { model.doing.refused(answer); return; }
  const photos = answer.value.ids;
  const [first] = photos;
  if (first === undefined) { model.messages.tell({ level: "info", text: whyNot.noTagged }); return; }
  const { active } = model.selection.store.getState();
  const stays = active !== undefined && photos.includes(active) ? active : first;
  model.selection.set({ active: stays, anchor: stays, chosen: { kind: "some", photos: new Set(photos) } });
};

export const selectTagged: Action = { id: "select-tagged", group: "select", label: actionLabel.selectTagged, keys: ["Ctrl+T"], scope: "stage", glyph: "tag", when: hasPhotos, run: (model) => void select(model) };
export const showTagged: Action = {
  id: "show-tagged", group: "select", label: actionLabel.showTagged, keys: ["F3"], scope: "stage", glyph: "tag", when: always,
  run: (model) => showOnly(model, word),
};
