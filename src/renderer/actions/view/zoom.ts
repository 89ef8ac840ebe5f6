// Z, + and −, Shift with arrows, S: the loupe's picture larger, smaller, moved, and what surrounds it.
import { loupeActions as words } from "#words/window/loupe.ts";
import { boxOf, panned, zoomedTo } from "../../views/loupe/zoom-model.ts";
import type { Model } from "../../store/model.ts";
import { surrounds } from "../../store/layout.ts";
import type { Action } from "../action.ts";

const inLoupe = (model: Model): true | string => (model.layout.getState().stage === undefined ? words.noPicture : true);
const zoomed = (model: Model): true | string => (model.layout.getState().zoom.scale === "fit" ? words.notZoomed : inLoupe(model));

/** To a scale, around the middle of the stage: that is the last point that was looked at. */
const scaleTo = (model: Model, scale: (from: number, pixel: number) => number): void => {
  const { zoom, stage } = model.layout.getState();
  if (stage === undefined) return;
  const { picture, room, pixel } = stage;
  const from = boxOf(zoom, picture, room, pixel).width / picture.width;
  const middle = { x: room.width / 2, y: room.height / 2 };
  if (zoom.scale === "fit") {
    // The point that was looked at last, not the middle of the whole.
    const next = zoomedTo(zoom, picture, room, pixel, scale(from, pixel), middle);
    model.layout.setState({ zoom: next.scale === "fit" ? next : { ...next, x: zoom.x, y: zoom.y } });
  } else model.layout.setState({ zoom: zoomedTo(zoom, picture, room, pixel, scale(from, pixel), middle) });
};
const step = 1.5;
const pan = (model: Model, x: number, y: number): void => {
  const { zoom, stage } = model.layout.getState();
  if (stage === undefined) return;
  const { picture, room, pixel } = stage;
  model.layout.setState({ zoom: panned(zoom, picture, room, pixel, { x: x * room.width * 0.2, y: y * room.height * 0.2 }) });
};

export const zoomToggle: Action = { id: "zoom-toggle", group: "views", label: words.toggle, keys: ["Z"], scope: "loupe", glyph: "loupe", when: inLoupe, run: (model) => scaleTo(model, (_from, pixel) => (model.layout.getState().zoom.scale === "fit" ? pixel : 0)) };
export const zoomIn: Action = { id: "zoom-in", group: "views", label: words.larger, keys: ["+", "="], scope: "loupe", glyph: "plus", when: inLoupe, run: (model) => scaleTo(model, (from) => from * step) };
export const zoomOut: Action = { id: "zoom-out", group: "views", label: words.smaller, keys: ["-"], scope: "loupe", glyph: "minus", when: inLoupe, run: (model) => scaleTo(model, (from) => from / step) };
export const panActions: readonly Action[] = ([["left", "ArrowLeft", 1, 0], ["right", "ArrowRight", -1, 0], ["up", "ArrowUp", 0, 1], ["down", "ArrowDown", 0, -1]] as const).map(([way, key, x, y]) => ({
  id: `pan-${way}`, group: "views", label: words.pan[way], keys: [`Shift+${key}`], scope: "loupe", quiet: true, when: zoomed, run: (model) => pan(model, x, y),
}));
export const stepSurround: Action = {
  id: "surround", group: "views", label: words.surround, keys: ["S"], scope: "loupe", when: () => true,
  run: (model) => { const { surround } = model.layout.getState(); model.layout.setState({ surround: surrounds[(surrounds.indexOf(surround) + 1) % surrounds.length] ?? "dark" }); },
};
