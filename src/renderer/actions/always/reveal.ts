// Shows the photo's file in the system's own file browser.
import { actionLabel } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { activePhoto, hasActive } from "../targets.ts";

export const reveal: Action = {
  id: "reveal", group: "file", label: actionLabel.reveal, keys: [], scope: "everywhere", glyph: "folder", when: hasActive,
  run: (model) => {
    const photo = activePhoto(model);
    if (photo !== undefined) void model.bridge.call("shell.reveal", { photo }).then((answer) => { if (!answer.ok) model.doing.refused(answer); });
  },
};
