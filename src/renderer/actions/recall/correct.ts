// Ctrl Shift K: a delivered photo is opened for its correction; one whose correction is open is sent.
import type { PhotoRow } from "#contract/values.ts";
import { recallActions, recallWhyNot } from "#words/window/recall.ts";
import { whyNot } from "#words/window/actions.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { targetsOr } from "../targets.ts";

type Delivered = Pick<PhotoRow, "state" | "delivered" | "correctionOpen">;
export const canOpen = ({ state, delivered, correctionOpen }: Delivered): boolean => state !== "killed" && delivered && !correctionOpen;
const isOpen = ({ state, correctionOpen }: Delivered): boolean => state !== "killed" && correctionOpen;

const loaded = (model: Model): readonly (PhotoRow | undefined)[] => targetsOr(model).map((photo) => model.rows.get(photo));

export const correct: Action = {
  id: "correct", group: "desk", keys: ["Ctrl+Shift+K"], scope: "everywhere", glyph: "correction",
  label: (model) => { const [first, ...more] = loaded(model); return more.length === 0 && first !== undefined && isOpen(first) ? recallActions.sendCorrection : recallActions.correct; },
  when: (model) => {
    const rows = loaded(model);
    if (rows.length === 0) return whyNot.noPhoto;
    // Rows that are not loaded may fit; the desk will say.
    if (rows.some((row) => row === undefined || canOpen(row)) || (rows.length === 1 && rows[0] !== undefined && isOpen(rows[0]))) return true;
    return rows.some((row) => row !== undefined && isOpen(row)) ? recallWhyNot.oneCorrection : rows.every((row) => row?.state === "killed") ? recallWhyNot.killed : recallWhyNot.notDelivered;
  },
  run: (model) => {
    const photos = targetsOr(model);
    const [photo, ...more] = photos;
    const row = photo === undefined ? undefined : model.rows.get(photo);
    if (photo !== undefined && more.length === 0 && row !== undefined && isOpen(row)) model.layout.setState({ dialog: { kind: "send-correction", photo } });
    else model.layout.setState({ dialog: { kind: "correct", photos } });
  },
};
