// The one place for what runs: reading with its count and its Stop, reached from the status bar and from the palette.
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { dialog } from "./support/sheet.ts";

test.use({ world: { photos: 1500, broken: "nothing", open: false } });

test("reading is listed with its count while one works, and stops from there; what was read stays", async ({ desk }) => {
  const { page } = desk;
  await desk.chooseNext(desk.photoFolder);
  await page.getByRole("button", { name: /^Open folder…/u }).click();
  await page.getByRole("button", { name: "Go to the sheet" }).click();
  await page.getByRole("contentinfo").getByRole("button", { name: /task/u }).click();
  await expect(dialog(page)).toHaveAccessibleName("Tasks");
  const list = dialog(page).getByRole("list", { name: "Running now" });
  await expect(list.getByText(/Reading photos/u)).toBeVisible();
  await expect(list.getByRole("progressbar")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("tasks.png") });
  await list.getByRole("button", { name: /^Stop: Reading/u }).click();
  await expect(dialog(page).getByText(/Reading photos/u)).toHaveCount(0, { timeout: 20_000 });
  await page.keyboard.press("Escape");
  const { left } = await page.evaluate(() => ({ left: document.querySelectorAll("[role=gridcell]").length }));
  expect(left).toBeGreaterThan(0);
});
