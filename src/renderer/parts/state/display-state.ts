// One word and glyph for a photo's standing: what matters most first.
import type { PhotoRow } from "#contract/values.ts";
import { stateLabel, type StateWord } from "#words/window/labels.ts";
import type { Glyph } from "../icon/glyph-table.tsx";

type Standing = Pick<PhotoRow, "state" | "delivered" | "correctionOpen" | "approval">;

export const displayState = ({ state, delivered, correctionOpen, approval }: Standing): StateWord => {
  if (state === "killed") return "killed";
  if (correctionOpen) return "correction";
  if (state === "working" && approval?.void !== undefined) return "void";
  return state === "approved" && delivered ? "delivered" : state;
};
export const stateWord = (state: StateWord): string => stateLabel[state];
export const stateGlyph: Readonly<Record<StateWord, Glyph>> = {
  new: "new", working: "working", submitted: "submitted", returned: "returned", approved: "approved", delivered: "delivered", rejected: "rejected",
  killed: "killed", void: "void", correction: "correction", blocked: "problem", unfinished: "pending",
};
