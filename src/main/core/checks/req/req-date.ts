// req.date: a real day, not in the future; 14 hours are the farthest that any zone's clock is ahead of UTC.
import type { Check, CheckedPhoto } from "../check.ts";
import { dayNumber, momentOf } from "../read/calendar.ts";
import { quoted, textOf } from "../read/texts.ts";

const aheadMs = 14 * 3_600_000;

const fromDevice = (photo: CheckedPhoto, nowMs: number): { readonly label: string; readonly edits: { field: string; value: string }[] } | undefined => {
  const { captureTime, offset } = photo.provenance;
  const moment = captureTime === undefined ? undefined : momentOf(captureTime);
  if (captureTime === undefined || moment === undefined || (moment.localMs ?? 0) > nowMs + aheadMs || moment.year < 1990) return undefined;
  const value = `${captureTime}${offset ?? ""}`;
  return { label: `Set the device's ${value}`, edits: [{ field: "dateCreated", value }] };
};

export const reqDate: Check = {
  id: "req.date", label: "Date created is real", fields: ["dateCreated"],
  run: (photo, context) => {
    const text = textOf(photo, "dateCreated").trim();
    const nowMs = Date.parse(context.now);
    const fix = fromDevice(photo, nowMs);
    const say = (message: string) => [{ field: "dateCreated", message, ...(fix === undefined ? {} : { fix }) }];
    if (text === "") return say(`${context.label("dateCreated")} is missing`);
    const moment = momentOf(text);
    if (moment === undefined) return /^\d{4}(?:-\d\d)?$/u.test(text) ? say(`${text} has no day`) : say(`${quoted(text)} is not a real date`);
    // A day without a time counts from its first moment, anywhere on earth.
    const at = (moment.localMs ?? (dayNumber(moment) ?? 0) * 86_400_000) - (moment.offsetMinutes === undefined ? aheadMs : moment.offsetMinutes * 60_000 + aheadMs);
    return at > nowMs ? say(`${text} is in the future`) : [];
  },
};
