// Headline and caption out of XMP packets and IIM blocks, without reading the rest of them. ExifTool has the last word later.
import { Buffer } from "node:buffer";
import { decodeBytes, guessCharset } from "#core/fields/iim-charset.ts";
import { resourcesIn } from "../../formats/parts/resource-blocks.ts";
import { type Found, jpegOnly, known } from "./found.ts";

const mostPacketChars = 262_144;

/** From an XMP packet in UTF-8 or UTF-16. */
export const xmpLook = (bytes: Uint8Array): Found => {
  const packet = decodePacket(bytes).slice(0, mostPacketChars);
  return known({ headline: property(packet, "Headline", "http://ns.adobe.com/photoshop/1.0/"), caption: property(packet, "description", "http://purl.org/dc/elements/1.1/") });
};

const decodePacket = (bytes: Uint8Array): string => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return new TextDecoder("utf-16le").decode(bytes);
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
};

/** Text of a property: an attribute, an element, or the default of a language alternative (its first text where it has none). */
const property = (packet: string, name: string, namespace: string): string | undefined => {
  const prefix = new RegExp(`xmlns:([\\w.-]{1,40})\\s*=\\s*["']${namespace.replaceAll(".", "\\.")}["']`, "u").exec(packet)?.[1];
  if (prefix === undefined) return undefined;
  const tag = `${prefix}:${name}`;
  const open = packet.search(new RegExp(`<${tag}[\\s>]`, "u"));
  const close = open === -1 ? -1 : packet.indexOf(`</${tag}`, open);
  if (close === -1) {
    const attribute = new RegExp(`\\s${tag}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(packet);
    return textOf(attribute?.[1] ?? attribute?.[2]);
  }
  const content = packet.slice(packet.indexOf(">", open) + 1, close);
  if (!content.includes("<")) return textOf(content);
  const items = [...content.matchAll(/<(?:[\w.-]+:)?li([^>]*)>([^<]*)</gu)];
  const chosen = items.find((item) => /x-default/u.test(item[1] ?? "")) ?? items[0];
  return textOf(chosen?.[2]);
};

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const textOf = (markup: string | undefined): string | undefined => {
  const text = markup?.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (name !== undefined) return named[name] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
  return text === undefined || text.trim() === "" ? undefined : text;
};

const headline = 105;
const caption = 120;

/** From an IIM block (IIM 4.2): record 1 dataset 90 names the character set, which is often missing. */
export const iimLook = (bytes: Uint8Array): Found => {
  const found = new Map<number, Buffer>();
  let utf8 = false;
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
    // The high bit marks a dataset longer than 32 kB; no caption is.
    if (length >= 0x8000 || at + 5 + length > bytes.length) break;
    const value = Buffer.from(bytes.subarray(at + 5, at + 5 + length));
    if (bytes[at + 1] === 1 && bytes[at + 2] === 90) utf8 = value.toString("latin1") === "\u001b%G";
    else if (bytes[at + 1] === 2) found.set(bytes[at + 2] ?? 0, value);
    at += 5 + length;
  }
  const text = (dataset: number): string | undefined => {
    const value = found.get(dataset);
    if (value === undefined || value.length === 0) return undefined;
    const decoded = decodeIim(value, utf8).replace(/\0+$/u, "");
    return decoded.trim() === "" ? undefined : decoded;
  };
  return known({ headline: text(headline), caption: text(caption) });
};

const strict = new TextDecoder("utf-8", { fatal: true });

const decodeIim = (value: Buffer, declaredUtf8: boolean): string => {
  try {
    return strict.decode(value);
  } catch {
    return decodeBytes(value, guessCharset([{ bytes: value }], declaredUtf8));
  }
};

/** Photoshop's image resources: IIM, XMP and a thumbnail. */
export const resourcesLook = (bytes: Buffer): Found & { readonly exif?: Buffer } => {
  const content = new Map(resourcesIn(bytes).blocks.map((block) => [block.id, bytes.subarray(block.contentStart, block.contentEnd)]));
  const [iim, xmp, exif, thumbnail] = [0x0404, 0x0424, 0x0422, 0x040c].map((id) => content.get(id));
  // 28 bytes stand before the thumbnail's JPEG; format 1 says that it is one.
  const picture = thumbnail !== undefined && thumbnail.length > 28 && thumbnail.readUInt32BE(0) === 1 ? jpegOnly(thumbnail.subarray(28)) : undefined;
  return { ...(iim === undefined ? {} : iimLook(iim)), ...(xmp === undefined ? {} : xmpLook(xmp)), ...(picture === undefined ? {} : { thumbnail: picture }), ...(exif === undefined ? {} : { exif }) };
};
