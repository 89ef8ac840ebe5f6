// What leaves: before anything is sent, real photos with a position, serial numbers and an owner are looked through by keyboard, tried into a folder, and their source is protected.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { cutTexts } from "./support/language.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, dialog, inspector, openNight } from "./support/sheet.ts";
import { outside, sized } from "./support/window.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });
const [plain] = nightNames.ready;

/** The window as drawn and at the smallest size: nothing for axe to find, nothing cut, nothing outside. */
const look = async (desk: Desk, name: string): Promise<void> => {
  const { page } = desk;
  for (const [width, height] of [[1280, 800], [800, 600]] as const) {
    await sized(desk, width, height);
    await page.waitForTimeout(200);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
    expect([await findings(page), await cutTexts(page), await outside(page)], `${name} at ${width}`).toEqual([[], [], []]);
  }
  await sized(desk, 1280, 800);
  for (const theme of ["light", "contrast"]) {
    await page.evaluate((to) => { document.documentElement.dataset["theme"] = to; }, theme);
    expect(await findings(page), `${name} in ${theme}`).toEqual([]);
  }
  await page.evaluate(() => { document.documentElement.dataset["theme"] = "dark"; });
};

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
  await look(desk, "deliver");
  await dialog(page).getByRole("combobox", { name: /^Profile/u }).selectOption("archive");
  await expect(dialog(page).getByText(/^Archive removes nothing/u)).toBeVisible();
  await look(desk, "deliver-archive");
  await dialog(page).getByRole("combobox", { name: /^Profile/u }).selectOption("wire");
  await dialog(page).getByRole("button", { name: "What leaves…" }).press("Enter");

  // All together first, then each by itself.
  const list = dialog(page).getByRole("listbox", { name: "Photos" });
  await expect(list).toBeFocused();
  await expect(dialog(page).getByText(/^2 copies read back and searched/u)).toBeVisible({ timeout: 60_000 });
  const together = dialog(page).getByRole("table", { name: "What leaves of all together" });
  await expect(together.getByRole("row", { name: /^GPS position/u })).toContainText("1 of 2 photos");
  await expect(together.getByRole("row", { name: /^Camera and lens/u })).toContainText("2 of 2 photos");
  await look(desk, "leaving-all");
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
  await look(desk, "leaving-one");
  await table.locator("summary").first().press("Enter");
  await expect(table.getByText("GPS:GPSLatitude", { exact: true })).toBeVisible();
  await look(desk, "leaving-tags");

  // The dry run: a folder that is chosen now; nothing is sent and nothing entered.
  const trial = path.join(desk.folder, "trial");
  await desk.chooseNext(trial);
  await dialog(page).getByRole("button", { name: "Dry run…" }).press("Enter");
  await expect(dialog(page).getByText("2 copies put into trial. Nothing was sent.")).toBeVisible({ timeout: 60_000 });
  await expect(dialog(page).getByRole("button", { name: "Show in the file manager" })).toBeVisible();
  await look(desk, "leaving-tried");
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
