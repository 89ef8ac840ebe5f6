// The channel to a target: signed in with its secret, and the key of a server that nobody knew yet kept with its recipient.
import { keepHostKey } from "../services/recipients.ts";
import type { DeskContext } from "../context.ts";
import type { OpenChannel } from "./channels/channel.ts";
import { openChannel } from "./channels/channels.ts";
import type { Target } from "./target.ts";

/** By recipient; for one call. Never in an event, a log, a setting or an answer. */
export type Secrets = Readonly<Record<string, string>> | undefined;

/** Throws `ChannelFailure` `needs-secret`. */
export const openTarget = (context: DeskContext, { id, settings }: Target, secrets: Secrets): OpenChannel =>
  id === undefined ? openChannel(settings) : openChannel(settings, secrets?.[id], { onHostKey: (fingerprint) => { keepHostKey(context, id, fingerprint); } });
