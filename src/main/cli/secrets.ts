// What recipients' channels sign in with, for one command: from the environment, so that it stands in no argument list and no file.
import type { Recipient } from "#contract/recipient.ts";
import { recipientMethods } from "#contract/methods/recipient.ts";
import type { Order } from "./command.ts";

/** `PROOFDESK_SECRET_AGENCY_NORD` for “Agency Nord”. */
const secretVariable = (name: string): string => `PROOFDESK_SECRET_${name.toUpperCase().replace(/[^A-Z0-9]/gu, "_")}`;

/** Recipient → secret, of those that the environment has one for. */
export const secretsFrom = ({ env }: Pick<Order, "env">, recipients: readonly Recipient[]): Record<string, string> =>
  Object.fromEntries(recipients.flatMap(({ id, name }) => { const value = env[secretVariable(name)]; return value === undefined || value === "" ? [] : [[id, value]]; }));

/** Of all recipients, removed ones too: a kill reaches them. */
export const secretsOf = async (order: Pick<Order, "desk" | "env">): Promise<Record<string, string>> => secretsFrom(order, await (await order.desk()).call(recipientMethods.list, { removed: true }));
