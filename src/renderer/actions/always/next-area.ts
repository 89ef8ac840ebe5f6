// F6 and Shift F6: from area to area, back to where the focus was in each.
import { actionLabel } from "#words/window/actions.ts";
import { type Action, always } from "../action.ts";
import { goToArea } from "../../keys/areas.ts";

export const nextArea: Action = { id: "next-area", group: "always", label: actionLabel.nextArea, keys: ["F6"], scope: "everywhere", quiet: true, when: always, run: () => goToArea(1) };
export const previousArea: Action = { id: "previous-area", group: "always", label: actionLabel.previousArea, keys: ["Shift+F6"], scope: "everywhere", quiet: true, when: always, run: () => goToArea(-1) };
