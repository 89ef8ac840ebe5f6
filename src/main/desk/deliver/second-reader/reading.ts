// What the second reader says of a file: a reading of its bytes that owes nothing to ExifTool, for the proof of a copy.
import { Buffer } from "node:buffer";
import { createHash, type Hash } from "node:crypto";
import type { FileBytes } from "./file-bytes.ts";

export interface Range {
  readonly startByte: number;
  readonly endByte: number;
}
/** One text that the file holds, decoded. */
export interface FoundText {
  /** `XMP photoshop:Headline`, `IIM 2:105`, `IFD0 0x010e`. */
  readonly where: string;
  readonly text: string;
  /** It stands where only the text of a field may stand. */
  readonly field: boolean;
}
/** Bytes that a search of the file as it lies there would not see, or would see only in pieces. */
export interface FoundStream {
  readonly where: string;
  readonly icc: boolean;
  readonly bytes: Uint8Array;
}

export interface SecondReading {
  /** What must not be in a copy, in words; empty is clean. */
  readonly findings: readonly string[];
  /** Those of them that no tool of ours can take out of a file: more pictures, auxiliary items. */
  readonly blockers: readonly string[];
  /** Another file may lie whole in this one: behind its end, or in a part that is not known. ExifTool must look for it through every byte. */
  readonly mayEmbed: boolean;
  /** SHA-256 of the coded picture, the same in original and copy; empty where nobody wanted it. */
  readonly pictureHash: string;
  /** Where the coded picture lies. */
  readonly picture: readonly Range[];
  /** Bytes that `texts` and `streams` account for completely. */
  readonly covered: readonly Range[];
  readonly texts: readonly FoundText[];
  readonly streams: readonly FoundStream[];
}

/** The colour profile that the file embeds; of no bytes where it has none. */
export const iccOf = ({ streams }: SecondReading): Buffer => Buffer.concat(streams.filter((stream) => stream.icc).map((stream) => stream.bytes));

/** A reading in the making; the formats' parsers fill it. */
export interface Notebook {
  finding(text: string): void;
  blocker(text: string): void;
  /** Says that the reader has accounted for every byte, and no other file can lie in it. */
  whole(): void;
  text(found: FoundText): void;
  stream(found: FoundStream): void;
  cover(range: Range): void;
  /** Coded picture bytes, in a fixed order: they are hashed as they come. */
  picture(bytes: FileBytes, at: number, length: number): Promise<void>;
}

const pieceBytes = 1 << 20;

/** `hashes`: the coded picture is hashed, not only found. */
export const newNotebook = (hashes: boolean): { readonly notebook: Notebook; close(): SecondReading } => {
  const findings = new Set<string>();
  const blockers = new Set<string>();
  const texts: FoundText[] = [];
  const streams: FoundStream[] = [];
  const covered: Range[] = [];
  const picture: Range[] = [];
  const hash: Hash = createHash("sha256");
  let mayEmbed = true;
  return {
    notebook: {
      finding: (text) => void findings.add(text),
      blocker: (text) => { findings.add(text); blockers.add(text); },
      whole: () => { mayEmbed = false; },
      text: (found) => void texts.push(found),
      stream: (found) => void streams.push(found),
      cover: (range) => void covered.push(range),
      async picture(bytes, at, length) {
        picture.push({ startByte: bytes.startByte + at, endByte: bytes.startByte + at + length });
        if (!hashes) return;
        for (let done = 0; done < length; ) {
          const piece = await bytes.read(at + done, Math.min(pieceBytes, length - done));
          if (piece.length === 0) break;
          hash.update(piece);
          done += piece.length;
        }
      },
    },
    close: () => ({ findings: [...findings], blockers: [...blockers], mayEmbed, pictureHash: hashes ? hash.digest("hex") : "", picture, covered, texts, streams }),
  };
};
