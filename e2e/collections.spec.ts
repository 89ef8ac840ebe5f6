// The library beside the sheet: folders, photographers, the search's chips, stories; by keyboard and by mouse.
import path from "node:path";
import { makePhotos } from "#testing/photo-maker.ts";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { cell, choose } from "./support/sheet.ts";

test.use({ world: { photos: 6, broken: "nothing", open: true } });

/** What is put into a folder is put there again until the desk, which begins to watch when it has read the folder, has seen it. */
const comes = (put: () => Promise<unknown>, seen: () => Promise<void>): Promise<void> => expect(async () => { await put(); await seen(); }).toPass({ timeout: 40_000 });

test("folders open as a tree and filter; what cannot be read is said; nothing found offers a way on", async ({ desk }) => {
  const { page } = desk;
  const cells = page.getByRole("grid").getByRole("gridcell");
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  // A folder comes while the window is open, and the tree has it by itself.
  const folders = page.getByRole("tree", { name: "Folders" });
  const root = folders.getByRole("treeitem", { name: /^photos, 8/u });
  await comes(() => makePhotos(path.join(desk.photoFolder, "night", "card 2"), [{ name: "c00001.jpg" }, { name: "c00002.jpg" }]), () => expect(root).toHaveAttribute("aria-expanded", "false", { timeout: 4000 }));
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
  const early = Array.from({ length: 30 }, (_one, at) => ({ name: `e${String(at).padStart(2, "0")}.jpg`, width: 96, height: 64 }));
  await comes(() => makePhotos(path.join(desk.photoFolder, "0-early"), early), () => expect(grid).toHaveAttribute("data-count", "36", { timeout: 4000 }));
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

test("a story by keyboard: made of a selection, filled from elsewhere, ordered, searched, renamed, undone, removed", async ({ desk }) => {
  const { page } = desk;
  const cells = page.getByRole("grid").getByRole("gridcell");
  const names = (): Promise<readonly string[]> => cells.evaluateAll((all) => all.map((one) => /^p0000(\d)/u.exec(one.getAttribute("aria-label") ?? "")?.[1] ?? "?"));
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  await choose(page, "p00001.jpg");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+n");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("It begins with the 2 selected photos.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type("Lake Ostrel storm 🌩");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  const line = page.getByRole("tree", { name: "Stories" }).getByRole("treeitem");
  await expect(line).toHaveAccessibleName("Lake Ostrel storm 🌩, 2");

  // Another photo by a part of the name, then the story alone, by the search.
  await choose(page, "p00005.jpg");
  await page.keyboard.press("y");
  await page.keyboard.type("ostrel");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(line).toHaveAccessibleName("Lake Ostrel storm 🌩, 3");
  await page.keyboard.press("Control+f");
  await page.keyboard.type('story:"lake ostrel storm 🌩" ');
  await expect(cells).toHaveCount(3);
  await page.getByLabel("Sort").selectOption("hand");
  await page.keyboard.press("Escape");
  await cell(page, "p00001.jpg").click();
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect.poll(names).toEqual(["2", "5", "1"]);
  await expect(cell(page, "p00001.jpg")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect.poll(names).toEqual(["2", "1", "5"]);
  await page.screenshot({ path: process.env["PROOFDESK_SHOT_STORY"] ?? test.info().outputPath("story.png") });

  // Kept over a restart, and over an index made again.
  await desk.restart([desk.photoFolder]);
  const again = desk.page;
  await again.getByRole("treeitem", { name: /^Lake Ostrel storm/u }).click();
  await expect.poll(() => again.getByRole("grid").getByRole("gridcell").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")?.slice(0, 6)))).toEqual(["p00002", "p00001", "p00005"]);
  await again.keyboard.press("F2");
  await again.keyboard.type("호수");
  await again.keyboard.press("Enter");
  await expect(again.getByRole("heading", { name: "호수", level: 1 })).toBeVisible();
  await again.getByRole("treeitem", { name: "호수, 3" }).focus();
  await again.keyboard.press("Delete");
  await again.keyboard.press("Control+Enter");
  await expect(again.getByRole("treeitem", { name: "호수, 3" })).toHaveCount(0);
  await again.keyboard.press("Control+z");
  await expect(again.getByRole("treeitem", { name: "호수, 3" })).toBeVisible();
});

test("a story by mouse: photos dragged onto it and between its cells; what is not approved does not leave the window", async ({ desk }) => {
  const { page } = desk;
  const cells = page.getByRole("grid").getByRole("gridcell");
  const order = (): Promise<readonly string[]> => cells.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")?.slice(5, 6) ?? ""));
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  await page.getByRole("button", { name: "New story" }).click();
  await page.keyboard.type("Ferry");
  await page.keyboard.press("Enter");
  const line = page.getByRole("treeitem", { name: /^Ferry/u });
  await expect(line).toBeVisible();
  await cell(page, "p00002.jpg").click();
  await cell(page, "p00004.jpg").click({ modifiers: ["Control"] });
  const middle = async (file: string, part = 0.5): Promise<readonly [number, number]> => { const box = await cell(page, file).boundingBox(); if (box === null) throw new Error(file); return [box.x + box.width * part, box.y + box.height * 0.4]; };
  // One of the two is pressed, and both come along.
  await page.mouse.move(...(await middle("p00002.jpg")));
  await page.mouse.down();
  const rail = await line.boundingBox();
  if (rail === null) throw new Error("no story");
  await page.mouse.move(rail.x + 60, rail.y + 10, { steps: 6 });
  await expect(page.getByText("2 photos into “Ferry”")).toBeVisible();
  await page.mouse.up();
  await expect(line).toHaveAccessibleName("Ferry, 2");
  await cell(page, "p00006.jpg").click();
  await page.mouse.move(...(await middle("p00006.jpg")));
  await page.mouse.down();
  await page.mouse.move(rail.x + 60, rail.y + 10, { steps: 6 });
  await page.mouse.up();
  await expect(line).toHaveAccessibleName("Ferry, 3");

  await line.click();
  await expect.poll(order).toEqual(["2", "4", "6"]);
  await page.mouse.move(...(await middle("p00006.jpg")));
  await page.mouse.down();
  await page.mouse.move(...(await middle("p00004.jpg", 0.2)), { steps: 6 });
  await page.screenshot({ path: process.env["PROOFDESK_SHOT_DRAG"] ?? test.info().outputPath("drag.png") });
  await page.mouse.up();
  await expect.poll(order).toEqual(["2", "6", "4"]);
  // Escape in the middle of a drag leaves everything.
  await page.mouse.move(...(await middle("p00002.jpg")));
  await page.mouse.down();
  await page.mouse.move(...(await middle("p00004.jpg", 0.8)), { steps: 6 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await order()).toEqual(["2", "6", "4"]);

  await page.mouse.move(...(await middle("p00002.jpg")));
  await page.mouse.down();
  await page.mouse.move(600, 300, { steps: 3 });
  await page.mouse.move(600, -20, { steps: 3 });
  await expect(page.getByText("Not approved: it stays on the desk.").first()).toBeVisible();
  await page.mouse.up();
});
