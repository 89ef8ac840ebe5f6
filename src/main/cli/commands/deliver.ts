// `deliver PHOTO… --to DIR`, or `--recipient NAME…`: proven copies into a folder or to recipients, each in the ledger.
import path from "node:path";
import { type DeliverLine, deliveryMethods, type RehearsedLine } from "#contract/methods/delivery.ts";
import { counted } from "#words/format.ts";
import { refusalSentence } from "#words/en.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos, type FoundPhotos } from "../photo-words.ts";
import { secretsFrom } from "../secrets.ts";
import { safeText } from "../print.ts";
import { recipientOf } from "./recipients.ts";

/** What stood in the way goes into the sentence: the folder's or the file's path, the recipient, the cause, the tag that was found. */
const whyNot = (line: Pick<DeliverLine, "reason" | "detail" | "path">, to: string): string => {
  const values = { path: line.reason === "cannot-write-folder" ? to : line.path, recipient: to, ...(line.detail === undefined ? {} : { why: line.detail, what: line.detail }) };
  return refusalSentence(line.reason ?? "", values).message;
};

const printLine = ({ print }: Order, line: DeliverLine, to: string, recipient?: string): void => {
  print.object({ ...line, ...(recipient === undefined ? {} : { recipient }) });
  if (line.ok) print.line(`delivered  ${safeText(line.path)} → ${safeText(recipient === undefined ? "" : `${recipient}: `)}${safeText(line.copy ?? "")} (${counted(line.removed?.length ?? 0, "tag")} removed${line.unsearched === true ? "; not searched for what it held on arrival, which was forgotten" : ""})`);
  else print.line(`NOT        ${safeText(line.path)}${safeText(recipient === undefined ? "" : ` → ${recipient}`)}: ${safeText(whyNot(line, to))}`);
};


interface Done { readonly ok: number; readonly failed: number; readonly ledger: readonly number[] }
/** `take`: the desk took the order. What is wrong with it is said alone, the unknown photos only then. */
type Deliver = (order: Order, photos: FoundPhotos, take: () => void) => Promise<Done & { readonly recipients?: readonly (Omit<Done, "ledger"> & { readonly recipient: string })[] }>;

const toFolder = (to: string): Deliver => async (order, photos, take) => {
  const [profile, name] = [order.option("--profile"), order.option("--name")];
  const { ok, failed, ledger } = await (await order.desk()).call(deliveryMethods.deliver, { photos: [...photos.ids], to, ...(profile === undefined ? {} : { profile }), ...(name === undefined ? {} : { name }) }, {
    onProgress(value) {
      take();
      if ("progress" in value) order.print.progress(`${value.progress.done} of ${value.progress.total}`);
      else printLine(order, value, to);
    },
  });
  return { ok, failed, ledger };
};

const toRecipients = (names: readonly string[]): Deliver => async (order, photos, take) => {
  const desk = await order.desk();
  const recipients = await Promise.all(names.map((name) => recipientOf(desk, name)));
  const nameOf = (id: string): string => recipients.find((one) => one.id === id)?.name ?? id;
  const name = order.option("--name");
  const done = await desk.call(deliveryMethods.send, { photos: [...photos.ids], recipients: recipients.map((one) => one.id), secrets: secretsFrom(order, recipients), ...(name === undefined ? {} : { name }) }, {
    onProgress(value) {
      take();
      if ("progress" in value) order.print.progress(`${value.progress.done} of ${value.progress.total}`);
      else printLine(order, value.line, nameOf(value.recipient), nameOf(value.recipient));
    },
  });
  return { ok: done.ok, failed: done.failed, ledger: done.ledger, recipients: done.recipients.map((one) => ({ recipient: nameOf(one.recipient), ok: one.ok, failed: one.failed })) };
};

const rehearsedWords = (line: RehearsedLine): readonly string[] => {
  const fields = (what: "removed" | "changed"): string => (line.fields ?? []).filter((one) => one.what === what).map((one) => one.field).join(", ");
  const said = (line.told ?? []).map((one) => (one.value === undefined ? one.what : `${one.what} (${one.value})`)).join(", ");
  return [
    ...(line.picture === undefined ? [] : [`picture: ${line.picture.origin}${line.picture.name === undefined ? "" : ` ${line.picture.name}`}, coding ${line.picture.coded}, ${line.picture.width} × ${line.picture.height}`]),
    ...(line.tags ?? []).map((one) => `without ${one.tag}: ${one.value}`), ...(fields("removed") === "" ? [] : [`without the fields ${fields("removed")}`]), ...(fields("changed") === "" ? [] : [`coarser: ${fields("changed")}`]),
    ...(said === "" ? [] : [`could still be learnt: ${said}`]),
  ];
};

/** What would leave, by the folder's or one recipient's profile; copies in `to` to look at, where one is named. */
const dryRun = async (order: Order, photos: FoundPhotos, to: string | undefined, names: readonly string[], take: () => void): Promise<Done> => {
  const desk = await order.desk();
  if (names.length > 1) throw usage("--dry-run looks at one recipient at a time");
  const recipient = names[0] === undefined ? undefined : (await recipientOf(desk, names[0])).id;
  const [profile, name] = [order.option("--profile"), order.option("--name")];
  const { lines } = await desk.call(deliveryMethods.rehearse, { photos: [...photos.ids], ...(to === undefined ? {} : { to }), ...(recipient === undefined ? {} : { recipient }), ...(profile === undefined ? {} : { profile }), ...(name === undefined ? {} : { name }) });
  take();
  for (const line of lines) {
    order.print.object({ rehearsed: line });
    if (!line.ok) order.print.line(`NOT        ${safeText(line.path)}: ${safeText(whyNot(line, to ?? ""))}`);
    else order.print.line(`would go   ${safeText(line.path)} → ${safeText(line.copy ?? line.fileName ?? "")}${line.shielded === true ? " (source protected)" : ""}`);
    for (const text of line.ok ? rehearsedWords(line) : []) order.print.line(`             ${safeText(text)}`);
  }
  const ok = lines.filter((line) => line.ok).length;
  return { ok, failed: lines.length - ok, ledger: [] };
};

export const deliver: Command = {
  name: "deliver",
  usage: "PHOTO… --to DIR | --recipient NAME… [--profile ID] [--name TEMPLATE] [--dry-run]",
  summary: "puts proven copies of approved photos into a folder, or sends them to recipients",
  details: ["DIR is made. A taken name gets _2. A recipient's password or token is read from PROOFDESK_SECRET_NAME. Tokens: {name} {slug} {date:YYYYMMDD} {time} {byline.last} {jobId} {seq:3} {version} {frame} {headline} {city}"],
  options: [
    { name: "--to", value: "DIR", help: "the folder" }, { name: "--recipient", value: "NAME", many: true, help: "one of the desk's recipients, as often as there are" },
    { name: "--profile", value: "ID", help: "how copies are made; safe by default, a recipient has its own" }, { name: "--name", value: "TEMPLATE", help: "the copies' names; the recipient's or the profile's by default" },
    { name: "--dry-run", help: "shows what would leave and enters nothing; with --to the copies are put there to look at" },
  ],
  photos: true,
  async run(order) {
    const [given, names] = [order.option("--to"), order.all("--recipient")];
    const dry = order.has("--dry-run");
    if (!dry && (given === undefined || given === "") === (names.length === 0)) throw usage("deliver needs --to DIR, or --recipient NAME");
    if (names.length > 0 && order.has("--profile")) throw usage("a recipient has a profile of its own");
    const photos = await findPhotos(order);
    let taken = false;
    const take = (): void => {
      if (!taken) printUnknown(order.print, photos.unknown);
      taken = true;
    };
    const result = dry ? await dryRun(order, photos, given === undefined || given === "" ? undefined : path.resolve(order.folder, given), names, take) : await (names.length > 0 ? toRecipients(names) : toFolder(path.resolve(order.folder, given ?? "")))(order, photos, take);
    take();
    const done = { ...result, failed: result.failed + photos.unknown.length };
    order.print.object({ done });
    order.print.line(`${counted(done.ok, "copy", "copies")} ${dry ? "would be delivered; nothing was" : "delivered"}${done.failed > 0 ? `, ${done.failed} not` : ""}`);
    return done.failed > 0 ? 1 : 0;
  },
};
