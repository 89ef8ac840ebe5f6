// Every file of the corpus that can be turned, turned: real maker notes and real damage. ExifTool says the new orientation, and the picture data is what it was.
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { turned } from "#core/orientation.ts";
import type { PhotoId } from "#contract/values.ts";
import { corpusFolder, DeskHarness, exiftool, hasCorpus, nora } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

const run = promisify(execFile);
/** Why a file of the corpus is not turned. */
const notTurned: readonly RegExp[] = [/^Not a valid /u, /^exiftool: /u, /^not-writable: /u, /^read-back: /u];
/** Folders of sound files, and how many of each may refuse: those whose EXIF has no such tag, and a maker note that cannot be moved to make room for one. */
const most: Readonly<Record<string, number>> = { camera: 3, phone: 1, orientation: 0, messenger: 0, twins: 0, raw: 0 };

/** Orientation and hash of the picture data of every file below, by one ExifTool. Its exit code counts the damaged ones. */
const allTags = async (folder: string): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> => {
  const args = ["-j", "-n", "-G1", "-r", "-ext", "*", "-api", "requesttags=imagedatahash", "-ImageDataHash", "-IFD0:Orientation", "-XMP-tiff:Orientation", folder];
  const { stdout } = await run("perl", [exiftool, ...args], { maxBuffer: 64 * 1024 * 1024 }).catch((cause: { stdout?: string }) => ({ stdout: cause.stdout ?? "[]" }));
  return new Map((JSON.parse(stdout) as Readonly<Record<string, unknown>>[]).map((tags) => [path.relative(folder, String(tags["SourceFile"])), tags]));
};

test.skipIf(!hasCorpus)("every file of the corpus that can be turned", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-corpus-turn-"));
  try {
    await cp(corpusFolder, path.join(folder, "photos"), { recursive: true });
    await run("chmod", ["-R", "u+w", path.join(folder, "photos")]);
    await using at = new DeskHarness(folder, await startDesk({ folder: path.join(folder, "desk"), editor: nora, caller: "window" }));
    await at.call(contract.root.index, { paths: [at.photos] });
    const { ids } = await at.call(contract.photo.ids, {});
    const before = new Map((await Promise.all(Array.from({ length: Math.ceil(ids.length / 500) }, (_none, page) => at.call(contract.photo.rows, { photos: ids.slice(page * 500, page * 500 + 500) })))).flat().map((row) => [row.id, row.orientation]));
    const { outcomes } = await at.call(contract.file.rotate, { photos: ids, turn: "right" });
    expect(new Set(outcomes.filter((one) => !one.ok).map((one) => one.reason))).toEqual(new Set(["cannot-turn", "file-unreadable"]));
    await at.desk.drain();
    const asked = outcomes.filter((one) => one.ok).map((one) => one.photo);
    const refused = new Map<string, string[]>();
    const wrong: string[] = [];
    const saved: { readonly id: PhotoId; readonly file: string; readonly sidecar: boolean; readonly name: string }[] = [];
    for (const photo of await at.call(contract.photo.show, { photos: asked })) {
      const name = path.relative(at.photos, photo.path);
      if (photo.write === "saved") {
        const sidecar = photo.jobs.at(-1)?.target === "sidecar";
        saved.push({ id: photo.id, name, sidecar, file: photo.files.find((file) => file.role === (sidecar ? "sidecar" : "picture"))?.path ?? "" });
        continue;
      }
      const reason = photo.writeReason ?? "no reason";
      if (!notTurned.some((pattern) => pattern.test(reason))) wrong.push(`${name}: ${reason}`);
      const part = name.split("/")[0] ?? "";
      refused.set(part, [...(refused.get(part) ?? []), `${name}: ${reason}`]);
    }
    expect(wrong).toEqual([]);
    for (const part of Object.keys(most)) expect((refused.get(part) ?? []).length, (refused.get(part) ?? []).join("\n")).toBeLessThanOrEqual(most[part] ?? 0);
    expect(saved.length).toBeGreaterThan(320);
    const [was, is] = await Promise.all([allTags(corpusFolder), allTags(at.photos)]);
    for (const { id, file, sidecar, name } of saved) {
      expect(Number(is.get(path.relative(at.photos, file))?.[sidecar ? "XMP-tiff:Orientation" : "IFD0:Orientation"]), name).toBe(turned(before.get(id) ?? 1, "right"));
      expect(is.get(name)?.["File:ImageDataHash"], name).toEqual(was.get(name)?.["File:ImageDataHash"]);
    }
    expect(await at.strays()).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 400_000);
