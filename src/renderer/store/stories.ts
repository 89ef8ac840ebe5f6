// What the editor does to stories. Each ends in a message with the way back; the desk's own word brings the list up to date.
import type { ResultOf } from "#contract/method.ts";
import type { PhotoId } from "#contract/values.ts";
import { storyDone } from "#words/window/stories.ts";
import type { Answer, Bridge, Methods } from "../bridge.ts";
import type { DeskStore } from "./desk.ts";
import { type Doing, wayBack } from "./doing.ts";
import { type Filter, inStory, isByHand, showAll } from "./filter.ts";
import type { MessagesControl } from "./messages.ts";
import { movedBefore } from "./order.ts";
import type { SheetControl } from "./sheet.ts";

export interface Stories {
  /** Returns whether it was made; a refusal is told and the dialog stays. */
  make(name: string, photos: readonly PhotoId[]): Promise<boolean>;
  rename(id: string, name: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** `before`: undefined adds at the end what is not in it yet; null and a photo move what is. */
  put(id: string, photos: readonly PhotoId[], before?: PhotoId | null): Promise<void>;
  take(id: string, photos: readonly PhotoId[]): Promise<void>;
}

export const loadStories = async (bridge: Bridge, desk: DeskStore): Promise<void> => {
  const answer = await bridge.call("collection.list", {});
  if (answer.ok) desk.setState({ collections: answer.value.toSorted((a, b) => a.name.localeCompare(b.name)) });
};

/** The story alone, in its own order. */
export const showStory = (filter: Filter, id: string): Filter => (filter.collection === id ? showAll(filter) : inStory(filter, id));

export interface StoriesParts { readonly bridge: Bridge; readonly sheet: SheetControl; readonly messages: MessagesControl; readonly doing: Doing }

export const makeStories = ({ bridge, sheet, messages, doing }: StoriesParts): Stories => {
  const done = (text: string): void => messages.tell({ level: "done", text, button: wayBack(doing, "undo") });
  const valueOf = <Name extends "collection.make" | "collection.rename" | "collection.change">(answer: Answer<ResultOf<Methods[Name]>>): ResultOf<Methods[Name]> | undefined => {
    if (answer.ok) return answer.value;
    doing.refused(answer);
    return undefined;
  };
  return {
    make: async (name, photos) => {
      const made = valueOf<"collection.make">(await bridge.call("collection.make", { name, photos: [...photos] }));
      if (made !== undefined) done(storyDone.made(made.collection.name, made.changed));
      return made !== undefined;
    },
    rename: async (id, name) => {
      const renamed = valueOf<"collection.rename">(await bridge.call("collection.rename", { collection: id, name }));
      if (renamed !== undefined && renamed.event !== null) done(storyDone.renamed(renamed.collection.name));
      return renamed !== undefined;
    },
    remove: async (id) => {
      const answer = await bridge.call("collection.remove", { collection: id });
      if (!answer.ok) { doing.refused(answer); return; }
      const { filter } = sheet.store.getState();
      if (filter.collection === id) void sheet.show(showAll(filter));
      done(storyDone.removed(answer.value.name));
    },
    put: async (id, photos, before) => {
      const { filter, order } = sheet.store.getState();
      if (before !== undefined && filter.collection === id && isByHand(filter) && photos.every((photo) => order.placeOf(photo) !== undefined)) sheet.reorder(movedBefore(order.ids, photos, before));
      const put = valueOf<"collection.change">(await bridge.call("collection.change", { collection: id, photos: [...photos], how: "put", ...(before === undefined ? {} : { before }) }));
      if (put === undefined) return;
      sheet.refresh();
      if (put.event === null) { if (before === undefined) messages.tell({ level: "info", text: storyDone.already(put.collection.name) }); return; }
      // What moved under the eyes needs no words, only the way back where many moved.
      if (before === undefined) done(storyDone.put(put.collection.name, put.changed));
      else if (put.changed > 1) done(storyDone.moved(put.changed));
    },
    take: async (id, photos) => {
      sheet.acted(photos);
      const taken = valueOf<"collection.change">(await bridge.call("collection.change", { collection: id, photos: [...photos], how: "take" }));
      if (taken === undefined) return;
      sheet.refresh();
      done(storyDone.taken(taken.collection.name, taken.changed));
    },
  };
};
