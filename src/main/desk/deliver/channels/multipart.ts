// A form with a file in it (RFC 7578) as a stream of known length, which tells when all of it has gone out: only then can the other side have taken it.
import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import { type DiskPath, toFs } from "../../disk-path.ts";

export interface FormPart { readonly name: string; readonly value: string; /** Plain text where it is absent. */ readonly contentType?: string }
export interface FormFile { readonly name: string; readonly fileName: string; readonly contentType: string; readonly file: DiskPath; readonly sizeBytes: number }
export interface Form {
  readonly contentType: string;
  readonly length: number;
  /** Once. */
  body(): ReadableStream<Uint8Array>;
  /** Whether everything was handed out. */
  isOut(): boolean;
}

const pieceBytes = 256 * 1024;

/** As browsers write names: the three characters that would end it are escaped. */
const quoted = (text: string): string => `"${text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}"`;

/** The words first, so that a server knows them when the file comes. */
export const formOf = (parts: readonly FormPart[], file?: FormFile): Form => {
  const boundary = `proofdesk-${randomUUID()}`;
  const head = [
    ...parts.map(({ name, value, contentType }) => `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}\r\n${contentType === undefined ? "" : `Content-Type: ${contentType}\r\n`}\r\n${value}\r\n`),
    ...(file === undefined ? [] : [`--${boundary}\r\nContent-Disposition: form-data; name=${quoted(file.name)}; filename=${quoted(file.fileName)}\r\nContent-Type: ${file.contentType}\r\n\r\n`]),
  ].join("");
  const tail = `${file === undefined ? "" : "\r\n"}--${boundary}--\r\n`;
  let out = false;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head, "utf8");
    if (file !== undefined) {
      const source = await open(toFs(file.file), "r");
      try {
        for (let done = 0; done < file.sizeBytes; ) {
          const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(Math.min(pieceBytes, file.sizeBytes - done)), 0, Math.min(pieceBytes, file.sizeBytes - done), done);
          if (bytesRead === 0) throw new Error("the copy changed on its way");
          done += bytesRead;
          yield buffer.subarray(0, bytesRead);
        }
      } finally {
        await source.close();
      }
    }
    out = true;
    yield Buffer.from(tail, "utf8");
  };
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: Buffer.byteLength(head) + (file?.sizeBytes ?? 0) + Buffer.byteLength(tail),
    body: () => ReadableStream.from(pieces()),
    isOut: () => out,
  };
};
