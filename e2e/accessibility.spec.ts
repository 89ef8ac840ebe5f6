// What axe finds in the window, in the three themes: nothing.
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { editor, grid, openRows } from "./support/rows.ts";
import { choose, dialog, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });

test("first run, sheet, loupe and dialogs have no finding in any theme", async ({ desk }) => {
  const { page } = desk;
  expect(await findings(page)).toEqual([]);
  await openNight(desk, 13);
  await choose(page, nightNames.means);
  for (const theme of ["dark", "light", "contrast"]) {
    await page.evaluate((name) => { document.documentElement.dataset["theme"] = name; }, theme);
    expect([theme, await findings(page)]).toEqual([theme, []]);
  }
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(dialog(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await choose(page, nightNames.ready[0]);
  await page.keyboard.press("l");
  await expect(page.getByRole("group", { name: "Loupe" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("the caption rows have no finding in any theme, with a block, with a cell open, and in the list of columns", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  await choose(page, nightNames.noCaption);
  await openRows(page);
  await expect(grid(page).getByText("Missing").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  for (const theme of ["dark", "light", "contrast"]) {
    await page.evaluate((name) => { document.documentElement.dataset["theme"] = name; }, theme);
    expect([theme, await findings(page)]).toEqual([theme, []]);
  }
  await page.keyboard.press("Enter");
  await page.keyboard.type("A very long headline ".repeat(20));
  await expect(editor(page, "Caption", nightNames.ready[0])).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await grid(page).getByRole("columnheader", { name: /^City/u }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
