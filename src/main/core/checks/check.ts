// What a check is: a pure function from a photo's text and evidence to problems. One check, one file.
import type { Fix, Fields, Provenance } from "#contract/values.ts";

export interface CheckedPhoto {
  readonly fields: Fields;
  readonly provenance: Provenance;
  readonly fileName: string;
  /** Places of the file that disagree about a field. */
  readonly differ: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What the desk tells a check besides the photo; nothing else is known to it. */
export interface CheckContext {
  /** The time of the check, ISO 8601 UTC. */
  readonly now: string;
  /** The rule's settings in the house style, over the check's own defaults. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Byte limits of IIM by field id; absent has none. */
  readonly iimMaxBytes: Readonly<Record<string, number>>;
  /** English label of a field id. */
  readonly label: (field: string) => string;
  /** Values of the desk's own record. */
  readonly editorInitials: string;
}

/** What a check says; severity and waivers come from the house style. */
export interface Finding {
  readonly field?: string;
  readonly message: string;
  readonly range?: readonly [number, number];
  readonly fix?: Fix;
  /** The rule could not decide: reported as `unchecked`, never a pass. */
  readonly unchecked?: boolean;
  /** Worth a warning at most, however severe the style makes the rule. */
  readonly mild?: boolean;
  /** The rule itself is milder about this one, whatever the house style says of the rule (txt.control on stray joiners). */
  readonly atMost?: "warns" | "informs";
}

export interface Check {
  readonly id: string;
  /** English, a few words. */
  readonly label: string;
  /** Registry ids it reads, `*` for every field; it runs again when one of them changes. */
  readonly fields: readonly string[];
  /** Defaults of its parameters; a house style may set only these. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly run: (photo: CheckedPhoto, context: CheckContext) => readonly Finding[];
}
