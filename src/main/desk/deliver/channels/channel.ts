// What every channel can do with a proven copy. One folder, one channel; `channels.ts` opens them; the shared test holds all of them to this.
import type { ChannelId, Trial } from "#contract/recipient.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { DeliveryProof, Fields, Sha256 } from "#contract/values.ts";
import type { DiskPath } from "../../disk-path.ts";

/** A proven copy that is to be sent. */
export interface Parcel {
  /** In the desk's own work folder; gone when the sending is over. */
  readonly file: DiskPath;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  /** IANA media type. */
  readonly mediaType: string;
  /** The name to try at the n-th attempt, from 1 on: `stem.ending`, then `stem_2.ending`. */
  readonly nameAt: (attempt: number) => string;
  /** Names that are taken although the recipient has no such file yet. */
  readonly isTaken: (name: string) => boolean;
  /** The approved values that are in the copy, for channels that say them besides: caption, alt text, title. */
  readonly fields: Fields;
  /** The photo's id and version, for channels that name the item: two sendings of one photo are one item in two versions. */
  readonly item: { readonly id: string; readonly version: number };
}

export interface Sent {
  readonly fileName: string;
  /** Where it lies, for people: a path, an address. */
  readonly place: string;
  /** Where the channel is a folder. */
  readonly path?: DiskPath;
  readonly proof: DeliveryProof;
}

/** A copy that the recipient has, as the ledger knows it. */
export interface SentCopy { readonly fileName: string; readonly sha256: Sha256; readonly sizeBytes?: number; readonly proof: DeliveryProof }

/** What became of taking a copy back. `gone`: it was not there any more; `other`: a file of that name is there and is not ours, so it stays. */
export interface Withdrawal { readonly state: "removed" | "gone" | "other"; readonly evidence: string }

/** A correction or a kill, told through the channel. */
export interface Advisory {
  readonly kind: "correction" | "kill";
  readonly subject: string;
  readonly text: string;
  /** The recipient's own names of the copies it is about. */
  readonly fileNames: readonly string[];
  readonly item: { readonly id: string; readonly version: number };
  /** A JPEG that says the same to programs, where the channel carries files. */
  readonly picture?: Uint8Array | undefined;
}

/** Thrown by every channel for what is expected to go wrong; `why` is a code of `reasons.ts` or words of the other side. Then nothing of the copy is left there, or `unsure` says that nobody can know. */
export class ChannelFailure extends Error {
  readonly code: RefusalCode;
  readonly why: string;
  readonly unsure: boolean;
  constructor(code: RefusalCode, why: string, unsure = false) {
    super(`${code}: ${why}`);
    this.name = "ChannelFailure";
    this.code = code;
    this.why = why;
    this.unsure = unsure;
  }
}

/** A channel opened to one recipient; a connection it holds is shared by all copies of a delivery. */
export interface OpenChannel {
  readonly id: ChannelId;
  /** Whether files can lie beside a copy there: folders, here and on servers. They are sent like copies. */
  readonly carriesBeside?: true;
  /** Whether anything can be sent, asked once before the first copy is made. Throws `ChannelFailure`. */
  ready(signal: AbortSignal): Promise<void>;
  /** Looks whether copies could go there, as far as that goes without leaving anything. Throws `ChannelFailure`. */
  test(signal: AbortSignal): Promise<Omit<Trial, "ok" | "reason" | "detail">>;
  /** Under a name of its own, never over another file; whole or not at all. Throws `ChannelFailure`; stopping rejects with the signal's reason and leaves nothing. */
  send(parcel: Parcel, signal: AbortSignal): Promise<Sent>;
  /** Takes a copy back, only if it still is ours. Absent where the channel cannot. Throws `ChannelFailure`. */
  withdraw?(copy: SentCopy, signal: AbortSignal): Promise<Withdrawal>;
  /** Tells of a correction or a kill; how it was told, for people. Absent where the channel cannot carry words. Throws `ChannelFailure`. */
  tell?(advisory: Advisory, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** The same channel, asked once whether it is ready, however many copies are made side by side for it. */
export const readyOnce = (channel: OpenChannel, signal: AbortSignal): OpenChannel => {
  let asked: Promise<void> | undefined;
  return {
    id: channel.id, ...(channel.carriesBeside === undefined ? {} : { carriesBeside: channel.carriesBeside }), ready: () => (asked ??= channel.ready(signal)), test: (stop) => channel.test(stop), send: (parcel, stop) => channel.send(parcel, stop), close: () => channel.close(),
    ...(channel.withdraw === undefined ? {} : { withdraw: channel.withdraw.bind(channel) }), ...(channel.tell === undefined ? {} : { tell: channel.tell.bind(channel) }),
  };
};
