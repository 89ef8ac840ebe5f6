// Files by keyboard alone: turned, renamed by template, moved to a folder, put into the system's own trash, each taken back; a folder looked through and left.
import { mkdirSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { makeThousands } from "./support/make-photos.ts";
import { bar, cell, choose, command, dialog, messages } from "./support/sheet.ts";

test.use({ world: { photos: 5, broken: "nothing", open: true } });

/** The pictures lie one folder deeper. */
const filesOf = (desk: Desk): readonly string[] => readdirSync(path.join(desk.photoFolder, "00")).sort();
const first = "p00001.jpg";
const chooseThree = async (page: Page): Promise<void> => {
  await choose(page, first);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(bar(page).getByText("3 selected")).toBeVisible();
};
const told = (page: Page, text: string | RegExp): Locator => messages(page).getByText(text).first();
/** A command by its name in the palette. */
const ratio = (page: Page, name: string): Promise<number> => cell(page, name).locator("img").evaluate((img: HTMLImageElement) => (img.complete && img.naturalWidth > 0 ? img.naturalWidth / img.naturalHeight : 0));

test("a photo is turned by Ctrl ] and back by Ctrl Z: its picture follows, and the file says so", async ({ desk }) => {
  const { page } = desk;
  await choose(page, first);
  await expect.poll(() => ratio(page, first)).toBeGreaterThan(1);
  await page.keyboard.press("Control+]");
  await expect(told(page, "1 photo turned")).toBeVisible();
  await expect.poll(() => ratio(page, first)).toBeLessThan(1);
  await expect(page.getByText("All edits kept")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect.poll(() => ratio(page, first)).toBeGreaterThan(1);
  await page.keyboard.press("Control+[");
  await expect.poll(() => ratio(page, first)).toBeLessThan(1);
});

test("three are renamed by a template that shows its names first, and get their old ones back", async ({ desk }) => {
  const { page } = desk;
  await chooseThree(page);
  await page.keyboard.press("F2");
  await expect(dialog(page)).toHaveAccessibleName("Rename 3 photos");
  await expect(page.getByLabel("New name", { exact: true })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("ferry_{seq:3}");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("7");
  for (const name of ["ferry_007.jpg", "ferry_008.jpg", "ferry_009.jpg"]) await expect(dialog(page).getByRole("cell", { name, exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.type("{nonsense}");
  await expect(dialog(page).getByText("{nonsense} is no token.").first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  for (let letter = 0; letter < "{nonsense}".length; letter += 1) await page.keyboard.press("Backspace");
  await expect(dialog(page).getByRole("button", { name: "Rename 3" })).not.toHaveAttribute("aria-disabled");
  await page.keyboard.press("Control+Enter");
  await expect(cell(page, "ferry_007.jpg")).toBeVisible();
  expect(filesOf(desk)).toEqual(["ferry_007.jpg", "ferry_008.jpg", "ferry_009.jpg", "p00004.jpg", "p00005.jpg"]);
  await expect(told(page, "3 photos renamed")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(cell(page, first)).toBeVisible();
  expect(filesOf(desk)).toEqual(["p00001.jpg", "p00002.jpg", "p00003.jpg", "p00004.jpg", "p00005.jpg"]);
  await expect(told(page, "Undone: renaming of 3 photos")).toBeVisible();
});

test("two go to the system's trash and come back; where it takes nothing, nothing is deleted", async ({ desk }) => {
  const { page } = desk;
  await choose(page, first);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(bar(page).getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(dialog(page)).toHaveAccessibleName("Move 2 photos to the trash?");
  await expect(dialog(page).getByRole("button", { name: "Cancel" })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(told(page, "2 photos moved to the trash")).toBeVisible();
  expect(filesOf(desk)).toEqual(["p00003.jpg", "p00004.jpg", "p00005.jpg"]);
  await expect(cell(page, first)).toHaveAccessibleName(/missing/iu);
  await page.keyboard.press("Control+z");
  await expect(told(page, "Undone: move to the trash of 2 photos")).toBeVisible();
  expect(filesOf(desk)).toHaveLength(5);
  await expect(cell(page, first)).not.toHaveAccessibleName(/missing/iu);
  await desk.app.evaluate(({ shell }) => { shell.trashItem = () => Promise.reject(new Error("no trash here")); });
  await choose(page, first);
  await page.keyboard.press("Backspace");
  await expect(dialog(page)).toHaveAccessibleName("Move 1 photo to the trash?");
  await page.keyboard.press("Control+Enter");
  await expect(told(page, "Nothing was deleted, the file is where it was.")).toBeVisible();
  expect(filesOf(desk)).toHaveLength(5);
});

test("photos are moved to a folder, said beforehand when it is none of the desk's, and brought back; copies arrive as new", async ({ desk }) => {
  const { page } = desk;
  mkdirSync(desk.outFolder);
  mkdirSync(path.join(desk.photoFolder, "picked"));
  await chooseThree(page);
  await desk.chooseNext(desk.outFolder);
  await command(desk, "move to a folder");
  await expect(dialog(page)).toHaveAccessibleName("Move 3 photos");
  await expect(page.getByLabel("To the folder")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText(/3 photos leave the desk/u)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(told(page, "3 photos moved")).toBeVisible();
  await expect(page.getByRole("grid").getByRole("gridcell")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("grid").getByRole("gridcell")).toHaveCount(5);
  expect(filesOf(desk)).toEqual(["p00001.jpg", "p00002.jpg", "p00003.jpg", "p00004.jpg", "p00005.jpg"]);
  await desk.chooseNext(path.join(desk.photoFolder, "picked"));
  await chooseThree(page);
  await command(desk, "copy to a folder");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText(/3 files/u)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("grid").getByRole("gridcell")).toHaveCount(8);
  expect(readdirSync(path.join(desk.photoFolder, "picked")).sort()).toEqual(["p00001.jpg", "p00002.jpg", "p00003.jpg"]);
});

test("a card is looked through, marked, pulled and put back, kept or left", async ({ desk }) => {
  const { page } = desk;
  const card = path.join(desk.folder, "CARD");
  mkdirSync(card);
  await makeThousands(card, 2);
  await expect(cell(page, "p00005.jpg")).toBeVisible();
  await desk.chooseNext(card);
  await page.keyboard.press("Control+Shift+o");
  await expect(page.getByRole("grid").getByRole("gridcell")).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "Browsing" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await choose(page, first);
  await page.keyboard.press("2");
  await expect(page.getByText("All edits kept")).toBeVisible();
  renameSync(card, `${card}-pulled`);
  await expect(told(page, /CARD went away/u)).toBeVisible({ timeout: 20_000 });
  renameSync(`${card}-pulled`, card);
  await expect(told(page, /CARD is back/u)).toBeVisible({ timeout: 20_000 });
  await desk.restart();
  await expect(cell(desk.page, "p00005.jpg")).toBeVisible();
  await expect(desk.page.getByRole("heading", { name: "Browsing" })).toHaveCount(0);
  await expect(desk.page.getByRole("grid").getByRole("gridcell")).toHaveCount(5);
  await desk.chooseNext(card);
  await desk.page.keyboard.press("Control+Shift+o");
  await expect(cell(desk.page, first)).toHaveAccessibleName(/class 2/iu);
  await expect(desk.page.getByRole("heading", { name: "Browsing" })).toBeVisible();
  await command(desk, "keep the browsed");
  await expect(told(desk.page, /stays on the desk/u)).toBeVisible();
  await desk.restart();
  await expect(desk.page.getByRole("grid").getByRole("gridcell")).toHaveCount(7);
});
