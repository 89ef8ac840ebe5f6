// date.caption-exif: the day in the caption is the day on the device's clock.
import { plainText } from "../fields/text.ts";
import { dayOf, ownDates } from "./caption-dates.ts";
import type { Check } from "./check.ts";
import { clockTellsCapture, daysBetween, deviceDay } from "./photo-day.ts";

export const dateCaptionExif: Check = {
  id: "date.caption-exif",
  label: "Caption and device agree",
  fields: ["description"],
  params: { withinDays: 400 },
  run: (photo, { params }) => {
    const day = deviceDay(photo);
    if (day === undefined || !clockTellsCapture(photo)) return [];
    const stated = ownDates(plainText(photo.fields["description"])).flatMap((date) => {
      const own = dayOf(date, Number(day.slice(0, 4)));
      return own === undefined ? [] : [{ date, own, apart: Math.abs(daysBetween(own, day)) }];
    });
    if (stated.some(({ apart }) => apart === 0)) return [];
    const wrong = stated.find(({ date, apart }) => date.weekday !== undefined || apart <= Number(params["withinDays"]));
    if (wrong === undefined) return [];
    const { date, own, apart } = wrong;
    const message = `The caption says ${own}, the device's clock ${day}${apart === 1 ? ": near midnight, or another time zone?" : ""}`;
    return [{ field: "description", range: [date.start, date.end], message }];
  },
};
