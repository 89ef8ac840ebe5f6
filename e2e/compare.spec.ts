// Compare by keyboard: side by side, another frame, one kept and the others dropped, back with the selection as it was.
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { bar, cell, choose } from "./support/sheet.ts";

test.use({ world: { photos: 8, broken: "nothing", open: true } });

test("C sets chosen photos side by side; arrows, swap, drop and keep; zoom is one; undo takes the drop back", async ({ desk }) => {
  const { page } = desk;
  await expect(cell(page, "p00008.jpg")).toBeVisible();
  await choose(page, "p00001.jpg");
  await cell(page, "p00002.jpg").click({ modifiers: ["Control"] });
  await cell(page, "p00003.jpg").click({ modifiers: ["Control"] });
  await page.keyboard.press("c");
  const panes = page.getByRole("main").getByRole("region");
  const pane = (letter: string, file: string) => page.getByRole("region", { name: new RegExp(`^${letter}, ${file}`, "u") });
  await expect(page.getByRole("heading", { name: "Compare 3 of 3" })).toBeVisible();
  await expect(panes).toHaveCount(3);
  await expect(pane("C", "p00003")).toBeFocused();
  await expect(bar(page).getByText("3 selected")).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // One zoom for all: the same percentage in each pane.
  await expect.poll(() => page.locator("[data-scale]").count()).toBe(3);
  for (let time = 0; time < 4; time += 1) await page.keyboard.press("+");
  const scales = (): Promise<(string | null)[]> => page.locator("[data-scale]").evaluateAll((all) => all.map((one) => one.getAttribute("data-scale")));
  await expect.poll(async () => new Set(await scales()).size).toBe(1);
  const [together] = await scales();
  await page.getByRole("checkbox", { name: "Zoom and pan together" }).uncheck();
  await pane("B", "p00002").focus();
  await page.keyboard.press("+");
  await expect.poll(async () => (await scales())[0]).toBe(together);
  await expect.poll(async () => (await scales())[1]).not.toBe(together);

  // A mark is for the pane the keyboard stands on, and nothing moves.
  await page.keyboard.press("3");
  await expect(pane("B", "p00002")).toHaveAccessibleName(/Colour class 3/u);
  await expect(pane("B", "p00002")).toBeFocused();

  // The kept one stays as it is, the others are dropped, and the list is back as it was chosen.
  await page.keyboard.press("ArrowLeft");
  await expect(pane("A", "p00001")).toBeFocused();
  await page.screenshot({ path: process.env["PROOFDESK_SHOT"] ?? test.info().outputPath("compare.png") });
  await page.keyboard.press("Enter");
  await expect(cell(page, "p00001.jpg")).toBeFocused();
  await expect(bar(page).getByText("3 selected")).toBeVisible();
  await expect(cell(page, "p00003.jpg")).toHaveAccessibleName(/Colour class 8/u);
  await expect(cell(page, "p00001.jpg")).not.toHaveAccessibleName(/Colour class/u);
  await page.keyboard.press("Control+z");
  await expect(cell(page, "p00003.jpg")).not.toHaveAccessibleName(/Colour class/u);
  await expect(cell(page, "p00002.jpg")).toHaveAccessibleName(/Colour class 3/u);
});

test("with nothing chosen the active photo and its neighbour; frames are swapped in from the view; dropping goes on to the end", async ({ desk }) => {
  const { page } = desk;
  await expect(cell(page, "p00008.jpg")).toBeVisible();
  await choose(page, "p00005.jpg");
  await page.keyboard.press("c");
  const name = (letter: string): Promise<string | null> => page.getByRole("region", { name: new RegExp(`^${letter}, `, "u") }).getAttribute("aria-label");
  await expect(page.getByRole("heading", { name: "Compare 2 of 8" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => name("A")).toMatch(/^A, p00007/u);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => name("A")).toMatch(/^A, p00005/u);
  await page.getByRole("radio", { name: "4" }).press("Space");
  await expect.poll(() => name("D")).toMatch(/^D, p00008/u);
  await page.getByRole("region", { name: /^A, /u }).focus();
  await page.keyboard.press("x");
  await expect.poll(() => name("A")).toMatch(/^A, p00006/u);
  await page.keyboard.press("x");
  await page.keyboard.press("x");
  await expect(cell(page, "p00008.jpg")).toBeFocused();
  await expect(cell(page, "p00005.jpg")).toHaveAccessibleName(/Colour class 8/u);
  await expect(cell(page, "p00008.jpg")).not.toHaveAccessibleName(/Colour class/u);
});
