// The list of commands finds what can be done, where one can go, and photos, by the same words; at three sizes nothing for axe.
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, dialog } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: true } });

test("commands, places with their counts and photos, by keyboard", async ({ desk }) => {
  const { page, app } = desk;
  await choose(page, nightNames.ready[0]);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("boat 3");
  const photos = dialog(page).getByRole("group", { name: "Photos with “boat 3”" });
  await expect(photos.getByRole("option", { name: /Boat 3 lies at night/u })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(cell(page, nightNames.ready[2])).toHaveAttribute("aria-selected", "true");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("new");
  const places = dialog(page).getByRole("group", { name: "Go to" });
  await expect(places.getByRole("option", { name: /^New\s*13$/u })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("palette-1280.png") });
  for (const [width, height] of [[1280, 800], [1920, 1080], [800, 600]] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [width, height] as const);
    for (const theme of ["dark", "light", "contrast"]) {
      await page.evaluate((one) => { document.documentElement.dataset["theme"] = one; }, theme);
      expect([width, theme, await findings(page)]).toEqual([width, theme, []]);
    }
  }
  await places.getByRole("option", { name: /^New/u }).click();
  await expect(page.getByRole("banner").getByText("New", { exact: true })).toBeVisible();
  await expect(page.getByText("13 photos").first()).toBeVisible();
});
