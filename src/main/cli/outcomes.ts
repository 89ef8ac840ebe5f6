// Prints what became of each photo in a command on many, and what all of it came to.
import type { z } from "zod";
import type { BatchResult, undoResult } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Outcome } from "#contract/values.ts";
import { counted } from "#words/format.ts";
import { reasonSentence, refusalSentence } from "#words/en.ts";
import { stateWord } from "#words/refusal-table.ts";
import type { Order } from "./command.ts";
import { isWrongUsage } from "./failures.ts";
import type { FoundPhotos, UnknownPhoto } from "./photo-words.ts";
import { type Printer, safeText } from "./print.ts";

const unknownReason = "unknown-photo";

/** The line of a PHOTO that the desk does not know: it has no id and no state. */
export const unknownOutcome = (unknown: UnknownPhoto): object => ({ photo: null, path: unknown.path, ...(unknown.pathBytes === undefined ? {} : { pathBytes: unknown.pathBytes }), ok: false, state: null, write: "none", reason: unknownReason });
/** The same for commands whose lines have no state. */
export const unknownLine = (unknown: UnknownPhoto): object => ({ photo: null, path: unknown.path, ...(unknown.pathBytes === undefined ? {} : { pathBytes: unknown.pathBytes }), ok: false, reason: unknownReason });

export const printUnknown = (print: Printer, unknown: readonly UnknownPhoto[], line: (one: UnknownPhoto) => object = unknownLine): void => {
  for (const one of unknown) {
    print.object(line(one));
    print.line(`${safeText(one.path)}: the desk knows no such photo`);
  }
};

/** `iim-cut:creditLine:32` in words. */
const noteWords = (note: string): string => {
  const [code, field, bytes] = note.split(":");
  if (code === "control-removed") return `${field} has control characters, which no file can hold; they are left out`;
  if (code === "backup-keeps") return `the backup ${field} cannot be opened and keeps what it had on arrival: remove it by hand`;
  return code === "iim-cut" ? `${field} is cut to ${bytes} bytes in IIM, XMP has all of it` : note;
};

export type Said = "write" | "state";

export const printOutcome = (print: Printer, outcome: Outcome, said: Said): void => {
  print.object(outcome);
  const word = said === "write" ? (outcome.write === "none" ? "unchanged" : outcome.write) : stateWord(outcome.state).toLowerCase();
  const notes = outcome.notes === undefined ? "" : ` (${outcome.notes.map(noteWords).join("; ")})`;
  if (outcome.ok) print.line(`${word}  ${safeText(outcome.path)}${safeText(notes)}`);
  else print.line(`NOT   ${safeText(outcome.path)}: ${safeText(outcome.reason === "wrong-state" ? refusalSentence("wrong-state", { state: outcome.state }).message : reasonSentence(outcome.reason ?? ""))}`);
};

export interface Done { readonly ok: number; readonly failed: number; readonly event: number | null }
export const printDone = (print: Printer, done: Done, more: object = {}): number => {
  print.object({ done: { ...done, ...more } });
  print.line(`${counted(done.ok, "photo")} done${done.failed > 0 ? `, ${done.failed} not` : ""}`);
  return done.failed > 0 ? 1 : 0;
};

/** Where all are refused at once (may-not-waive), each photo's line says so. */
const refusedAll = async (order: Order, photos: FoundPhotos, refusal: Refusal): Promise<BatchResult> => {
  const { photoMethods } = await import("#contract/methods/photo.ts");
  const desk = await order.desk();
  const outcomes: Outcome[] = [];
  for (let at = 0; at < photos.ids.length; at += 500) {
    const rows = await desk.call(photoMethods.rows, { photos: photos.ids.slice(at, at + 500) });
    outcomes.push(...rows.map((row) => ({ photo: row.id, path: row.path, ...(row.pathBytes === undefined ? {} : { pathBytes: row.pathBytes }), ok: false, state: row.state, write: row.write, reason: refusal.code })));
  }
  return { outcomes, done: { ok: 0, failed: photos.ids.length, event: null } };
};

export type Change = (photos: FoundPhotos["ids"]) => Promise<BatchResult>;

/** Runs a change on the photos and prints its lines; unknown photos are said first and count as failed. */
export const runOutcomes = async (order: Order, photos: FoundPhotos, change: Change, said: Said): Promise<number> => {
  const { print } = order;
  printUnknown(print, photos.unknown, unknownOutcome);
  const none: BatchResult = { outcomes: [], done: { ok: 0, failed: 0, event: null } };
  let result = none;
  if (photos.ids.length > 0) {
    try {
      result = await change(photos.ids);
    } catch (error) {
      if (!(error instanceof Refusal) || isWrongUsage(error) || ["cancelled", "desk-busy", "newer-desk"].includes(error.code)) throw error;
      result = await refusedAll(order, photos, error);
    }
  }
  for (const outcome of result.outcomes) printOutcome(print, outcome, said);
  return printDone(print, { ...result.done, failed: result.done.failed + photos.unknown.length });
};

/** Undo or redo: the lines of what was turned; nothing to turn is an answer of its own, exit 1. */
export const runStep = async (print: Printer, step: Promise<z.output<typeof undoResult>>): Promise<number> => {
  try {
    const result = await step;
    for (const outcome of result.outcomes) printOutcome(print, outcome, "state");
    return printDone(print, result.done, { what: result.what });
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== "nothing-to-undo" && error.code !== "nothing-to-redo")) throw error;
    const { message, todo } = refusalSentence(error.code, error.values);
    print.object({ done: { ok: 0, failed: 0, event: null, reason: error.code } });
    print.note(`${message} ${todo}`);
    return 1;
  }
};
