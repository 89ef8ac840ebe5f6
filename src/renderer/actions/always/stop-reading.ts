// Stops the reading of folders that this window started; what was read stays.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";

export const stopReading: Action = { id: "stop-reading", group: "desk", label: actionLabel.stop, keys: [], scope: "everywhere", glyph: "x", when: (model) => (model.doing.mayStop() ? true : whyNot.notReading), run: (model) => model.doing.stopReading() };
