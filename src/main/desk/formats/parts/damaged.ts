// The rest of a file that cannot be cut: one part, counted as picture so that it may not change; none where nothing is left.
import type { Part } from "../format.ts";

export const damagedFrom = (startByte: number, sizeBytes: number): readonly Part[] => (startByte < sizeBytes ? [{ role: "picture", name: "damaged", startByte, endByte: sizeBytes }] : []);
