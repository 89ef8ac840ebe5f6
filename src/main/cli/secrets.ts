// What recipients' channels sign in with, for one command: from the environment, so that it stands in no argument list and no file.
import { type Recipient } from "#contract/recipient.ts";
import { recipientMethods } from "#contract/methods/recipient.ts";
import type { Order } from "./command.ts";

/** `The Morning Post` → `PROOFDESK_SECRET_THE_MORNING_POST`. */
export const secretVariable = (name: string): string => `PROOFDESK_SECRET_${name.normalize("NFKD").toUpperCase().replace(/[^A-Z0-9]+/gu, "_").replace(/^_|_$/gu, "")}`;

/** Of all recipients, removed ones too: a kill reaches them. */
export const secretsOf = async ({ desk, env }: Pick<Order, "desk" | "env">): Promise<Record<string, string>> => {
  const all: readonly Recipient[] = await (await desk()).call(recipientMethods.list, { removed: true });
  return Object.fromEntries(all.flatMap(({ id, name }) => { const value = env[secretVariable(name)]; return value === undefined || value === "" ? [] : [[id, value]]; }));
};
