// `recipients [add NAME … | remove NAME | test NAME]`: who gets copies, by which channel and profile.
import path from "node:path";
import type { z } from "zod";
import { recipientMethods } from "#contract/methods/recipient.ts";
import { type channelSettings, newRecipient, type Recipient } from "#contract/recipient.ts";
import { Refusal } from "#contract/refusals.ts";
import { counted } from "#words/format.ts";
import { trialText } from "#words/window/recipients.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import type { DeskCaller } from "../desk-caller.ts";
import { safeText, tableLines } from "../print.ts";
import { secretsFrom } from "../secrets.ts";

const folded = (name: string): string => name.normalize("NFC").toLowerCase();

/** The recipient of that name or id. Throws `unknown-recipient`. */
export const recipientOf = async (desk: DeskCaller, name: string): Promise<Recipient> => {
  const all = await desk.call(recipientMethods.list, {});
  const found = all.find((one) => one.id === name.toUpperCase()) ?? all.find((one) => folded(one.name) === folded(name));
  if (found === undefined) throw new Refusal("unknown-recipient", { recipient: name });
  return found;
};

/** Where its copies go, in a few words. */
const placeOf = ({ settings }: Recipient): string => {
  switch (settings.channel) {
    case "folder": return settings.folder;
    case "sftp": case "ftp": return `${settings.user}@${settings.host}:${settings.port}/${settings.folder}`;
    case "wordpress": case "http": return settings.address;
    case "mail": return `${settings.to.join(", ")} (${settings.folder})`;
  }
};

/** Folders and files of this machine count from where the caller stands. */
const isPath = (channel: string, key: string): boolean => key === "privateKey" || (key === "folder" && (channel === "folder" || channel === "mail"));

/** `key=value` words to settings; what they must be is the contract's to say. */
const settingsOf = (order: Order, channel: string): z.input<typeof channelSettings> => {
  const settings: Record<string, unknown> = { channel };
  for (const word of order.all("--set")) {
    const equals = word.indexOf("=");
    if (equals < 1) throw usage(`--set takes KEY=VALUE, not “${word}”`);
    const [key, value] = [word.slice(0, equals), word.slice(equals + 1)];
    const before = settings[key];
    if (key === "channel" || (before !== undefined && key !== "to")) throw usage(`${key} is given twice`);
    settings[key] = key === "to" ? [...(Array.isArray(before) ? (before as unknown[]) : []), value] : key === "port" ? Number(value) : isPath(channel, key) ? path.resolve(order.folder, value) : key === "hostKey" ? value.replace(/^SHA256:/u, "") : value;
  }
  return settings as z.input<typeof channelSettings>;
};

const add = async (order: Order, name: string): Promise<number> => {
  const [channel, profile, nameTemplate, email, telephone] = ["--channel", "--profile", "--name", "--mail", "--telephone"].map((one) => order.option(one));
  if (channel === undefined) throw usage("recipients add needs --channel folder, sftp, ftp, wordpress, http or mail");
  const contact = { ...(email === undefined ? {} : { email }), ...(telephone === undefined ? {} : { telephone }) };
  const given = { name, settings: settingsOf(order, channel), profile: profile ?? "safe", ...(nameTemplate === undefined ? {} : { nameTemplate }), ...(Object.keys(contact).length === 0 ? {} : { contact }) };
  const parsed = newRecipient.safeParse(given);
  if (!parsed.success) throw usage(parsed.error.issues.map((issue) => `${issue.path.filter((part) => part !== "settings").join(".") || "the settings"}: ${issue.message}`).join("; ").slice(0, 1000));
  const made = await (await order.desk()).call(recipientMethods.put, { recipient: given });
  order.print.object({ done: { id: made.id, name: made.name } });
  order.print.line(`${safeText(made.name)} is a recipient: ${made.settings.channel}, ${safeText(placeOf(made))}`);
  return 0;
};

const remove = async (order: Order, name: string): Promise<number> => {
  const desk = await order.desk();
  const done = await desk.call(recipientMethods.remove, { id: (await recipientOf(desk, name)).id });
  order.print.object({ done });
  order.print.line(`${safeText(done.name)} gets nothing more; the ledger keeps its ${counted(done.copies, "copy", "copies")}`);
  return 0;
};

/** Exit 1 where copies could not go there now. */
const test = async (order: Order, name: string): Promise<number> => {
  const desk = await order.desk();
  const recipient = await recipientOf(desk, name);
  const trial = await desk.call(recipientMethods.test, { id: recipient.id, secrets: secretsFrom(order, [recipient]) });
  order.print.object({ test: { recipient: recipient.name, ...trial } });
  order.print.line(`${safeText(recipient.name)}: ${safeText(trialText(trial))}`);
  return trial.ok ? 0 : 1;
};

export const recipients: Command = {
  name: "recipients",
  usage: "[add NAME --channel CHANNEL --set KEY=VALUE… | remove NAME | test NAME]",
  summary: "lists the recipients, adds one, removes one, or tries whether one can be reached",
  details: ["Passwords and tokens are not part of it: “deliver” and “test” take them from PROOFDESK_SECRET_NAME."],
  options: [
    { name: "--channel", value: "CHANNEL", help: "folder, sftp, ftp, wordpress, http or mail" }, { name: "--set", value: "KEY=VALUE", many: true, help: "a setting of the channel, as often as it takes" }, { name: "--profile", value: "ID", help: "how its copies are made; safe by default" },
    { name: "--name", value: "TEMPLATE", help: "its copies' names; the profile's by default" }, { name: "--mail", value: "ADDRESS", help: "whom to write to when something was wrong" }, { name: "--telephone", value: "T", help: "whom to call then" },
  ],
  async run(order) {
    const [verb, name, more] = order.words;
    const adding = ["--channel", "--set", "--profile", "--name", "--mail", "--telephone"].filter((one) => order.has(one) || order.all(one).length > 0);
    if (verb?.text === "add" && name !== undefined && more === undefined) return add(order, name.text);
    if (adding.length > 0) throw usage(`${adding[0] ?? ""} belongs to recipients add NAME`);
    if (verb?.text === "remove" && name !== undefined && more === undefined) return remove(order, name.text);
    if (verb?.text === "test" && name !== undefined && more === undefined) return test(order, name.text);
    if (verb !== undefined) throw usage("write recipients, recipients add NAME …, recipients remove NAME, or recipients test NAME");
    const all = await (await order.desk()).call(recipientMethods.list, {});
    for (const one of all) order.print.object(one);
    for (const line of tableLines(all.map((one) => [safeText(one.name), one.settings.channel, one.profile, safeText(placeOf(one))]), order.print.width)) order.print.line(line);
    return 0;
  },
};
