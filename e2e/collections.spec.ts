// The library beside the sheet: folders, photographers, the search's chips, stories; by keyboard and by mouse.
import path from "node:path";
import { makePhotos } from "#testing/photo-maker.ts";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { cell, choose } from "./support/sheet.ts";

test.use({ world: { photos: 6, broken: "nothing", open: true } });

test("folders open as a tree and filter; what cannot be read is said; nothing found offers a way on", async ({ desk }) => {
  const { page } = desk;
  const cells = page.getByRole("grid").getByRole("gridcell");
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  // A folder comes while the window is open, and the tree has it by itself.
  await makePhotos(path.join(desk.photoFolder, "night", "card 2"), [{ name: "c00001.jpg" }, { name: "c00002.jpg" }]);
  const folders = page.getByRole("tree", { name: "Folders" });
  const root = folders.getByRole("treeitem", { name: /^photos, 8/u });
  await expect(root).toHaveAttribute("aria-expanded", "false");
  await root.focus();
  await page.keyboard.press("ArrowRight");
  await expect(folders.getByRole("treeitem", { name: "night, 2" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(folders.getByRole("treeitem", { name: "card 2, 2" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(folders.getByRole("treeitem", { name: "card 2, 2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cells).toHaveCount(2);
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: process.env["PROOFDESK_SHOT_RAIL"] ?? test.info().outputPath("rail.png") });
  await page.getByRole("treeitem", { name: /^All photos/u }).click();
  await choose(page, "p00001.jpg");
  await page.keyboard.press("3");
  await page.keyboard.press("Control+f");
  await page.keyboard.type("class:3 ");
  await expect(cells).toHaveCount(1);
  await page.keyboard.type("stars:5 ");
  await page.getByRole("button", { name: "Show 1 photo without stars 5" }).click();
  await expect(cells).toHaveCount(1);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("class:9");
  await expect(page.getByRole("alert").filter({ hasText: "at “class:9”" })).toBeVisible();
  await page.screenshot({ path: process.env["PROOFDESK_SHOT_SEARCH"] ?? test.info().outputPath("search.png") });
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("button", { name: "Edit filter class 3" })).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(cells).toHaveCount(8);
});

test("the sheet in groups: headings by folder and by day, crossed by the keyboard, the active photo kept while photos come", async ({ desk }) => {
  const { page } = desk;
  const grid = page.getByRole("grid");
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  await choose(page, "p00006.jpg");
  await page.getByLabel("Group").selectOption("folder");
  await expect(grid.getByRole("rowheader")).toHaveText(["006 photos"]);
  await makePhotos(path.join(desk.photoFolder, "0-early"), Array.from({ length: 30 }, (_one, at) => ({ name: `e${String(at).padStart(2, "0")}.jpg`, width: 96, height: 64 })));
  await expect(grid).toHaveAttribute("data-count", "36");
  // What came in before it pushes nothing away: the active photo is in view and has the focus still.
  await expect(cell(page, "p00006.jpg")).toBeInViewport();
  await expect(cell(page, "p00006.jpg")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(cell(page, "e00.jpg")).toBeFocused();
  await expect(grid.getByRole("rowheader", { name: /^0-early/u })).toBeInViewport();
  await page.keyboard.press("Control+End");
  const last = page.locator(":focus");
  await expect(last).toHaveAttribute("data-place", "35");
  const rowsOf = await grid.getAttribute("aria-rowcount");
  await expect(last.locator("xpath=..")).toHaveAttribute("aria-rowindex", rowsOf ?? "");
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: process.env["PROOFDESK_SHOT_GROUPS"] ?? test.info().outputPath("groups.png") });
  await page.getByLabel("Group").selectOption("day");
  await expect(grid.getByRole("rowheader", { name: /^Sunday 22 November 2026/u })).toBeAttached();
  await page.getByLabel("Group").selectOption("none");
  await expect(grid.getByRole("rowheader")).toHaveCount(0);
});
