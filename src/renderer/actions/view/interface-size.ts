// Ctrl + and Ctrl −: everything larger or smaller, kept in the settings.
import { interfaceSizes, type InterfaceSize } from "#contract/preferences.ts";
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

export const setInterfaceSize = (model: Model, interfaceSize: InterfaceSize): void => {
  if (interfaceSize === model.layout.getState().interfaceSize) return;
  model.layout.setState({ interfaceSize });
  void model.bridge.call("desk.settings", { interfaceSize });
};
const next = (model: Model, by: 1 | -1): InterfaceSize | undefined => interfaceSizes[interfaceSizes.indexOf(model.layout.getState().interfaceSize) + by];
const step = (model: Model, by: 1 | -1): void => { const size = next(model, by); if (size !== undefined) setInterfaceSize(model, size); };

export const largerInterface: Action = { id: "larger-interface", group: "views", label: actionLabel.largerInterface, keys: ["Ctrl++", "Ctrl+="], scope: "everywhere", overDialogs: true, glyph: "plus", when: (model) => (next(model, 1) === undefined ? whyNot.largest : true), run: (model) => step(model, 1) };
export const smallerInterface: Action = { id: "smaller-interface", group: "views", label: actionLabel.smallerInterface, keys: ["Ctrl+-"], scope: "everywhere", overDialogs: true, glyph: "minus", when: (model) => (next(model, -1) === undefined ? whyNot.smallest : true), run: (model) => step(model, -1) };
/** Ctrl 0 is "no stars", so this one has no key. */
export const plainInterface: Action = { id: "plain-interface", group: "views", label: actionLabel.plainInterface, keys: [], scope: "everywhere", glyph: "eye", when: always, run: (model) => setInterfaceSize(model, 100) };
