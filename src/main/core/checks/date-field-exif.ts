// date.field-exif: the date field is the time at which the device took the picture.
import type { Check } from "./check.ts";
import { clockTellsCapture, dateField, daysBetween, instantOf } from "./photo-day.ts";

const hourMs = 3_600_000;

export const dateFieldExif: Check = {
  id: "date.field-exif",
  label: "Date field and device agree",
  fields: ["dateCreated"],
  run: (photo) => {
    const { captureTime, offset } = photo.provenance;
    const date = dateField(photo);
    if (date === undefined || captureTime === undefined || date.length < 10) return [];
    if (!clockTellsCapture(photo)) return [];
    const field = "dateCreated";
    const said = `The date field says ${date.slice(0, 16).replace("T", " ")}, the device ${captureTime.slice(0, 16).replace("T", " ")}`;
    const fix = { label: "Use the device's time", edits: [{ field, value: `${captureTime.slice(0, 19)}${offset ?? ""}` }] };
    if (date.length === 10) return Math.abs(daysBetween(date, captureTime.slice(0, 10))) > 1 ? [{ field, message: said, fix }] : [];
    const zoned = /(?:Z|[+-]\d\d:\d\d)$/u.test(date);
    const apart = Math.abs(instantOf(date, zoned ? undefined : offset) - instantOf(captureTime, offset));
    // Without both offsets the earth's zones alone may part them by 26 hours.
    const allowed = zoned && offset !== undefined ? 2 * 60_000 : 26 * hourMs;
    return apart > allowed ? [{ field, message: said, fix }] : [];
  },
};
