// `show PHOTO…`: everything about each.
import { photoMethods } from "#contract/methods/photo.ts";
import type { FieldValue, PhotoDetail } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { stateWord } from "#words/refusal-table.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText, tableLines } from "../print.ts";

const valueText = (value: FieldValue): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

const printPhoto = ({ print }: Order, photo: PhotoDetail): void => {
  print.object(photo);
  const rows: string[][] = [["photo", photo.id], ["state", `${stateWord(photo.state)}${photo.delivered ? ", delivered" : ""}${photo.approval?.void === undefined ? "" : `, approval void: ${photo.approval.void.changed.join(", ")}`}`], ["file", photo.reason === undefined ? photo.file : safeText(reasonSentence(photo.reason))], ["write", photo.writeReason === undefined ? photo.write : `${photo.write}: ${safeText(reasonSentence(photo.writeReason))}`]];
  for (const [field, value] of Object.entries(photo.fields)) rows.push([field, `${safeText(valueText(value))}${photo.differ[field] === undefined ? "" : "  (the file's places differ)"}`]);
  rows.push(["device", [photo.provenance.device, photo.provenance.make ?? "", photo.provenance.model ?? ""].filter((one) => one !== "").map(safeText).join(" ")]);
  if (photo.provenance.captureTime !== undefined) rows.push(["captured", `${photo.provenance.captureTime}${photo.provenance.offset ?? ""}`]);
  if (photo.provenance.gps !== undefined) rows.push(["position", `${photo.provenance.gps.latitude}, ${photo.provenance.gps.longitude}`]);
  for (const problem of photo.problemList) rows.push([problem.severity, `${problem.rule}: ${safeText(problem.message)}${problem.waived === undefined ? "" : " (waived)"}`]);
  print.line(safeText(photo.path));
  for (const line of tableLines(rows, print.width)) print.line(`  ${line}`);
};

export const show: Command = {
  name: "show",
  usage: "PHOTO…",
  summary: "shows everything about each photo",
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    const caller = await order.desk();
    printUnknown(order.print, photos.unknown);
    for (let at = 0; at < photos.ids.length; at += 100) {
      for (const photo of await caller.call(photoMethods.show, { photos: photos.ids.slice(at, at + 100) })) printPhoto(order, photo);
      await order.print.ready();
    }
    return photos.unknown.length > 0 ? 1 : 0;
  },
};
