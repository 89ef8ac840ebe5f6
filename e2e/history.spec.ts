// The history by keyboard: what changed word by word, back to an earlier text as a new edit, two versions of a field settled, the proof of the chain as a file.
import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "./desk-fixture.ts";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { exifWrite } from "#testing/desk-harness.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, detailOf, messages, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });
const [file] = nightNames.ready;

test("every event with what it changed; an earlier text comes back as a new edit; the proof is written", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  {
    await using connection = await desk.connect();
    const [photo] = (await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, file)] })) as PhotoId[];
    if (photo === undefined) throw new Error("no photo");
    for (const value of ["Boats lie in the harbour", "Boats lie in the old harbour at night"]) await connection.call(contract.edit.make, { photos: [photo], changes: [{ field: "headline", value }] });
    await connection.call(contract.edit.drain, {});
  }
  await choose(page, file);
  await page.keyboard.press("h");
  const list = page.getByRole("listbox", { name: "Events, newest first" });
  const pane = page.getByRole("region", { name: "Event" });
  await expect(list).toBeFocused();
  await expect(page.getByText(/\d+ events, chain whole/u)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(list.getByRole("option", { name: /Edited: Headline/u })).toHaveCount(2);
  // Down to the newest edit.
  for (let step = 0; step < 12 && !(await list.getByRole("option", { selected: true }).innerText()).includes("Edited"); step += 1) await page.keyboard.press("ArrowDown");
  await expect(pane.locator("ins")).toContainText(["old ", " at night"]);
  await page.screenshot({ path: process.env["PROOFDESK_SHOT"] ?? test.info().outputPath("history.png") });
  await pane.getByRole("button", { name: "Back to the text before: Headline" }).press("Enter");
  await expect(list.getByRole("option", { name: /Edited: Headline/u })).toHaveCount(3);
  expect((await detailOf(desk, file)).fields["headline"]).toBe("Boats lie in the harbour");

  await mkdir(desk.outFolder);
  await desk.chooseNext(desk.outFolder);
  await list.focus();
  await page.keyboard.press("Control+e");
  await expect(messages(page).getByText(/Proof written/u)).toBeVisible();
  const proof = path.join(desk.outFolder, file.replace(".jpg", "-history.json"));
  expect(existsSync(proof)).toBe(true);
  expect((JSON.parse(readFileSync(proof, "utf8")) as { events: unknown[] }).events.length).toBeGreaterThan(3);
  await list.focus();
  await page.keyboard.press("Escape");
  await expect(cell(page, file)).toBeFocused();
});

test("a field that another program changed too: both versions, joined, edited by hand, written", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  const at = path.join(desk.photoFolder, file);
  {
    await using connection = await desk.connect();
    const [photo] = (await connection.call(contract.photo.find, { names: [at] })) as PhotoId[];
    if (photo === undefined) throw new Error("no photo");
    await connection.call(contract.edit.make, { photos: [photo], changes: [{ field: "headline", value: "Before both" }] });
    await connection.call(contract.edit.drain, {});
    await exifWrite(at, "-XMP-photoshop:Headline=Theirs of the bridge", "-IPTC:Headline=Theirs of the bridge");
    // Before the watcher has told of it.
    await connection.call(contract.edit.make, { photos: [photo], changes: [{ field: "headline", value: "Mine of the ferry" }] });
    await connection.call(contract.edit.drain, {});
  }
  await choose(page, file);
  // The watcher may have been faster: then theirs was read first and ours is no conflict.
  test.skip((await detailOf(desk, file)).conflictList.length === 0, "the change was read before the edit");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: "Two versions: Headline" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const use = page.getByRole("button", { name: /Use this result/u });
  await expect(use).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("2");
  await expect(use).not.toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("3");
  const result = page.getByRole("textbox", { name: "Result: Headline" });
  await expect(result).toHaveValue("Mine of the ferry Theirs of the bridge");
  await page.keyboard.press("e");
  await expect(result).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Ferry and bridge");
  await page.screenshot({ path: process.env["PROOFDESK_SHOT2"] ?? test.info().outputPath("conflict.png") });
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await detailOf(desk, file)).conflictList).toEqual([]);
  await expect.poll(async () => { const { fields, write } = await detailOf(desk, file); return [fields["headline"], write]; }).toEqual(["Ferry and bridge", "saved"]);
});
