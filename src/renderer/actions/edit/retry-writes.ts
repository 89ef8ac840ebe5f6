// Tries failed writes again.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";

export const retryWrites: Action = { id: "retry-writes", group: "desk", label: actionLabel.retry, keys: [], scope: "everywhere", glyph: "failed", when: (model) => (model.desk.getState().writes.failed > 0 ? true : whyNot.noFailed), run: (model) => void model.doing.retry() };
