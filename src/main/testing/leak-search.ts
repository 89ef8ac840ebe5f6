// A search for secrets in a finished file that shares nothing with the desk's own: bytes as they lie there, what is compressed or wrapped in them, and any
// number that means a place. Tests hold delivered copies against it.
import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

export interface Secrets {
  /** Texts that must not be in the file in any spelling or encoding. */
  readonly texts: readonly string[];
  /** Degrees, latitude or longitude, that must not be in the file as text or as numbers. */
  readonly degrees: readonly number[];
}

const lowered = (bytes: Uint8Array): Buffer => Buffer.from(Uint8Array.from(bytes, (byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte)));

const encodings = (text: string): readonly Buffer[] => {
  const little = Buffer.from(text, "utf16le");
  return [Buffer.from(text, "utf8"), Buffer.from(text, "latin1"), little, Buffer.from(little).swap16()];
};

/** A place as people and programs write it: 48.2082, 48,2082, 48°12'29, 48,12.49 and so on. */
const spellings = (degrees: number): readonly string[] => {
  const whole = Math.trunc(Math.abs(degrees));
  const minutes = (Math.abs(degrees) - whole) * 60;
  const [m, s] = [Math.trunc(minutes), Math.trunc((minutes - Math.trunc(minutes)) * 60)];
  const decimal = (Math.trunc(Math.abs(degrees) * 10_000) / 10_000).toFixed(4);
  const short = (Math.trunc(minutes * 1000) / 1000).toFixed(3);
  if (decimal.endsWith(".0000")) return [];
  return [decimal, decimal.replace(".", ","), `${whole},${short}`, `${whole} ${short}`, `${whole}°${m}'${s}`, `${whole}° ${m}' ${s}`, `${whole} deg ${m}' ${s}`, `${whole}/1 ${m}/1 `, `${whole}/1,${m}/1,`];
};

/** Everything in the file that is packed: deflated PNG text and profiles, base64 of some length, XML's entities. */
const unpacked = (bytes: Buffer): readonly { readonly where: string; readonly bytes: Buffer }[] => {
  const out = [{ where: "bytes", bytes }];
  // A zlib stream begins 78 01, 78 5E, 78 9C or 78 DA wherever it lies; what does not inflate was none.
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (![0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0) || out.length > 200) continue;
    try { out.push({ where: `deflated at ${at}`, bytes: inflateSync(bytes.subarray(at), { maxOutputLength: 1 << 24 }) }); } catch { /* no stream */ }
  }
  const text = bytes.toString("latin1");
  for (const found of text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/gu)) out.push({ where: `base64 at ${found.index}`, bytes: Buffer.from(found[0], "base64") });
  const entities = text.replace(/&#x([0-9a-f]{1,4});|&#(\d{1,5});/giu, (_all, hex: string | undefined, decimal: string | undefined) => Buffer.from(String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)), "utf8").toString("latin1"));
  if (entities !== text) out.push({ where: "entities", bytes: Buffer.from(entities, "latin1") });
  return out;
};

// Devices write rationals over powers of ten; other denominators in coded picture data would be chance.
const scales: ReadonlySet<number> = new Set(Array.from({ length: 10 }, (_one, power) => 10 ** power));

/** Three rationals at that byte that make degrees. */
const rationals = (view: DataView, at: number, little: boolean): number | undefined => {
  const parts: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    const scale = view.getUint32(at + index * 8 + 4, little);
    if (!scales.has(scale)) return undefined;
    parts.push(view.getUint32(at + index * 8, little) / scale);
  }
  const [whole = 0, minutes = 0, seconds = 0] = parts;
  return whole > 180 || minutes >= 60 || seconds > 60 ? undefined : whole + minutes / 60 + seconds / 3600;
};

const numbersIn = (bytes: Buffer, degrees: readonly number[]): readonly string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = degrees.map(Math.abs).filter((one) => one > 0.001);
  const found: string[] = [];
  for (let at = 0; at + 24 <= bytes.length && wanted.length > 0; at += 1) {
    for (const little of [true, false]) {
      const triple = rationals(view, at, little);
      if (triple !== undefined && wanted.some((one) => Math.abs(one - triple) < 0.0005)) found.push(`a position as rationals at ${at}`);
      const double = Math.abs(view.getFloat64(at, little));
      if (wanted.some((one) => !Number.isInteger(one) && Math.abs(one - double) < 1e-7)) found.push(`a position as a double at ${at}`);
    }
  }
  return found;
};

const startsOfJpeg = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf("ffd8ff", 0, "hex"); at >= 0; at = bytes.indexOf("ffd8ff", at + 1, "hex")) if ([0xe0, 0xe1, 0xdb, 0xee, 0xfe].includes(bytes[at + 3] ?? 0)) count += 1;
  return count;
};

/** What the file and its name still give away, in words; empty is clean. */
export const leaksIn = (bytes: Buffer, fileName: string, secrets: Secrets): readonly string[] => {
  const leaks: string[] = [];
  const texts = [...secrets.texts, ...secrets.degrees.flatMap(spellings)];
  for (const place of [...unpacked(bytes), { where: "file name", bytes: Buffer.from(fileName, "utf8") }]) {
    const folded = lowered(place.bytes);
    for (const text of texts) {
      for (const [at, encoded] of encodings(text).entries()) {
        // Six bytes and more: fewer stand in coded data by chance.
        const encoding = ["UTF-8", "Latin-1", "UTF-16 little", "UTF-16 big"][at] ?? "";
        if (encoded.length >= 6 && folded.includes(lowered(encoded))) leaks.push(`${text} as ${encoding} in ${place.where}`);
      }
    }
    leaks.push(...numbersIn(place.bytes, secrets.degrees).map((one) => `${one} of ${place.where}`));
  }
  const pictures = startsOfJpeg(bytes) - (bytes.readUInt16BE(0) === 0xffd8 ? 1 : 0);
  if (pictures > 0) leaks.push(`${pictures} JPEG pictures inside`);
  return [...new Set(leaks)];
};
