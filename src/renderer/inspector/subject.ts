// What the inspector is about, the same for one photo and for many: where values come from, whom edits go to, whether they may be made.
import { createContext, useContext } from "react";
import type { PhotoDetail, PhotoId, PhotoRow, Problem } from "#contract/values.ts";
import { readOnlyWhy } from "#words/window/inspector.ts";

export interface Subject {
  readonly targets: readonly PhotoId[];
  readonly one: PhotoDetail | undefined;
  readonly rows: readonly PhotoRow[];
  /** Of one photo, with what is being typed. */
  readonly problems: readonly Problem[];
  /** Why nothing can be changed. */
  readonly locked: string | undefined;
  /** What Ctrl Enter goes to; absent: the next photo, in the same field. */
  readonly next?: () => void;
}
export const SubjectContext = createContext<Subject>({ targets: [], one: undefined, rows: [], problems: [], locked: undefined });
export const useSubject = (): Subject => useContext(SubjectContext);

export const lockOf = (one: PhotoRow | undefined): string | undefined => {
  if (one === undefined) return undefined;
  if (one.state === "killed") return readOnlyWhy.killed;
  if (one.state === "approved" && one.delivered) return readOnlyWhy.delivered;
  if (one.file === "unreadable") return readOnlyWhy.unreadable;
  return one.file === "missing" ? readOnlyWhy.missing : undefined;
};
