// `deliver PHOTO… --to DIR`: proven copies into a folder, each in the ledger.
import path from "node:path";
import { type DeliverLine, deliveryMethods } from "#contract/methods/delivery.ts";
import { counted } from "#words/format.ts";
import { reasonSentence } from "#words/en.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

const printLine = ({ print }: Order, line: DeliverLine): void => {
  print.object(line);
  if (line.ok) print.line(`delivered  ${safeText(line.path)} → ${safeText(line.copy ?? "")} (${counted(line.removed?.length ?? 0, "tag")} removed)`);
  else print.line(`NOT        ${safeText(line.path)}: ${safeText(reasonSentence(line.reason ?? ""))}${line.detail === undefined ? "" : ` (${safeText(line.detail)})`}`);
};

export const deliver: Command = {
  name: "deliver",
  usage: "PHOTO… --to DIR [--profile ID] [--name TEMPLATE]",
  summary: "puts proven copies of approved photos into a folder",
  details: ["DIR is made. A taken name gets _2. Tokens: {name} {slug} {date:YYYYMMDD} {time} {byline.last} {jobId} {seq:3} {version} {frame} {headline} {city}"],
  options: [{ name: "--to", value: "DIR", help: "the folder" }, { name: "--profile", value: "ID", help: "how copies are made; safe by default" }, { name: "--name", value: "TEMPLATE", help: "the copies' names; {name} by default" }],
  photos: true,
  async run(order) {
    const to = order.option("--to");
    if (to === undefined || to === "") throw usage("deliver needs --to DIR");
    const photos = await findPhotos(order);
    printUnknown(order.print, photos.unknown);
    const desk = await order.desk();
    const [profile, name] = [order.option("--profile"), order.option("--name")];
    const result = photos.ids.length === 0 ? { ok: 0, failed: 0, ledger: [] } : await desk.call(deliveryMethods.deliver, { photos: [...photos.ids], to: path.resolve(order.folder, to), ...(profile === undefined ? {} : { profile }), ...(name === undefined ? {} : { name }) }, {
      onProgress(value) {
        if ("progress" in value) order.print.progress(`${value.progress.done} of ${value.progress.total}`);
        else printLine(order, value);
      },
    });
    const done = { ok: result.ok, failed: result.failed + photos.unknown.length, ledger: result.ledger };
    order.print.object({ done });
    order.print.line(`${counted(done.ok, "copy", "copies")} delivered${done.failed > 0 ? `, ${done.failed} not` : ""}`);
    return done.failed > 0 ? 1 : 0;
  },
};
