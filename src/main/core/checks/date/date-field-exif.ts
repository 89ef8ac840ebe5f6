// date.field-exif: the date field and the device's clock say the same instant: within two minutes where both know their zone, within 26 hours otherwise.
import type { Check } from "../check.ts";
import { daysBetween, momentOf, offsetMinutes } from "../read/calendar.ts";
import { textOf } from "../read/texts.ts";

const minutes = (ms: number): string => (ms < 7_200_000 ? `${Math.round(ms / 60_000)} minutes` : ms < 172_800_000 ? `${Math.round(ms / 3_600_000)} hours` : `${Math.round(ms / 86_400_000)} days`);

export const dateFieldExif: Check = {
  id: "date.field-exif", label: "Date field and device agree", fields: ["dateCreated"], params: { hours: 26, minutes: 2 },
  run: (photo, context) => {
    const { captureTime, offset } = photo.provenance;
    const field = momentOf(textOf(photo, "dateCreated"));
    const device = captureTime === undefined ? undefined : momentOf(captureTime);
    if (field === undefined || device === undefined || captureTime === undefined) return [];
    const value = `${captureTime}${offset ?? ""}`;
    const say = (message: string) => [{ field: "dateCreated", message, fix: { label: `Set the device's ${value}`, edits: [{ field: "dateCreated", value }] } }];
    if (field.localMs === undefined || device.localMs === undefined) {
      const days = Math.abs(daysBetween(field, device) ?? 0);
      return days > 1 ? say(`The date field is ${days} days off the device's ${captureTime.slice(0, 10)}`) : [];
    }
    const zone = offsetMinutes(offset);
    const sure = zone !== undefined && field.offsetMinutes !== undefined;
    const apart = Math.abs(field.localMs - (field.offsetMinutes ?? 0) * 60_000 - (device.localMs - (zone ?? 0) * 60_000));
    // The wall clock may agree while only one of them knows its zone.
    const off = sure ? apart : Math.min(apart, Math.abs(field.localMs - device.localMs));
    const most = sure ? Number(context.params["minutes"]) * 60_000 : Number(context.params["hours"]) * 3_600_000;
    return off > most ? say(`The date field is ${minutes(off)} off the device's ${value.replace("T", " ")}`) : [];
  },
};
