// `incoming`: corrections and kills of agencies that came in; they are answered here, and nothing happens before.
import { incomingMethods } from "#contract/methods/incoming.ts";
import type { Incoming } from "#contract/incoming.ts";
import type { PhotoId } from "#contract/values.ts";
import { usage } from "../arguments.ts";
import type { Command, Order, Word } from "../command.ts";
import { printDone, printOutcome, printUnknown, unknownOutcome } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";
import { secretsOf } from "../secrets.ts";

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? ""));

const printIncoming = ({ print }: Order, incoming: Incoming): void => {
  print.object({ incoming });
  print.line(`${incoming.id}  ${incoming.state.padEnd(9)}  ${incoming.kind.padEnd(10)}  ${safeText(incoming.path)}`);
  print.line(`    ${safeText(incoming.words)}${incoming.lead === undefined ? "" : `: ${safeText(incoming.lead)}`}`);
  for (const match of incoming.matches) {
    print.line(`    ${safeText(match.path)} (${match.how.join(", ")})`);
    for (const change of match.changes) print.line(`      ${change.named ? "*" : " "} ${change.field}: ${safeText(shown(change.before))} -> ${safeText(shown(change.after))}`);
  }
  if (incoming.matches.length === 0) print.line("    no photo of the desk fits it");
};

/** The one photo that the word names; undefined, and said, where the desk knows none. */
const onePhoto = async (order: Order, word: Word): Promise<PhotoId | undefined> => {
  const { ids: [id], unknown } = await findPhotos(order, [word]);
  printUnknown(order.print, unknown, unknownOutcome);
  return id;
};

const apply = async (order: Order, id: string, word: Word | undefined): Promise<number> => {
  const photo = word === undefined ? undefined : await onePhoto(order, word);
  if (word !== undefined && photo === undefined) return printDone(order.print, { ok: 0, failed: 1, event: null });
  const [fields, reason] = [order.all("--field"), order.option("--reason")];
  const done = await (await order.desk()).call(incomingMethods.apply, {
    incoming: id, ...(photo === undefined ? {} : { photo }), ...(fields.length === 0 ? {} : { fields: [...fields] }), ...(reason === undefined ? {} : { reason }), ...(order.has("--mandatory") ? { mandatory: true } : {}), secrets: await secretsOf(order),
  });
  for (const outcome of done.outcomes) printOutcome(order.print, outcome, "state");
  printIncoming(order, done.incoming);
  return printDone(order.print, done.done);
};

const link = async (order: Order, id: string, word: Word): Promise<number> => {
  const photo = await onePhoto(order, word);
  if (photo === undefined) return printDone(order.print, { ok: 0, failed: 1, event: null });
  printIncoming(order, await (await order.desk()).call(incomingMethods.link, { incoming: id, photo }));
  return 0;
};

const dismiss = async (order: Order, id: string): Promise<number> => {
  const reason = order.option("--reason");
  if (reason === undefined || reason.trim() === "") throw usage("incoming dismiss needs --reason TEXT");
  printIncoming(order, await (await order.desk()).call(incomingMethods.dismiss, { incoming: id, reason }));
  return 0;
};

const forms = "write incoming, incoming apply ID [PHOTO], incoming link ID PHOTO, or incoming dismiss ID --reason TEXT";

export const incoming: Command = {
  name: "incoming",
  usage: "[apply ID [PHOTO] | link ID PHOTO | dismiss ID --reason TEXT]",
  summary: "lists corrections and kills that came in from agencies, with the photos they may mean and what would change; answers one",
  options: [
    { name: "--all", help: "also those that were answered" }, { name: "--field", value: "FIELD", many: true, help: "with apply: a field to take over, as often as there are; else those the notice is about" },
    { name: "--reason", value: "TEXT", help: "with dismiss: why; with apply: the reason of the kill, or what was wrong" }, { name: "--mandatory", help: "with apply of a kill: to be removed also where it was used" },
  ],
  async run(order) {
    const [verb, id, word, more] = order.words;
    if (verb === undefined) {
      for (const one of await (await order.desk()).call(incomingMethods.list, { open: !order.has("--all") })) printIncoming(order, one);
      return 0;
    }
    if (id === undefined || more !== undefined || order.has("--all")) throw usage(forms);
    if (verb.text === "apply") return apply(order, id.text.toUpperCase(), word);
    if (verb.text === "link" && word !== undefined) return link(order, id.text.toUpperCase(), word);
    if (verb.text === "dismiss" && word === undefined) return dismiss(order, id.text.toUpperCase());
    throw usage(forms);
  },
};
