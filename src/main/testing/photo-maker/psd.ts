// A flat 8-bit RGB Photoshop file with the image resources that a test asks for.
import { Buffer } from "node:buffer";
import { resources } from "./jpeg-blocks.ts";

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: number };
}

export const psdBytes = ({ data, info }: Pixels, blocks: ReadonlyMap<number, Uint8Array>): Buffer => {
  const head = Buffer.alloc(26);
  head.write("8BPS", 0, "latin1");
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(3, 12);
  head.writeUInt32BE(info.height, 14);
  head.writeUInt32BE(info.width, 18);
  head.writeUInt16BE(8, 22);
  head.writeUInt16BE(3, 24);
  const section = (content: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length, 0);
    return Buffer.concat([length, content]);
  };
  const planes = Buffer.alloc(info.width * info.height * 3);
  for (let at = 0; at < info.width * info.height; at += 1) {
    for (let channel = 0; channel < 3; channel += 1) planes[channel * info.width * info.height + at] = data[at * info.channels + channel] ?? 0;
  }
  const none = Buffer.alloc(0);
  return Buffer.concat([head, section(none), section(resources(blocks)), section(none), Buffer.from([0, 0]), planes]);
};
