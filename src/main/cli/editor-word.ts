// Who works here, as `Name/INI`; a name alone gives its own initials.
import type { Editor } from "#contract/values.ts";
import { initialsOf } from "#words/format.ts";
import { usage } from "./arguments.ts";

/** The editor that `--editor` or `PROOFDESK_EDITOR` names; undefined where neither does. */
export const editorOf = (option: string | undefined, variable: string | undefined): Editor | undefined => {
  const text = option ?? (variable === "" ? undefined : variable);
  if (text === undefined) return undefined;
  const slash = text.lastIndexOf("/");
  const name = (slash < 0 ? text : text.slice(0, slash)).trim();
  const initials = slash < 0 ? initialsOf(name) : text.slice(slash + 1).trim();
  if (name === "" || initials === "" || name.length > 200 || initials.length > 12) throw usage(`the editor is written “Name/INI”, such as "Nora Castellane/NC", not “${text}”`);
  return { name, initials };
};
