// A wall around a channel: whatever a server or a library says, the password or token is not in what the desk is told.
import { Buffer } from "node:buffer";
import { ChannelFailure, type OpenChannel } from "./channel.ts";

/** The secret as it stands, in base64 and in an address. */
const spellings = (secret: string, user: string | undefined): readonly string[] => [
  ...new Set([secret, encodeURIComponent(secret), Buffer.from(secret, "utf8").toString("base64"), ...(user === undefined ? [] : [Buffer.from(`${user}:${secret}`, "utf8").toString("base64")])]),
].filter((one) => one.length > 3).sort((a, b) => b.length - a.length);

/** The same channel; its failures do not say the secret. */
export const withoutSecret = (channel: OpenChannel, secret: string | undefined, user: string | undefined): OpenChannel => {
  if (secret === undefined) return channel;
  const words = spellings(secret, user);
  const clean = (text: string): string => words.reduce((rest, word) => rest.replaceAll(word, "…"), text);
  const held = <T>(work: Promise<T>): Promise<T> => work.catch((cause: unknown) => { throw cause instanceof ChannelFailure ? new ChannelFailure(cause.code, clean(cause.why), cause.unsure) : cause instanceof Error && clean(cause.message) !== cause.message ? new Error(clean(cause.message)) : cause; });
  const withdraw = channel.withdraw?.bind(channel);
  const tell = channel.tell?.bind(channel);
  return {
    id: channel.id,
    ready: (signal) => held(channel.ready(signal)),
    test: (signal) => held(channel.test(signal)),
    send: (parcel, signal) => held(channel.send(parcel, signal)),
    ...(withdraw === undefined ? {} : { withdraw: (copy, signal) => held(withdraw(copy, signal)) }),
    ...(tell === undefined ? {} : { tell: (advisory, signal) => held(tell(advisory, signal)) }),
    close: () => held(channel.close()),
  };
};
