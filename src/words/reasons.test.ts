// Every reason that the desk can give has its words, and every message that is sent has its own: held against the code that gives them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { reasonCodes, reasonKinds } from "#contract/reasons.ts";
import { refusalCodes } from "#contract/refusals.ts";
import { undoable } from "#core/undo.ts";
import { reasonSentence, refusalSentence, say } from "./chosen/en.ts";
import { messageTable, stepWords } from "./en/message-table.ts";
import { causeWords } from "./chosen/reason-table.ts";
import { reasonKindTable, reasonTable } from "./en/reason-table.ts";

const src = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const read = (file: string): string => readFileSync(path.join(src, file), "utf8");
const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(src, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name) && !/\.test\.tsx?$/u.test(name)).map((name) => path.join(folder, name));
/** What a pattern finds in the code, its first group. */
const found = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, one = ""]) => one);

const known: ReadonlySet<string> = new Set([...reasonCodes, ...refusalCodes]);
const ofDisk = found(read("main/desk/disk.ts").split("diskReason")[1] ?? "", /(?:return|\?\?) "([a-z-]+)"/gu);
const ofFolders = found(read("main/desk/deliver/channels/folder/place-copy.ts"), /(?:return|\?|:) "([a-z]+-[a-z-]+)"/gu);
const ofWrites = ["queue", "steps"].flatMap((name) => found(read(`main/desk/write/${name}.ts`), /reason(?:: | = | === )["'`]([a-z-]+)["'`]/gu));
const kindsOfWrites = ["queue", "steps"].flatMap((name) => found(read(`main/desk/write/${name}.ts`), /reason: `([a-z-]+): /gu));
const ofServices = filesIn("main/desk/services").flatMap((file) => found(read(file), /\b(?:outcomeOf\(context, \w+(?:\.\w+)?, |why: )"([a-z-]+)"/gu));
const ofVoids = found(read("main/core/states.ts"), /voided\([^"]*"([a-z-]+)"/gu);
const ofHealth = filesIn("main/desk/health").flatMap((file) => found(read(file), /(?:why: |\? )"([a-z]+-[a-z-]+)"/gu));

test("the code still gives what is looked for here", () => {
  expect(ofDisk).toEqual(expect.arrayContaining(["disk-full", "read-only-volume", "no-permission", "file-missing", "link-loop", "disk-error", "unknown"]));
  expect(ofFolders).toEqual(expect.arrayContaining(["not-a-folder", "folder-refused"]));
  expect(ofWrites).toEqual(expect.arrayContaining(["changed-meanwhile", "folded"]));
  expect([...new Set(kindsOfWrites)].sort()).toEqual([...reasonKinds].sort());
  expect(ofServices).toEqual(expect.arrayContaining(["unknown-photo", "file-unreadable"]));
  expect([...ofVoids].sort()).toEqual(["changed-outside", "correcting", "edited"]);
  expect(ofHealth).toEqual(expect.arrayContaining(["desk-file", "folder-missing"]));
});

test("every reason of the disk, of a write, of a folder and of a void approval has words", () => {
  expect([...ofDisk, ...ofFolders, ...ofWrites, ...ofServices, ...ofVoids, ...ofHealth].filter((code) => !known.has(code))).toEqual([]);
});

test.each(reasonCodes)("%s says what happened, what is safe and what to do", (code) => {
  const { cause, message, todo } = reasonTable[code];
  expect(cause).toMatch(/^[a-zA-Z].*[^.]$/u);
  for (const sentence of [message, todo]) expect(sentence).toMatch(/^[A-Z].*[.!]$/u);
  expect(reasonSentence(code)).toBe(`${message} ${todo}`);
});

test.each(reasonKinds)("%s goes on in words", (kind) => {
  const { cause, message, todo } = reasonKindTable[kind]("XMP-dc:Title is another");
  expect(cause).toContain("XMP-dc:Title is another");
  for (const sentence of [message, todo]) expect(sentence).toMatch(/^[A-Z].*[.!]$/u);
  expect(reasonSentence(`${kind}: disk-full`)).toContain(reasonTable["disk-full"].cause);
});

test("a cause stands in its sentence, whichever member it came in; words stay words", () => {
  expect(refusalSentence("cannot-write-folder", { path: "/out", why: "no-permission" }).message).toBe("The folder /out cannot be written: the permission is missing. No copy was made.");
  expect(refusalSentence("cannot-read-folder", { path: "/in", reason: "it is no root of this desk" }).message).toContain("cannot be read: it is no root of this desk.");
  expect(say("write-failed", { name: "a.jpg", reason: "disk-full" })).toBe("a.jpg: not written: the disk is full. The edit is kept on the desk.");
  expect(reasonSentence("EMFILE: too many open files, open")).toContain("The system said: EMFILE: too many open files, open.");
  expect(reasonSentence("Not a valid JPEG.")).toBe("Not a valid JPEG.");
  expect(causeWords("File is empty")).toBe("File is empty");
  expect(refusalSentence("bad-template", { token: "bogus" }).message).toContain("{bogus} is no token");
});

const product = ["main", "renderer", "preload"].flatMap(filesIn).filter((file) => !file.startsWith("main/testing"));
const toldByDesk = filesIn("main").flatMap((file) => found(read(file), /tell\("desk\.message", \{[^}]*code: "([a-z.-]+)"/gu));

test("every message that the desk sends has words of its own", () => {
  expect(toldByDesk).toEqual(expect.arrayContaining(["write-failed", "conflict", "approval-voided", "photos.arrived", "root.offline", "root.back", "backup-failed"]));
  expect(toldByDesk.filter((code) => messageTable[code] === undefined)).toEqual([]);
});

test("no message has words that nobody says", () => {
  const all = product.map(read).join("\n");
  expect(Object.keys(messageTable).filter((code) => !all.includes(`"${code}"`))).toEqual([]);
});

test("every step that can be undone has a name; one that could not be undone is not called undone", () => {
  expect(Object.keys(stepWords).sort()).toEqual([...undoable].sort());
  expect(say("done.undo", { kind: "edit.made", photos: 2, fields: "Headline" })).toBe("Undone: edit (Headline) of 2 photos");
  expect(say("done.undo", { kind: "edit.made", photos: 0 })).toBe("Not undone: edit. Everything is as it was.");
});
