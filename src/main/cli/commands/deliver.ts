// `deliver PHOTO… --to DIR`: proven copies into a folder, each in the ledger.
import path from "node:path";
import { type DeliverLine, deliveryMethods } from "#contract/methods/delivery.ts";
import { counted } from "#words/format.ts";
import { refusalSentence } from "#words/en.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

/** What stood in the way goes into the sentence: the folder's or the file's path, the cause, the tag that was found. */
const whyNot = (line: DeliverLine, to: string): string => {
  const values = { path: line.reason === "cannot-write-folder" ? to : line.path, ...(line.detail === undefined ? {} : { why: line.detail, what: line.detail }) };
  return refusalSentence(line.reason ?? "", values).message;
};

const printLine = ({ print }: Order, line: DeliverLine, to: string): void => {
  print.object(line);
  if (line.ok) print.line(`delivered  ${safeText(line.path)} → ${safeText(line.copy ?? "")} (${counted(line.removed?.length ?? 0, "tag")} removed)`);
  else print.line(`NOT        ${safeText(line.path)}: ${safeText(whyNot(line, to))}`);
};

export const deliver: Command = {
  name: "deliver",
  usage: "PHOTO… --to DIR [--profile ID] [--name TEMPLATE]",
  summary: "puts proven copies of approved photos into a folder",
  details: ["DIR is made. A taken name gets _2. Tokens: {name} {slug} {date:YYYYMMDD} {time} {byline.last} {jobId} {seq:3} {version} {frame} {headline} {city}"],
  options: [{ name: "--to", value: "DIR", help: "the folder" }, { name: "--profile", value: "ID", help: "how copies are made; safe by default" }, { name: "--name", value: "TEMPLATE", help: "the copies' names; the profile's by default" }],
  photos: true,
  async run(order) {
    const given = order.option("--to");
    if (given === undefined || given === "") throw usage("deliver needs --to DIR");
    const to = path.resolve(order.folder, given);
    const photos = await findPhotos(order);
    const desk = await order.desk();
    // What is wrong with the order is said alone: the unknown photos only once the desk took it.
    let taken = false;
    const take = (): void => {
      if (!taken) printUnknown(order.print, photos.unknown);
      taken = true;
    };
    const [profile, name] = [order.option("--profile"), order.option("--name")];
    const result = await desk.call(deliveryMethods.deliver, { photos: [...photos.ids], to, ...(profile === undefined ? {} : { profile }), ...(name === undefined ? {} : { name }) }, {
      onProgress(value) {
        take();
        if ("progress" in value) order.print.progress(`${value.progress.done} of ${value.progress.total}`);
        else printLine(order, value, to);
      },
    });
    take();
    const done = { ok: result.ok, failed: result.failed + photos.unknown.length, ledger: result.ledger };
    order.print.object({ done });
    order.print.line(`${counted(done.ok, "copy", "copies")} delivered${done.failed > 0 ? `, ${done.failed} not` : ""}`);
    return done.failed > 0 ? 1 : 0;
  },
};
