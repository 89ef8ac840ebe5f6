// A mail message as text (RFC 5322, MIME): heads of any language in ASCII, a text, and perhaps a file that is attached. Pure.
import { Buffer } from "node:buffer";

export interface Message {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly date: Date;
  /** Between the pointed brackets. */
  readonly id: string;
  readonly boundary: string;
}

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);

/** Whole characters, each piece at most so many bytes of UTF-8. */
const pieces = (text: string, most: number): readonly string[] => {
  const out: string[] = [];
  let piece = "";
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > most) { out.push(piece); piece = ""; }
    piece += character;
  }
  return piece === "" ? out : [...out, piece];
};

/** One line: what would begin another head becomes a blank. */
const oneLine = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** Longer lines are folded at blanks: 78 is the length that RFC 5322 wishes for. */
const foldPlain = (head: string): string => {
  const lines: string[] = [];
  let line = "";
  for (const word of head.split(/ (?=\S)/u)) {
    if (line !== "" && line.length + 1 + word.length > 76) { lines.push(line); line = ` ${word}`; } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\r\n");
};

/** A head whose value may be of any language: encoded words of at most 75 characters (RFC 2047). */
export const wordedHead = (name: string, value: string): string => {
  const text = oneLine(value);
  // A long run without a blank cannot be folded, and what looks like an encoded word would be read as one.
  if (isPlain(text) && !text.includes("=?") && !/\S{70}/u.test(text)) return foldPlain(`${name}: ${text}`);
  return `${name}: ${pieces(text, 42).map((piece) => `=?UTF-8?B?${Buffer.from(piece, "utf8").toString("base64")}?=`).join("\r\n ")}`;
};

/** `; filename=…`: plain where it is, else in pieces as RFC 2231 writes them, and without its signs for programs that know only the old way. */
export const fileNameParameters = (fileName: string): string => {
  const name = oneLine(fileName);
  const plain = `;\r\n filename="${name.replace(/[^\x20-\x7e]/gu, "_").replaceAll(/["\\]/gu, "_")}"`;
  if (isPlain(name) && !/["\\]/u.test(name) && name.length <= 60) return plain;
  const escaped = [...Buffer.from(name, "utf8")].map((byte) => (/[A-Za-z0-9._-]/u.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`));
  const lines: string[] = [];
  for (let at = 0; at < escaped.length; at += 18) lines.push(escaped.slice(at, at + 18).join(""));
  const [only = "", ...more] = lines;
  if (more.length === 0) return `;\r\n filename*=UTF-8''${only}`;
  return lines.map((line, at) => `;\r\n filename*${at}*=${at === 0 ? "UTF-8''" : ""}${line}`).join("");
};

/** Lines of 76, as MIME wants base64. */
export const base64Lines = (bytes: Uint8Array): string => (Buffer.from(bytes).toString("base64").match(/.{1,76}/gu) ?? []).map((line) => `${line}\r\n`).join("");

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (number: number): string => String(number).padStart(2, "0");
const dateOf = (date: Date): string => `${days[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;

/** No `From`: it is a draft (`X-Unsent`), and the mail program puts its own user there. */
const heads = ({ to, subject, date, id }: Message): readonly string[] => [
  "X-Unsent: 1", `Date: ${dateOf(date)}`, `Message-ID: <${id}>`, `To: ${to.join(",\r\n ")}`, wordedHead("Subject", subject), "MIME-Version: 1.0",
];
const textHeads = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"];
const textLines = (text: string): string => base64Lines(Buffer.from(text.toWellFormed().replace(/\r\n?|\n/gu, "\r\n"), "utf8"));

/** A message of words alone. */
export const plainMessage = (message: Message): string => `${[...heads(message), ...textHeads].join("\r\n")}\r\n\r\n${textLines(message.text)}`;

/** A message with one file: what stands before the file's base64 and what stands behind it. */
export const messageAround = (message: Message, { fileName, mediaType }: { readonly fileName: string; readonly mediaType: string }): { readonly before: string; readonly after: string } => {
  const { boundary } = message;
  const before = [
    ...heads(message), `Content-Type: multipart/mixed; boundary="${boundary}"`, "",
    `--${boundary}`, ...textHeads, "", `${textLines(message.text)}--${boundary}`,
    `Content-Type: ${mediaType}`, "Content-Transfer-Encoding: base64", `Content-Disposition: attachment${fileNameParameters(fileName)}`, "", "",
  ].join("\r\n");
  return { before, after: `--${boundary}--\r\n` };
};

/** The attached bytes of such a message; undefined where it is none. */
export const attachedBytes = (message: string): Buffer | undefined => {
  const head = message.indexOf("\r\nContent-Disposition: attachment");
  const from = head < 0 ? -1 : message.indexOf("\r\n\r\n", head);
  const to = from < 0 ? -1 : message.indexOf("--proofdesk-", from);
  return to < 0 ? undefined : Buffer.from(message.slice(from, to), "base64");
};
