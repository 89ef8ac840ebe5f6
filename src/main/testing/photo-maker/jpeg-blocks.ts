// JPEG segments made by hand: EXIF, IIM in any encoding, XMP, and the multi-picture index with its second image.
import { Buffer } from "node:buffer";
import { tiffBlock, type TiffIfd } from "./exif-block.ts";

const segment = (marker: number, content: Uint8Array): Buffer => {
  if (content.length > 65_533) throw new RangeError("a JPEG segment holds at most 65533 bytes");
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** `jpeg` with these segments behind its JFIF and EXIF headers, where cameras put theirs. */
export const withSegments = (jpeg: Uint8Array, segments: readonly Uint8Array[]): Buffer => {
  const bytes = Buffer.from(jpeg);
  let at = 2;
  while (bytes[at + 1] === 0xe0 || bytes[at + 1] === 0xe1) at += 2 + bytes.readUInt16BE(at + 2);
  return Buffer.concat([bytes.subarray(0, at), ...segments, bytes.subarray(at)]);
};

export const exifSegment = (chain: readonly TiffIfd[]): Buffer => segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiffBlock(chain)]));

/** Record 2 datasets of IIM by number (105 is the headline); `charset` "none" writes Latin-1 and no mark, as old programs did. */
export interface MadeIim {
  readonly charset: "utf8" | "none";
  readonly values: Readonly<Record<number, string | readonly string[]>>;
}

export const iimBytes = (iim: MadeIim): Buffer => {
  const datasets: Buffer[] = [];
  const dataset = (record: number, number: number, content: Buffer): void => {
    const head = Buffer.from([0x1c, record, number, 0, 0]);
    head.writeUInt16BE(content.length, 3);
    datasets.push(head, content);
  };
  if (iim.charset === "utf8") dataset(1, 90, Buffer.from("\u001b%G", "latin1"));
  dataset(2, 0, Buffer.from([0, 4]));
  for (const [number, value] of Object.entries(iim.values)) {
    for (const one of typeof value === "string" ? [value] : value) dataset(2, Number(number), Buffer.from(one, iim.charset === "utf8" ? "utf8" : "latin1"));
  }
  return Buffer.concat(datasets);
};

/** Photoshop image resources by id, as APP13 and PSD hold them. */
export const resources = (blocks: ReadonlyMap<number, Uint8Array>): Buffer =>
  Buffer.concat([...blocks].map(([id, content]) => {
    const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, id >> 8, id & 0xff, 0, 0, 0, 0, 0, 0]);
    head.writeUInt32BE(content.length, 8);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  }));

export const photoshopSegment = (blocks: ReadonlyMap<number, Uint8Array>): Buffer =>
  segment(0xed, Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), resources(blocks)]));

/** XMP properties by name (`photoshop:Headline`); lists for dc:creator and dc:subject, one text otherwise. */
export type MadeXmp = Readonly<Record<string, string | readonly string[]>>;

const namespaces: Readonly<Record<string, string>> = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
  photomechanic: "http://ns.camerabits.com/photomechanic/1.0/",
};
const alternatives = new Set(["dc:title", "dc:description", "dc:rights", "xmpRights:UsageTerms"]);
const markup: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escape = (text: string): string => text.replace(/[&<>]/gu, (sign) => markup[sign] ?? sign);

export const xmpPacket = (xmp: MadeXmp): string => {
  const property = ([name, value]: [string, string | readonly string[]]): string => {
    if (alternatives.has(name)) return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(String(value))}</rdf:li></rdf:Alt></${name}>`;
    if (typeof value === "string") return `<${name}>${escape(value)}</${name}>`;
    const list = name === "dc:creator" ? "Seq" : "Bag";
    return `<${name}><rdf:${list}>${value.map((one) => `<rdf:li>${escape(one)}</rdf:li>`).join("")}</rdf:${list}></${name}>`;
  };
  const spaces = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join("");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${spaces}>${Object.entries(xmp).map(property).join("")}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
};

export const xmpSegment = (xmp: MadeXmp): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1"), Buffer.from(xmpPacket(xmp), "utf8")]));

/** `first` with a multi-picture index (CIPA DC-007) and `second` behind its end. */
export const withSecondPicture = (first: Uint8Array, second: Uint8Array): Buffer => {
  const build = (firstSize: number, secondOffset: number): Buffer => {
    const entries = Buffer.alloc(32);
    entries.writeUInt32LE(0x20030000, 0);
    entries.writeUInt32LE(firstSize, 4);
    entries.writeUInt32LE(0x00020002, 16);
    entries.writeUInt32LE(second.length, 20);
    entries.writeUInt32LE(secondOffset, 24);
    const index: TiffIfd = new Map([[0xb000, { bytes: Buffer.from("0100") }], [0xb001, { long: [2] }], [0xb002, { bytes: entries }]]);
    return withSegments(first, [segment(0xe2, Buffer.concat([Buffer.from("MPF\0", "latin1"), tiffBlock([index])]))]);
  };
  const draft = build(0, 0);
  // Offsets count from the index's own byte-order mark.
  const base = draft.indexOf(Buffer.from("MPF\0", "latin1")) + 4;
  return Buffer.concat([build(draft.length, draft.length - base), second]);
};
