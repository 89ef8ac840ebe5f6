import { expect, test } from "vitest";
import { Refusal } from "#contract/refusals.ts";
import { Grants } from "./grants.ts";
import { Handles } from "./handles.ts";

const known = { toRead: () => Promise.resolve(["/photos/night"]), toWrite: () => Promise.resolve(["/out/agency"]) };
const may = async (grants: Grants, method: string, params: unknown): Promise<string> => {
  try {
    await grants.mayName(method, params);
    return "yes";
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

test("a window indexes what the editor opened or what is a root already, and below it, but nothing else", async () => {
  const grants = new Grants(known, "linux");
  grants.allowReading("/media/CARD");
  for (const path of ["/media/CARD", "/media/CARD/DCIM", "/photos/night", "/photos/night/late"]) expect(await may(grants, "root.index", { paths: [path] }), path).toBe("yes");
  for (const path of ["/media", "/media/CARDS", "/etc", "/media/CARD/../../etc", "media/CARD", "/photos/night/\0", "/out/agency"]) expect(await may(grants, "root.index", { paths: [path] }), path).toBe("cannot-read-folder");
  expect(await may(grants, "root.index", { paths: ["/media/CARD", "/etc"] })).toBe("cannot-read-folder");
  // A page names folders as text; by their bytes only the command line does.
  expect(await may(grants, "root.index", { paths: [{ bytes: Buffer.from("/media/CARD").toString("base64") }] })).toBe("cannot-read-folder");
});

test("a window delivers only into what the editor chose for it, or where the desk delivered before", async () => {
  const grants = new Grants(known, "linux");
  grants.allowWriting("/out/new", "deliver");
  grants.allowReading("/media/CARD");
  expect(await may(grants, "delivery.deliver", { to: "/out/new/tonight" })).toBe("yes");
  expect(await may(grants, "delivery.deliver", { to: "/out/agency" })).toBe("yes");
  expect(await may(grants, "delivery.deliver", { to: "/media/CARD" })).toBe("cannot-write-folder");
  expect(await may(grants, "delivery.deliver", { to: "/photos/night" })).toBe("cannot-write-folder");
  const recipient = (settings: object): object => ({ recipient: { name: "R", settings } });
  for (const channel of ["folder", "mail"]) {
    expect(await may(grants, "recipient.put", recipient({ channel, folder: "/out/new/x" }))).toBe("yes");
    expect(await may(grants, "recipient.put", recipient({ channel, folder: "/etc" }))).toBe("cannot-write-folder");
  }
  expect(await may(grants, "recipient.put", recipient({ channel: "sftp", folder: "/incoming" }))).toBe("yes");
});

test("a dry run goes only into a folder that was chosen for it, and never where deliveries go or the desk reads", async () => {
  const grants = new Grants(known, "linux");
  grants.allowWriting("/out/new", "deliver");
  for (const path of ["/out/trial", "/out/agency/trial", "/photos/night"]) grants.allowWriting(path, "rehearse");
  expect(await may(grants, "delivery.rehearse", { photos: [] })).toBe("yes");
  expect(await may(grants, "delivery.rehearse", { to: "/out/trial" })).toBe("yes");
  expect(await may(grants, "delivery.deliver", { to: "/out/trial" })).toBe("cannot-write-folder");
  for (const to of ["/out/new", "/out/agency/trial", "/out/trial/../agency"]) expect(await may(grants, "delivery.rehearse", { to }), to).toBe("cannot-write-folder");
  expect(await may(grants, "delivery.rehearse", { to: "/photos/night" })).toBe("inside-root");
  expect(await may(grants, "shell.revealCopy", { to: "/out/trial/a.jpg" })).toBe("yes");
  expect(await may(grants, "shell.revealCopy", { to: "/etc/passwd" })).toBe("cannot-write-folder");
});

test("a window asks whose picture a file is only of what was dropped or chosen, or lies below a root", async () => {
  const grants = new Grants(known, "linux");
  grants.allowReading("/tmp/stray.jpg");
  for (const path of ["/tmp/stray.jpg", "/photos/night/0412.jpg"]) expect(await may(grants, "delivery.trace", { path }), path).toBe("yes");
  for (const path of ["/etc/passwd", "/tmp/other.jpg", "/photos/night/../../etc/passwd"]) expect(await may(grants, "delivery.trace", { path }), path).toBe("file-unreadable");
});

test("a window makes a recipient only of a folder that it may deliver into; recipients elsewhere name none", async () => {
  const grants = new Grants(known, "linux");
  grants.allowWriting("/out/new", "deliver");
  const put = (settings: object): Promise<string> => may(grants, "recipient.put", { recipient: { name: "/etc", profile: "safe", settings } });
  for (const channel of ["folder", "mail"]) {
    expect(await put({ channel, folder: "/out/new/night", to: ["a@b.example"] })).toBe("yes");
    expect(await put({ channel, folder: "/out/agency", to: ["a@b.example"] })).toBe("yes");
    expect(await put({ channel, folder: "/etc", to: ["a@b.example"] })).toBe("cannot-write-folder");
  }
  expect(await put({ channel: "sftp", host: "h", user: "u", folder: "/etc" })).toBe("yes");
});

test("the journal and a photo's history go only where a dialog said so for them: never to a recipient, known or chosen", async () => {
  const grants = new Grants(known, "linux");
  grants.allowWriting("/out/new", "deliver");
  grants.allowWriting("/archive", "move");
  grants.allowWriting("/home/nora/proofs", "file");
  for (const method of ["desk.backup", "desk.proof"]) {
    for (const file of ["/home/nora/.bashrc", "/out/agency/journal.db", "/out/new/journal.db", "/archive/journal.db", "/photos/night/journal.db"]) expect(await may(grants, method, { file }), file).toBe("cannot-write-folder");
    expect(await may(grants, method, { file: "/home/nora/proofs/journal.db" })).toBe("yes");
  }
});

test("the whole disk, once chosen, is a grant for everything on it", async () => {
  const grants = new Grants(known, "linux");
  grants.allowReading("/");
  expect(await may(grants, "root.index", { paths: ["/photos/other"] })).toBe("yes");
});

test("methods that name no path are not looked at", async () => {
  expect(await may(new Grants(known, "linux"), "photo.ids", { where: "/etc" })).toBe("yes");
});

test("a dropped file's handle works once, and a path is no handle", () => {
  const handles = new Handles();
  const [first, second] = handles.hand(["/a/one.jpg", "/a/two.jpg"]);
  expect(handles.take([second, first, "/etc/passwd", 7, null])).toEqual(["/a/two.jpg", "/a/one.jpg"]);
  expect(handles.take([first, second])).toEqual([]);
});

test("only absolute paths get handles, and only from a list of paths", () => {
  const handles = new Handles();
  expect(handles.take(handles.hand(["relative.jpg", "/a/b"]))).toEqual(["/a/b"]);
  expect(() => handles.hand("/a/b")).toThrow();
  expect(() => handles.hand([""])).toThrow();
});

test("photos are moved and copied into what the editor chose or has on the desk, never by a page into where deliveries went", async () => {
  const grants = new Grants(known, "linux");
  grants.allowWriting("/archive", "move");
  grants.allowWriting("/out/new", "deliver");
  grants.allowWriting("/home/nora/proofs", "file");
  for (const method of ["file.move", "file.copy"]) {
    for (const to of ["/archive/2026", "/photos/night/picked"]) expect(await may(grants, method, { photos: [], to }), to).toBe("yes");
    for (const to of ["/out/agency", "/out/new", "/home/nora/proofs", "/etc", "/archive/../etc", "archive"]) expect(await may(grants, method, { photos: [], to }), to).toBe("cannot-write-folder");
  }
  expect(await may(grants, "file.foresee", { what: "move", photos: [], to: "/etc" })).toBe("cannot-write-folder");
  expect(await may(grants, "file.foresee", { what: "trash", photos: [] })).toBe("yes");
  expect(await may(grants, "root.browse", { path: "/etc" })).toBe("cannot-read-folder");
});

test("a window asks about a file that was chosen for a look, and gets nothing else by it", async () => {
  const grants = new Grants(known, "linux");
  grants.allowFile("/home/me/yes.png");
  expect(await may(grants, "permission.proof", { file: "/home/me/yes.png" })).toBe("yes");
  expect(await may(grants, "delivery.trace", { path: "/home/me/yes.png" })).toBe("yes");
  expect(await may(grants, "permission.proof", { file: "/home/me/other.png" })).toBe("file-unreadable");
  expect(await may(grants, "permission.proof", { file: "/photos/night/a.jpg" })).toBe("file-unreadable");
  expect(await may(grants, "root.index", { paths: ["/home/me/yes.png"] })).toBe("cannot-read-folder");
  expect(await may(grants, "desk.backup", { file: "/home/me/yes.png" })).toBe("cannot-write-folder");
});

test("a table goes to the very file that a save dialog named, not beside it", async () => {
  const grants = new Grants(known, "linux");
  grants.allowSaving("/home/me/ledger.csv");
  grants.allowWriting("/home/me", "file");
  expect(await may(grants, "ledger.export", { file: "/home/me/ledger.csv" })).toBe("yes");
  expect(await may(grants, "report.save", { file: "/home/me/other.csv" })).toBe("cannot-write-file");
  expect(await may(grants, "ledger.export", { file: "/home/me/other.csv" })).toBe("cannot-write-file");
  expect(await may(grants, "desk.backup", { file: "/etc/ledger.csv" })).toBe("cannot-write-folder");
});
