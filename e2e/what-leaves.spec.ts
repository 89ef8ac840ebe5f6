// What leaves: before anything is sent, real photos with a position, serial numbers and an owner are looked through by keyboard, tried into a folder, and their source is protected.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { lookInThemes } from "./support/look.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, command, dialog, inspector, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });
const [plain] = nightNames.ready;

const approved = async (desk: Desk, ...files: readonly string[]): Promise<void> => {
  await using connection = await desk.connect();
  const photos = (await connection.call(contract.photo.find, { names: files.map((name) => path.join(desk.photoFolder, name)) })) as PhotoId[];
  expect((await connection.call(contract.approval.approve, { photos })).done.ok).toBe(files.length);
};
const ledger = async (desk: Desk): Promise<number> => {
  await using connection = await desk.connect();
  return (await connection.call(contract.delivery.ledger, {})).length;
};

test("what leaves of a photo with a position, a serial number and an owner is seen before it does, and tried into a folder", async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 13);
  await approved(desk, nightNames.secret, plain);
  await expect(cell(page, plain)).toHaveAccessibleName(/approved/iu);
  await choose(page, nightNames.secret);
  await keyboard.press("Control+d");
  await cell(page, plain).click({ modifiers: ["Control"] });
  await cell(page, nightNames.secret).click({ modifiers: ["Control"] });
  await keyboard.press("Control+u");
  await expect(dialog(page)).toContainText("Deliver 2 photos");
  await lookInThemes(desk, "deliver");
  await dialog(page).getByRole("combobox", { name: /^Profile/u }).selectOption("archive");
  await expect(dialog(page).getByText(/^Archive removes nothing/u)).toBeVisible();
  await lookInThemes(desk, "deliver-archive");
  await dialog(page).getByRole("combobox", { name: /^Profile/u }).selectOption("wire");
  await dialog(page).getByRole("button", { name: "What leaves…" }).press("Enter");

  // All together first, then each by itself.
  const list = dialog(page).getByRole("listbox", { name: "Photos" });
  await expect(list).toBeFocused();
  await expect(dialog(page).getByText(/^2 copies read back and searched/u)).toBeVisible({ timeout: 60_000 });
  const together = dialog(page).getByRole("table", { name: "What leaves of all together" });
  await expect(together.getByRole("row", { name: /^GPS position/u })).toContainText("1 of 2 photos");
  await expect(together.getByRole("row", { name: /^Camera and lens/u })).toContainText("2 of 2 photos");
  await lookInThemes(desk, "leaving-all");
  await keyboard.press("End");
  await keyboard.press("ArrowUp");
  await keyboard.press("Control+ArrowDown");
  await keyboard.press("Home");
  await keyboard.press("ArrowDown");
  const first = (await list.getByRole("option", { selected: true }).textContent()) ?? "";
  if (!first.includes("phone-secret")) await keyboard.press("ArrowDown");
  const table = dialog(page).getByRole("table", { name: `What leaves of ${nightNames.secret}` });
  await expect(table.getByRole("row", { name: /^Serial numbers/u })).toContainText("SERIAL-4711-XYZ");
  await expect(table.getByRole("row", { name: /^Owner and maker names/u })).toContainText("Hartwig Verborgen");
  await expect(table.getByRole("row", { name: /^What the picture shows/u })).toContainText("Look at it yourself");
  await lookInThemes(desk, "leaving-one");
  await table.locator("summary").first().press("Enter");
  await expect(table.getByText("GPS:GPSLatitude", { exact: true })).toBeVisible();
  await lookInThemes(desk, "leaving-tags");

  // The dry run: a folder that is chosen now; nothing is sent and nothing entered.
  const trial = path.join(desk.folder, "trial");
  await desk.chooseNext(trial);
  await dialog(page).getByRole("button", { name: "Dry run…" }).press("Enter");
  await expect(dialog(page).getByText("2 copies put into trial. Nothing was sent.")).toBeVisible({ timeout: 60_000 });
  await expect(dialog(page).getByRole("button", { name: "Show in the file manager" })).toBeVisible();
  await lookInThemes(desk, "leaving-tried");
  expect(readdirSync(trial).sort()).toEqual([plain, nightNames.secret].sort());
  expect(await ledger(desk)).toBe(0);
  expect(existsSync(desk.outFolder) ? readdirSync(desk.outFolder) : []).toEqual([]);
  await keyboard.press("Escape");
  await expect(dialog(page).getByRole("button", { name: "What leaves…" })).toBeFocused();
  await expect(dialog(page).getByRole("combobox", { name: /^Profile/u })).toHaveValue("wire");
  await keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(inspector(page)).toBeVisible();
});

test("a protected source: its words, its mark, a caption that says too much, and what could still be learnt", async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 13);
  await approved(desk, plain);
  await choose(page, plain);
  await command(desk, "protect the source");
  await expect(dialog(page).getByRole("radio", { name: /^The source is protected/u })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.type("Unit 7\nquay");
  await lookInThemes(desk, "shield");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(cell(page, plain)).toHaveAccessibleName(/Source protected: copies are made coarser/u);
  await inspector(page).getByRole("tab", { name: "Rights" }).click();
  await expect(inspector(page).getByText("Unit 7 and quay", { exact: true })).toBeVisible();
  await lookInThemes(desk, "shield-rights");

  // The alt text says the quay: nothing leaves, and the place is named.
  await command(desk, "protect the source");
  await dialog(page).getByRole("button", { name: "What could still be learnt…" }).press("Enter");
  const table = dialog(page).getByRole("table", { name: `What leaves of ${plain}` });
  await expect(table.getByRole("row", { name: /^In its way/u })).toContainText("quay", { timeout: 60_000 });
  await expect(dialog(page).getByText("None of these photos may leave.")).toBeVisible();
  await lookInThemes(desk, "shield-refused");
  await keyboard.press("Escape");
  await dialog(page).getByRole("textbox", { name: /^Protected words/u }).fill("Unit 7");
  await dialog(page).getByRole("button", { name: "Save, then what could still be learnt…" }).press("Enter");
  // The harbour of Lübeck stands in the caption, and the desk knows it from the city.
  await expect(table.getByRole("row", { name: /^In its way/u })).toContainText("Lübeck", { timeout: 60_000 });
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();

  // Worded anew and approved, it may leave: without name, place, hour and name of its own.
  await using connection = await desk.connect();
  const photos = (await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, plain)] })) as PhotoId[];
  await connection.call(contract.edit.make, { photos, changes: [{ field: "description", value: "A boat lies ashore on Sunday, Nov. 22, 2026." }] });
  await connection.call(contract.edit.drain, {});
  expect((await connection.call(contract.approval.approve, { photos })).done.ok).toBe(1);
  await command(desk, "protect the source");
  await dialog(page).getByRole("button", { name: "What could still be learnt…" }).press("Enter");
  await expect(dialog(page).getByText(/^1 copy read back and searched/u)).toBeVisible({ timeout: 60_000 });
  await expect(table.getByRole("row", { name: /^When it was taken/u })).toContainText("2026-11-22");
  await expect(table.getByRole("row", { name: /^The file name/u })).toContainText("picture_001.jpg");
  await expect(table.getByRole("row", { name: /^Byline/u })).toContainText("Ana Ruiz");
  await lookInThemes(desk, "shield-learnt");
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await cell(page, plain).focus();
  await keyboard.press("h");
  await expect(page.getByRole("option", { name: /Protection of the source: protected, 2 words/u })).toBeVisible();
});
