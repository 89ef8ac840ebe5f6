// The channel to a program that takes forms: one POST a copy, the file and its ninjs item. It cannot take back; a kill goes as a canceled item.
import { z } from "zod";
import type { ChannelSettings } from "#contract/recipient.ts";
import type { NinjsItem } from "#contract/ninjs.ts";
import { ninjsAdvisory, ninjsOf } from "#core/ninjs.ts";
import { type Advisory, ChannelFailure, type OpenChannel, type Parcel, type Sent } from "../channel.ts";
import { type Form, formOf, type FormFile } from "../multipart.ts";
import { type Answer, ask, askWhole, refusalOf } from "../request.ts";

type HttpSettings = Extract<ChannelSettings, { channel: "http" }>;
interface Way { readonly address: string; readonly headers: Readonly<Record<string, string>> }

/** What an answer may say of what was taken; all of it is optional. */
const receipt = z.object({ id: z.union([z.string(), z.number()]).transform(String).optional(), address: z.url().optional(), sizeBytes: z.number().int().optional(), sha256: z.string().optional() });

/** Such a status says that the name is taken: the next one is tried. */
const taken = 409;
const maxAttempts = 100;

const form = (item: NinjsItem, file?: FormFile): Form => formOf([{ name: "item", value: JSON.stringify(item), contentType: "application/json" }], file);

const sentAs = (way: Way, parcel: Parcel, fileName: string, answer: Answer): Sent => {
  const told = receipt.safeParse(answer.json).data ?? {};
  if (told.sizeBytes !== undefined && told.sizeBytes !== parcel.sizeBytes) throw new ChannelFailure("other-size", `${parcel.sizeBytes} bytes were sent, the server has ${told.sizeBytes}`, true);
  if (told.sha256 !== undefined && told.sha256.toLowerCase() !== parcel.sha256) throw new ChannelFailure("other-size", "the server has other bytes", true);
  const location = answer.headers.get("location");
  const address = told.address ?? (location !== null && URL.canParse(location, way.address) ? new URL(location, way.address).href : undefined);
  const place = address ?? way.address;
  return { fileName, place, proof: { sure: true, place, ...(told.sizeBytes === undefined ? {} : { sizeBytes: told.sizeBytes }), ...(told.sha256 === undefined ? {} : { sha256: parcel.sha256 }), ...(told.id === undefined ? {} : { id: told.id }), ...(address === undefined ? {} : { address }) } };
};

const send = async (way: Way, parcel: Parcel, signal: AbortSignal): Promise<Sent> => {
  const { file, fields, item, mediaType, sizeBytes } = parcel;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const fileName = parcel.nameAt(attempt);
    if (parcel.isTaken(fileName)) continue;
    const answer = await askWhole({ method: "POST", ...way, form: form(ninjsOf(item, fields, { fileName, mediaType, sizeBytes }, new Date()), { name: "file", fileName, contentType: mediaType, file, sizeBytes }) }, signal);
    if (answer.status === taken) continue;
    const refusal = refusalOf(answer);
    if (refusal !== undefined) throw refusal;
    return sentAs(way, parcel, fileName, answer);
  }
  throw new ChannelFailure("copy-failed", "no free name at the server");
};

const tell = async (way: Way, { kind, subject, text, item }: Advisory, signal: AbortSignal): Promise<string> => {
  const answer = await askWhole({ method: "POST", ...way, form: form(ninjsAdvisory(item, kind, `${subject}\n\n${text}`, new Date())) }, signal);
  const refusal = refusalOf(answer);
  if (refusal !== undefined) throw refusal;
  return `${way.address} took the ${kind}`;
};

/** Whatever answers is reached; most such programs know no question beforehand, so a no to this one says nothing of copies, but for the token and for an address that has moved. */
const test = async (way: Way, signal: AbortSignal): ReturnType<OpenChannel["test"]> => {
  const answer = await ask({ method: "OPTIONS", ...way }, signal);
  const refusal = refusalOf(answer);
  const moved = answer.status >= 300 && answer.status < 400;
  if (refusal !== undefined && (refusal.code === "signed-out" || moved || answer.status >= 500)) throw refusal;
  return { place: way.address };
};

/** `secret`: a token, where the server wants one. */
export const openHttp = ({ address }: HttpSettings, secret: string | undefined): OpenChannel => {
  const way: Way = { address, headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` } };
  return {
    id: "http",
    // Nothing can be asked beforehand that every such program would answer.
    ready: (signal) => { signal.throwIfAborted(); return Promise.resolve(); },
    test: (signal) => test(way, signal),
    send: (parcel, signal) => send(way, parcel, signal),
    tell: (advisory, signal) => tell(way, advisory, signal),
    close: () => Promise.resolve(),
  };
};
