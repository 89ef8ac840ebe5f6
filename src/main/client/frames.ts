// Frames of the desk's socket, for both ends: length of the JSON (u32 BE), length of the bytes (u32 BE), JSON, bytes.
// Never believes a length above the limit: a frame that announces more ends the connection before anything is kept of it.
import { Buffer } from "node:buffer";
import { maxFrameBytes } from "#contract/frame.ts";

export interface Frame {
  readonly json: unknown;
  /** The binary part; empty where there is none. */
  readonly bytes: Buffer;
}

/** A frame that breaks the rules; whoever reads it closes the connection. */
export class FrameError extends Error {
  readonly why: "too-large" | "not-json";
  constructor(why: "too-large" | "not-json", message: string) {
    super(message);
    this.name = "FrameError";
    this.why = why;
  }
}

const headBytes = 8;

/** One frame, ready to be written to the socket. `json` must be something JSON can say. */
export const encodeFrame = (json: unknown, bytes?: Uint8Array): Buffer => {
  const text = JSON.stringify(json);
  const jsonBytes = Buffer.byteLength(text, "utf8");
  const binaryBytes = bytes?.byteLength ?? 0;
  if (jsonBytes > maxFrameBytes || binaryBytes > maxFrameBytes) throw new FrameError("too-large", `A frame of ${jsonBytes} + ${binaryBytes} bytes is over the limit.`);
  const frame = Buffer.allocUnsafe(headBytes + jsonBytes + binaryBytes);
  frame.writeUInt32BE(jsonBytes, 0);
  frame.writeUInt32BE(binaryBytes, 4);
  frame.write(text, headBytes, jsonBytes, "utf8");
  if (bytes) frame.set(bytes, headBytes + jsonBytes);
  return frame;
};

/** Puts frames together from the chunks a socket gives. */
export class FrameReader {
  /** Largest JSON and largest binary part, in bytes. The desk keeps it small until the token was shown. */
  limit: number;
  #chunks: Buffer[] = [];
  #held = 0;

  constructor(limit: number = maxFrameBytes) {
    this.limit = limit;
  }

  /** The frames that this chunk completes, in order. Throws `FrameError`; nothing may be pushed after that. */
  push(chunk: Uint8Array): Frame[] {
    if (chunk.byteLength > 0) {
      this.#chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      this.#held += chunk.byteLength;
    }
    const frames: Frame[] = [];
    for (let frame = this.#take(); frame; frame = this.#take()) frames.push(frame);
    return frames;
  }

  #take(): Frame | undefined {
    if (this.#held < headBytes) return undefined;
    const head = this.#peek(headBytes);
    const jsonBytes = head.readUInt32BE(0);
    const binaryBytes = head.readUInt32BE(4);
    if (jsonBytes > this.limit || binaryBytes > this.limit) throw new FrameError("too-large", `A frame of ${jsonBytes} + ${binaryBytes} bytes is over the limit.`);
    const whole = headBytes + jsonBytes + binaryBytes;
    if (this.#held < whole) return undefined;
    const frame = this.#peek(whole);
    this.#drop(whole);
    // The bytes are copied: a view would keep the socket's whole chunk alive for as long as a small picture is.
    return { json: parseJson(frame.subarray(headBytes, headBytes + jsonBytes)), bytes: Buffer.from(frame.subarray(headBytes + jsonBytes)) };
  }

  /** The first `count` bytes in one piece; joins chunks only when a frame really spans them, so a large frame is joined once. */
  #peek(count: number): Buffer {
    const first = this.#chunks[0];
    if (first && first.byteLength >= count) return first.subarray(0, count);
    if (count <= headBytes) return this.#joinHead(count);
    const joined = Buffer.concat(this.#chunks, this.#held);
    this.#chunks = [joined];
    return joined.subarray(0, count);
  }

  #joinHead(count: number): Buffer {
    const head = Buffer.alloc(count);
    let at = 0;
    for (const chunk of this.#chunks) {
      at += chunk.copy(head, at, 0, count - at);
      if (at === count) break;
    }
    return head;
  }

  #drop(count: number): void {
    const first = this.#chunks[0];
    if (!first) return;
    if (first.byteLength === count) this.#chunks.shift();
    else this.#chunks[0] = first.subarray(count);
    this.#held -= count;
  }
}

const parseJson = (bytes: Buffer): unknown => {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return value;
  } catch (cause) {
    throw new FrameError("not-json", `A frame's JSON part cannot be read: ${cause instanceof Error ? cause.message : "unknown reason"}`);
  }
};
