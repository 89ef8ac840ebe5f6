import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeFrame, FrameError, FrameReader } from "./frames.ts";

test("a frame comes back as it was, with its bytes", () => {
  const [frame, ...rest] = new FrameReader().push(encodeFrame({ kind: "result", id: 1, value: "한국 \udc80" }, Uint8Array.of(0, 255, 7)));
  expect(rest).toEqual([]);
  expect(frame?.json).toEqual({ kind: "result", id: 1, value: "한국 \udc80" });
  expect([...(frame?.bytes ?? [])]).toEqual([0, 255, 7]);
});

test("frames come back in order however the stream is cut", () => {
  const one = fc.record({ json: fc.jsonValue(), bytes: fc.uint8Array({ maxLength: 50 }) });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (frames, cuts) => {
      const stream = Buffer.concat(frames.map((frame) => encodeFrame(frame.json, frame.bytes)));
      const reader = new FrameReader();
      const read: unknown[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn += 1) {
        const next = at + (cuts[turn % cuts.length] ?? 1);
        for (const frame of reader.push(stream.subarray(at, next))) read.push({ json: frame.json, bytes: [...frame.bytes] });
        at = next;
      }
      expect(read).toEqual(frames.map((frame) => ({ json: JSON.parse(JSON.stringify(frame.json)) as unknown, bytes: [...frame.bytes] })));
    }),
  );
});

test("a length over the limit is refused from the head alone, before any of it is kept", () => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(1001, 0);
  expect(() => new FrameReader(1000).push(head)).toThrow(FrameError);
  const binary = Buffer.alloc(8);
  binary.writeUInt32BE(2, 0);
  binary.writeUInt32BE(0xffff_ffff, 4);
  expect(() => new FrameReader().push(binary)).toThrow(/over the limit/);
});

test("a JSON part that is none is refused", () => {
  const frame = encodeFrame({ a: 1 });
  frame.write("}", 8);
  expect(() => new FrameReader().push(frame)).toThrow(/cannot be read/);
});

test("the limit can grow once the client has shown its token", () => {
  const reader = new FrameReader(20);
  reader.limit = 1000;
  expect(reader.push(encodeFrame({ text: "x".repeat(100) }))).toHaveLength(1);
});
