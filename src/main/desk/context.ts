// What every part of the desk is handed: the two databases, the field table, the tools, the clock, the voice.
import type { EventName, EventValue } from "#contract/events.ts";
import type { Settings } from "#contract/methods/desk.ts";
import type { HouseStyle } from "#contract/house-style.ts";
import type { Editor, JournalEvent, PhotoId } from "#contract/values.ts";
import type { FieldTable } from "#core/fields/table.ts";
import type { ByteWork } from "./bytes/byte-work.ts";
import type { ExifToolPool } from "./exiftool/pool.ts";
import type { IndexDb } from "./index-db/index-db.ts";
import type { Journal } from "./journal/journal.ts";
import type { GreyPictures } from "./preview/grey-pictures.ts";
import type { Renditions } from "./preview/renditions.ts";
import type { SettingsChange } from "./settings.ts";
import type { FileStepName } from "./files/file-step.ts";
import type { WriteStep } from "./write/steps.ts";

export interface DeskContext {
  readonly folder: string;
  readonly resources: string;
  readonly version: string;
  readonly journal: Journal;
  readonly index: IndexDb;
  readonly table: FieldTable;
  readonly pool: ExifToolPool;
  readonly bytes: ByteWork;
  readonly greys: GreyPictures;
  readonly renditions: Renditions;
  readonly styles: ReadonlyMap<string, HouseStyle>;
  readonly settings: { get(): Settings; set(change: SettingsChange): Settings };
  readonly now: () => number;
  readonly tell: <N extends EventName>(name: N, value: EventValue<N>) => void;
  /** Rows changed; `order` where photos came or went. */
  readonly changed: (photos: readonly PhotoId[], order?: boolean) => void;
  /** Where a fault test dies. */
  readonly at: (step: WriteStep | FileStepName | "placed") => void;
}

/** Who calls, how to stop, where progress goes. */
export interface Call {
  readonly editor: Editor;
  readonly signal: AbortSignal;
  /** Names the call over a break of the connection: sent again under the same name it is answered, not done again. */
  readonly request?: string | undefined;
  readonly progress: (value: unknown) => void;
}

/** The desk itself as an editor, for events that nobody typed. */
export const deskEditor: Editor = { name: "Proofdesk", initials: "PD" };
export type { JournalEvent };
