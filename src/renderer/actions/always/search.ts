// Ctrl F and /: into the search field.
import { actionLabel } from "#words/window/actions.ts";
import { type Action, always } from "../action.ts";

/** The search field's element id: the one thing this action knows of the page. */
export const searchFieldId = "search-field";
const run = (): void => {
  const found = document.getElementById(searchFieldId);
  if (found instanceof HTMLInputElement) { found.focus(); found.select(); }
};
export const search: Action = { id: "search", group: "always", label: actionLabel.search, keys: ["Ctrl+F"], scope: "everywhere", glyph: "search", when: always, run };
export const slashSearch: Action = { id: "search-slash", group: "always", label: actionLabel.search, keys: ["/"], scope: "outside-text", quiet: true, when: always, run };
