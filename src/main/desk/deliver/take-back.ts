// Taking a copy back, with what went beside it. Only what still is ours goes; what is not, stays and is said.
import type { DeliveryRow } from "#contract/values.ts";
import type { OpenChannel, SentCopy, Withdrawal } from "./channels/channel.ts";

/** The ledger's line as the channel knows the copy. */
export const sentCopyOf = ({ fileName, sha256, proof }: Pick<DeliveryRow, "fileName" | "sha256" | "proof">): SentCopy => ({ fileName, sha256, ...(proof?.sizeBytes === undefined ? {} : { sizeBytes: proof.sizeBytes }), proof: proof ?? { sure: true } });

/** Undefined where the channel cannot. Throws `ChannelFailure`. The answer is the copy's; a file beside it that stays makes it `other`: something of it is still there. */
export const takeBack = async (channel: OpenChannel, copy: SentCopy, signal: AbortSignal): Promise<Withdrawal | undefined> => {
  if (channel.withdraw === undefined) return undefined;
  const own = await channel.withdraw(copy, signal);
  const evidence = [own.evidence];
  let { state } = own;
  for (const { fileName, sha256, sizeBytes } of copy.proof.beside ?? []) {
    const one = await channel.withdraw({ fileName, sha256, sizeBytes, proof: { sure: true } }, signal);
    evidence.push(one.evidence);
    if (one.state === "other") state = "other";
  }
  return { state, evidence: evidence.join("; ") };
};
