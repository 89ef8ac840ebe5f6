// The channel to a WordPress site: a media item by its REST interface, the words sent besides; the site names the file, and its number is the proof.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { ChannelSettings } from "#contract/recipient.ts";
import type { Fields } from "#contract/values.ts";
import { plainText } from "#core/fields/text.ts";
import { ChannelFailure, type OpenChannel, type Parcel, type Sent, type SentCopy, type Withdrawal } from "../channel.ts";
import { formOf, type FormPart } from "../multipart.ts";
import { readBackBytes } from "../names.ts";
import { type Answer, ask, askWhole, bodyBytes, refusalOf } from "../request.ts";

type WordPressSettings = Extract<ChannelSettings, { channel: "wordpress" }>;
interface Way { readonly rest: string; readonly headers: Readonly<Record<string, string>> }

/** A media item as far as the desk reads it. `original_image`: the site shows a smaller one of its own; what was sent lies beside it under this name. */
const mediaItem = z.object({ id: z.number().int(), source_url: z.url(), media_details: z.object({ filesize: z.number().int().optional(), original_image: z.string().optional() }).optional().catch(undefined) });
type MediaItem = z.infer<typeof mediaItem>;

const baseName = (address: string): string => {
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  try { return decodeURIComponent(last); } catch { return last; }
};
const originalAddress = ({ source_url, media_details }: MediaItem): string => (media_details?.original_image === undefined ? source_url : new URL(encodeURIComponent(media_details.original_image), source_url).href);

/** The words of a media item. They go out although the file has them: the site reads only some, and from places of its own choice. */
const words = (fields: Fields, alone: string): readonly FormPart[] => {
  const said = (field: string): string => plainText(fields[field]).trim();
  const title = said("headline") || said("title") || alone;
  return [{ name: "title", value: title }, { name: "caption", value: said("description") }, { name: "alt_text", value: said("altTextAccessibility") }, { name: "description", value: said("extDescrAccessibility") || said("description") }];
};

const passed = (answer: Answer): Answer => {
  const refusal = refusalOf(answer);
  if (refusal !== undefined) throw refusal;
  return answer;
};
const itemIn = (answer: Answer): MediaItem => {
  const parsed = mediaItem.safeParse(answer.json);
  if (!parsed.success) throw new ChannelFailure("cannot-reach", "what answers is no WordPress site", true);
  return parsed.data;
};

const get = (way: Way, what: string, signal: AbortSignal): Promise<Answer> => ask({ method: "GET", address: `${way.rest}${what}`, headers: way.headers }, signal);
const remove = async (way: Way, id: string, signal: AbortSignal): Promise<void> => { passed(await ask({ method: "DELETE", address: `${way.rest}media/${encodeURIComponent(id)}?force=true`, headers: way.headers }, signal)); };

const ready = async (way: Way, signal: AbortSignal): Promise<void> => {
  const answer = passed(await get(way, "users/me?context=edit", signal));
  const me = z.object({ capabilities: z.record(z.string(), z.boolean()).optional() }).safeParse(answer.json);
  if (!me.success) throw new ChannelFailure("cannot-reach", "what answers is no WordPress site");
  if (me.data.capabilities !== undefined && me.data.capabilities["upload_files"] !== true) throw new ChannelFailure("signed-out", "this user may not upload files");
};

/** The site's own size of what it has, where it still is what was sent. */
const wrongSize = async (way: Way, item: MediaItem, sizeBytes: number, signal: AbortSignal): Promise<number | undefined> => {
  const there = itemIn(passed(await get(way, `media/${item.id}`, signal)));
  const { filesize, original_image } = there.media_details ?? {};
  return filesize === undefined || original_image !== undefined || filesize === sizeBytes ? undefined : filesize;
};

const send = async (way: Way, parcel: Parcel, signal: AbortSignal): Promise<Sent> => {
  const { file, mediaType, sizeBytes, fields } = parcel;
  let attempt = 1;
  while (parcel.isTaken(parcel.nameAt(attempt))) attempt += 1;
  const fileName = parcel.nameAt(attempt);
  const item = itemIn(passed(await askWhole({ method: "POST", address: `${way.rest}media`, headers: way.headers, form: formOf(words(fields, fileName.replace(/\.[^.]*$/u, "")), { name: "file", fileName, contentType: mediaType, file, sizeBytes }) }, signal)));
  // From here on the copy is there: a stop does not end the looking.
  const still = new AbortController().signal;
  const wrong = await wrongSize(way, item, sizeBytes, still).catch(() => undefined);
  if (wrong !== undefined) {
    await remove(way, String(item.id), still).catch(() => { throw new ChannelFailure("other-size", `${sizeBytes} bytes were sent, the site has ${wrong}, and it could not be taken back`, true); });
    throw new ChannelFailure("other-size", `${sizeBytes} bytes were sent, the site has ${wrong}`);
  }
  return { fileName: baseName(originalAddress(item)), place: item.source_url, proof: { sure: true, place: item.source_url, sizeBytes, id: String(item.id), address: item.source_url } };
};

/** Whether the site's file still is the copy: by its bytes where they can be fetched; undefined where they cannot. */
const isOurs = async (item: MediaItem, { sha256 }: SentCopy, signal: AbortSignal): Promise<boolean | undefined> => {
  const response = await fetch(originalAddress(item), { signal, redirect: "follow" }).catch(() => undefined);
  if (response?.ok !== true) { await response?.body?.cancel(); return undefined; }
  return createHash("sha256").update(await bodyBytes(response, readBackBytes)).digest("hex") === sha256;
};

const withdraw = async (way: Way, copy: SentCopy, signal: AbortSignal): Promise<Withdrawal> => {
  const { id } = copy.proof;
  if (id === undefined) return { state: "other", evidence: `the site's number for ${copy.fileName} is not known` };
  const answer = await get(way, `media/${encodeURIComponent(id)}?context=edit`, signal);
  if (answer.status === 404 || answer.status === 410) return { state: "gone", evidence: `media item ${id} is not there any more` };
  const item = itemIn(passed(answer));
  const size = item.media_details?.original_image === undefined ? item.media_details?.filesize : undefined;
  const otherSize = size !== undefined && copy.sizeBytes !== undefined && size !== copy.sizeBytes;
  if (otherSize || baseName(originalAddress(item)) !== copy.fileName || (await isOurs(item, copy, signal).catch(() => undefined)) === false) return { state: "other", evidence: `media item ${id} is not the delivered copy any more` };
  await remove(way, id, signal);
  return { state: "removed", evidence: `media item ${id} (${item.source_url}) removed` };
};

/** `secret`: an application password. The site's media cannot carry a notice, so there is no `tell`: a kill deletes the item. */
export const openWordPress = ({ address, user }: WordPressSettings, secret: string | undefined): OpenChannel => {
  if (secret === undefined) throw new ChannelFailure("needs-secret", "");
  const way: Way = { rest: `${address.replace(/[?#].*$/u, "").replace(/\/+$/u, "")}/wp-json/wp/v2/`, headers: { authorization: `Basic ${Buffer.from(`${user}:${secret}`, "utf8").toString("base64")}` } };
  let known: Promise<void> | undefined;
  return {
    id: "wordpress",
    async ready(signal) {
      // Asked once; a wrong password is not said again for each copy.
      known ??= ready(way, signal).catch((cause: unknown) => { if (!(cause instanceof ChannelFailure) || cause.code !== "signed-out") known = undefined; throw cause; });
      await known;
    },
    // Who may upload is told; nothing is written.
    async test(signal) { await ready(way, signal); return { place: address, signedIn: true }; },
    send: (parcel, signal) => send(way, parcel, signal),
    withdraw: (copy, signal) => withdraw(way, copy, signal),
    close: () => Promise.resolve(),
  };
};
