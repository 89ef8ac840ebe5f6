// Names of states, badges, groups and history lines in this page's language.
import * as de from "../../de/window/labels.ts";
import * as en from "../../en/window/labels.ts";
import * as ko from "../../ko/window/labels.ts";
import { pick } from "../../worded.ts";

export const stateLabel = pick({ en: en.stateLabel, de: de.stateLabel, ko: ko.stateLabel });
export type StateWord = keyof typeof stateLabel;
export const badgeLabel = pick({ en: en.badgeLabel, de: de.badgeLabel, ko: ko.badgeLabel });
export const fileStateLabel = pick({ en: en.fileStateLabel, de: de.fileStateLabel, ko: ko.fileStateLabel });
export const deviceLabel = pick({ en: en.deviceLabel, de: de.deviceLabel, ko: ko.deviceLabel });

const classNames: readonly string[] = pick({ en: en.classNames, de: de.classNames, ko: ko.classNames });
/** Photo Mechanic's names of the eight colour classes. */
export const colorClassName = (n: number): string => classNames[n] ?? String(n);

const groups: Readonly<Record<string, string>> = pick({ en: en.groupNames, de: de.groupNames, ko: ko.groupNames });
/** The heading of a group; one this table does not know keeps its own name. */
export const groupLabel = (group: string): string => groups[group] ?? group.charAt(0).toUpperCase() + group.slice(1);

const sources: Readonly<Record<string, string>> = pick({ en: en.sourceNames, de: de.sourceNames, ko: ko.sourceNames });
export const sourceLabel = (source: string): string => sources[source] ?? source;

const eventKinds: Readonly<Record<string, string>> = pick({ en: en.eventNames, de: de.eventNames, ko: ko.eventNames });
/** A journal kind in words; one this table does not know is shown as the desk names it. */
export const eventLabel = (kind: string): string => eventKinds[kind] ?? kind.replace(/[.-]/g, " ");

/** What a newsroom calls the field. */
export const fieldLabel = (field: { readonly name: string }): string => field.name;
/** The same by the field's id; a field that this desk does not know is called by its id. */
export const fieldName = (fields: ReadonlyMap<string, { readonly name: string }>, id: string): string => { const field = fields.get(id); return field === undefined ? id : fieldLabel(field); };
