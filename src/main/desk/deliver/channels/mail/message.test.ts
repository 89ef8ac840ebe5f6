// Messages as another program reads them: Python's mail library where it is there, and the rules of the standards counted by hand.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import fc from "fast-check";
import { attachedBytes, base64Lines, fileNameParameters, type Message, messageAround, plainMessage, wordedHead } from "./message.ts";

const message = (more: Partial<Message> = {}): Message => ({ to: ["desk@agency.example"], subject: "Storm", text: "Boats ashore.\nTwo lines", date: new Date("2026-11-22T21:04:05.678Z"), id: "a@proofdesk.invalid", boundary: "proofdesk-b", ...more });
const decoded = (head: string): string => head.replace(/^\w+: /u, "").replaceAll("\r\n ", " ").replaceAll(/\?= (?==\?)/gu, "?=").replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gu, (_whole, coded: string) => Buffer.from(coded, "base64").toString("utf8"));

const python = (() => { try { execFileSync("python3", ["-c", "import email"]); return true; } catch { return false; } })();
const script = `
import sys, json, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = list(m.iter_attachments())
print(json.dumps({"subject": m["subject"], "to": [a.addr_spec for a in m["to"].addresses], "unsent": m["x-unsent"], "text": m.get_body().get_content(), "names": [p.get_filename() for p in parts], "types": [p.get_content_type() for p in parts], "bytes": [p.get_payload(decode=True).hex() for p in parts], "defects": [str(d) for p in m.walk() for d in p.defects]}))
`;

test.skipIf(!python)("another program reads what was written", () => {
  const bytes = Buffer.from(Array.from({ length: 300 }, (_one, at) => at % 256));
  const around = messageAround(message({ subject: "Sturm über der Fähre – „alles steht still“, sagen Reisende 🚢 und warten lange am Kai", to: ["a@agency.example", "b@agency.example"] }), { fileName: "Fähre “Nacht” 0412 mit einem sehr langen Namen, der nicht in eine Zeile passt.jpg", mediaType: "image/jpeg" });
  const whole = around.before + base64Lines(bytes) + around.after;
  for (const line of whole.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
  expect(/^[\x00-\x7f]*$/u.test(whole)).toBe(true);
  expect(JSON.parse(execFileSync("python3", ["-c", script], { input: whole, encoding: "utf8" }))).toEqual({
    subject: "Sturm über der Fähre – „alles steht still“, sagen Reisende 🚢 und warten lange am Kai", to: ["a@agency.example", "b@agency.example"], unsent: "1", text: "Boats ashore.\r\nTwo lines", defects: [],
    names: ["Fähre “Nacht” 0412 mit einem sehr langen Namen, der nicht in eine Zeile passt.jpg"], types: ["image/jpeg"], bytes: [bytes.toString("hex")],
  });
  expect(attachedBytes(whole)?.equals(bytes)).toBe(true);
  expect(JSON.parse(execFileSync("python3", ["-c", script], { input: plainMessage(message({ text: "Überprüfen\n" })), encoding: "utf8" }))).toMatchObject({ subject: "Storm", text: "Überprüfen\r\n", names: [], defects: [] });
});

test("no value begins another head, whatever it holds", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), (value) => {
    for (const head of [wordedHead("Subject", value), `Content-Disposition: attachment${fileNameParameters(value)}`]) {
      expect(/^[\x20-\x7e\r\n]*$/u.test(head)).toBe(true);
      const [, ...more] = head.split("\r\n");
      for (const line of more) expect(line.startsWith(" ")).toBe(true);
      expect(head.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    }
  }));
});

test("a subject comes back as it was, line ends as blanks", () => {
  for (const subject of ["Storm closes the ferry", "", "=?UTF-8?B?eA==?=", "x".repeat(200), "a ".repeat(100).trim(), "Überschrift 🚢 ".repeat(20).trim()]) expect(decoded(wordedHead("Subject", subject))).toBe(subject);
  expect(decoded(wordedHead("Subject", "one\r\nBcc: all@example.org"))).toBe("one Bcc: all@example.org");
});
