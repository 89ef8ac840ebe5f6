// The second reader of JPEG (ITU T.81 annex B): walks the segments itself and lets only those through that a safe copy may have.
import { Buffer } from "node:buffer";
import { type FileBytes, sliceOf } from "./file-bytes.ts";
import { readIfds } from "./ifd.ts";
import type { Notebook } from "./reading.ts";
import { readResources } from "./resources.ts";
import { readXmp } from "./xmp-texts.ts";

const xmpMark = "http://ns.adobe.com/xap/1.0/\0";
const extensionMark = "http://ns.adobe.com/xmp/extension/\0";
const scanWindow = 256 * 1024;

/** Parts of one thing that stand in several segments. */
interface Gathered {
  readonly icc: Buffer[];
  readonly extension: { readonly at: number; readonly bytes: Buffer }[];
  readonly resources: Buffer[];
  /** A segment that this reader does not know, in which anything may lie. */
  unknown: boolean;
}

export const readJpeg = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  const gathered: Gathered = { icc: [], extension: [], resources: [], unknown: false };
  const start = await bytes.read(0, 2);
  if (start.toString("hex") !== "ffd8") return notebook.finding("no JPEG");
  let at = 2;
  for (;;) {
    const head = await bytes.read(at, 4);
    const marker = head[1];
    if (head[0] !== 0xff || marker === undefined || marker === 0) return finish(gathered, notebook, "bytes between the JPEG's segments");
    if (marker === 0xff) { at += 1; continue; }
    if (marker === 0xd9) {
      at += 2;
      break;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return finish(gathered, notebook, `a stray JPEG marker ${marker.toString(16)}`);
    const length = head.length < 4 ? 0 : head.readUInt16BE(2);
    if (length < 2 || at + 2 + length > bytes.sizeBytes) return finish(gathered, notebook, "a JPEG segment without an end");
    await readSegment(bytes, { marker, at, length: length + 2 }, gathered, notebook);
    at += length + 2;
    if (marker === 0xda) {
      const end = await scanEnd(bytes, at);
      await notebook.picture(bytes, at, end - at);
      at = end;
    }
  }
  if (at === bytes.sizeBytes && !gathered.unknown) notebook.whole();
  finish(gathered, notebook, at < bytes.sizeBytes ? "bytes behind the JPEG's end" : undefined);
};

const finish = (gathered: Gathered, notebook: Notebook, finding: string | undefined): void => {
  if (finding !== undefined) notebook.finding(finding);
  if (gathered.icc.length > 0) notebook.stream({ where: "ICC profile", icc: true, bytes: Buffer.concat(gathered.icc) });
  if (gathered.resources.length > 0) readResources(Buffer.concat(gathered.resources), notebook);
  const parts = gathered.extension.toSorted((a, b) => a.at - b.at).map((part) => part.bytes);
  if (parts.length > 0) readXmp(Buffer.concat(parts), notebook, "XMP extension");
};

const readSegment = async (bytes: FileBytes, { marker, at, length }: { marker: number; at: number; length: number }, gathered: Gathered, notebook: Notebook): Promise<void> => {
  const name = `JPEG segment ${marker.toString(16).toUpperCase()}`;
  // Tables, frame and scan headers decide the picture: DQT, DHT, DAC, SOF, SOS, DRI, DNL.
  if ((marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd)) return notebook.picture(bytes, at, length);
  const content = await bytes.read(at + 4, length - 4);
  const begins = (mark: string): boolean => content.toString("latin1", 0, mark.length) === mark;
  const cover = (skip: number): void => notebook.cover({ startByte: bytes.startByte + at + 4 + skip, endByte: bytes.startByte + at + length });
  if (marker === 0xe0 && begins("JFIF\0")) {
    if (content.length !== 14 || content[12] !== 0 || content[13] !== 0) notebook.finding("a JFIF thumbnail");
  } else if (marker === 0xe1 && begins("Exif\0\0")) await readIfds(sliceOf(bytes, at + 10, length - 10), "exif", notebook);
  else if (marker === 0xe1 && begins(xmpMark)) {
    cover(xmpMark.length);
    readXmp(content.subarray(xmpMark.length), notebook);
  } else if (marker === 0xe1 && begins(extensionMark)) {
    // GUID of 32 bytes, whole length, offset of this part (XMP part 3, 1.1.3.1).
    cover(extensionMark.length + 40);
    gathered.extension.push({ at: content.length < extensionMark.length + 40 ? 0 : content.readUInt32BE(extensionMark.length + 36), bytes: content.subarray(extensionMark.length + 40) });
  } else if (marker === 0xe2 && begins("ICC_PROFILE\0")) {
    cover(14);
    gathered.icc.push(content.subarray(14));
  } else if (marker === 0xed && begins("Photoshop 3.0\0")) {
    cover(14);
    gathered.resources.push(content.subarray(14));
  } else if (marker === 0xee && begins("Adobe")) {
    // Newer Adobe programs add a few small numbers behind the transform; letters would be something else.
    if (content.length < 12 || content.length > 32 || content.subarray(12).some((byte) => byte >= 0x20)) notebook.finding(`${name} is not as Adobe writes it`);
    await notebook.picture(bytes, at, length);
  } else {
    gathered.unknown ||= marker !== 0xfe;
    notebook.finding(marker === 0xfe ? "a JPEG comment" : `${name} ${content.toString("latin1", 0, 8).replace(/[^ -~]+/gu, " ").trim()}`.trimEnd());
  }
};

/** Where coded data ends. FF 00 is a byte in it, FF D0 to D7 restart it. */
const scanEnd = async (bytes: FileBytes, from: number): Promise<number> => {
  for (let at = from; at < bytes.sizeBytes; ) {
    const window = await bytes.read(at, scanWindow);
    let found = window.indexOf(0xff);
    for (; found !== -1 && found + 1 < window.length; found = window.indexOf(0xff, found + 1)) {
      const next = window[found + 1] ?? 0;
      if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at + found;
    }
    // An FF at the window's end is looked at again with what follows it.
    at += found !== -1 && window.length > 1 ? found : window.length;
  }
  return bytes.sizeBytes;
};
