// Z, + and −, Shift with arrows, S: the picture larger, in loupe and compare, smaller, moved, and what surrounds it.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { surrounds } from "../../store/layout.ts";
import type { Model } from "../../store/model.ts";
import { panned, scaleOf, type Stage, type Zoom, zoomedTo } from "../../store/zoom-model.ts";
import { type Action, always } from "../action.ts";

const hasPicture = (model: Model): true | string => (model.layout.getState().stage === undefined ? whyNot.noPicture : true);
const isFitted = (model: Model): boolean => model.layout.getState().zoom.scale === "fit";
const zoomed = (model: Model): true | string => (isFitted(model) ? whyNot.notZoomed : hasPicture(model));

/** Another zoom of what stands in the loupe, if anything does. */
const turn = (model: Model, next: (zoom: Zoom, stage: Stage) => Zoom): void => {
  const { zoom, stage } = model.layout.getState();
  if (stage !== undefined) model.layout.setState({ zoom: next(zoom, stage) });
};
const step = 1.5;
const scaleBy = (model: Model, factor: number): void => turn(model, (zoom, stage) => zoomedTo(zoom, stage, scaleOf(zoom, stage) * factor));
/** The part of the stage that one key press moves the picture by. */
const part = 0.2;

export const zoomToggle: Action = { id: "zoom-toggle", group: "views", label: actionLabel.zoomToggle, keys: ["Z"], scope: "picture", glyph: "loupe", when: hasPicture, run: (model) => turn(model, (zoom, stage) => zoomedTo(zoom, stage, isFitted(model) ? stage.pixel : 0)) };
export const zoomIn: Action = { id: "zoom-in", group: "views", label: actionLabel.zoomIn, keys: ["+", "="], scope: "picture", glyph: "plus", when: hasPicture, run: (model) => scaleBy(model, step) };
export const zoomOut: Action = { id: "zoom-out", group: "views", label: actionLabel.zoomOut, keys: ["-"], scope: "picture", glyph: "minus", when: hasPicture, run: (model) => scaleBy(model, 1 / step) };
export const panActions: readonly Action[] = ([["left", "ArrowLeft", 1, 0], ["right", "ArrowRight", -1, 0], ["up", "ArrowUp", 0, 1], ["down", "ArrowDown", 0, -1]] as const).map(([way, key, x, y]) => ({
  id: `pan-${way}`, group: "views", label: actionLabel.pan[way], keys: [`Shift+${key}`], scope: "picture", quiet: true, when: zoomed,
  run: (model) => turn(model, (zoom, stage) => panned(zoom, stage, { x: x * stage.room.width * part, y: y * stage.room.height * part })),
}));
export const stepSurround: Action = {
  id: "surround", group: "views", label: actionLabel.surround, keys: ["S"], scope: "picture", when: always,
  run: (model) => { const { surround } = model.layout.getState(); model.layout.setState({ surround: surrounds[(surrounds.indexOf(surround) + 1) % surrounds.length] ?? "dark" }); },
};
