// req.date: the date field holds a real day that is not in the future.
import type { Check } from "./check.ts";
import { quoted, wordsOf } from "./field-text.ts";
import { clockTellsCapture, dateField, instantOf } from "./photo-day.ts";

/** The earth's days reach 14 hours ahead of UTC. */
const aheadMs = 14 * 3_600_000;

export const reqDate: Check = {
  id: "req.date",
  label: "Date is there",
  fields: ["dateCreated"],
  run: (photo, { now, label }) => {
    const { captureTime, offset } = photo.provenance;
    const fix =
      captureTime === undefined || !clockTellsCapture(photo) || Date.parse(`${captureTime}Z`) > Date.parse(now) + aheadMs
        ? {}
        : { fix: { label: `Use the device's time, ${captureTime.slice(0, 16).replace("T", " ")}`, edits: [{ field: "dateCreated", value: `${captureTime.slice(0, 19)}${offset ?? ""}` }] } };
    const text = wordsOf(photo, "dateCreated");
    if (text === "") return [{ field: "dateCreated", message: `${label("dateCreated")} is missing`, ...fix }];
    const date = dateField(photo);
    if (date === undefined) return [{ field: "dateCreated", message: `${quoted(text)} is no date`, ...fix }];
    const start = instantOf(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date, date.length > 10 ? undefined : "");
    return start > Date.parse(now) + aheadMs ? [{ field: "dateCreated", message: `${quoted(date)} is in the future`, ...fix }] : [];
  },
};
