// Ten thousand photos in one folder: read, scrolled, selected and approved. The sheet draws only what is in view, and approving is one act.
import { contract } from "#contract/methods.ts";
import { expect, test } from "./desk-fixture.ts";
import { bar, cell, dialog, messages } from "./support/sheet.ts";

const many = 10_000;
test.use({ world: { photos: many, broken: "nothing", open: true } });
test.setTimeout(900_000);

test("ten thousand photos: work while they are read, scroll to the end, select all, approve all", async ({ desk }) => {
  const { page } = desk;
  const grid = page.getByRole("grid");
  // The first photos can be worked with while the rest is still being read.
  await expect(cell(page, "p00001.jpg")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Reading \d/u).first()).toBeVisible();
  const first = await grid.getByRole("gridcell").count();
  expect(first).toBeGreaterThan(10);
  await expect(page.getByText("10,000 photos").first()).toBeVisible({ timeout: 300_000 });

  // To the end and back, by keyboard and by wheel: never more cells than a few screens.
  await cell(page, "p00001.jpg").click();
  await page.keyboard.press("Control+End");
  await expect(cell(page, "p10000.jpg")).toBeVisible();
  await expect(cell(page, "p10000.jpg")).toBeFocused();
  expect(await grid.getByRole("gridcell").count()).toBeLessThan(300);
  await page.keyboard.press("Control+Home");
  await expect(cell(page, "p00001.jpg")).toBeFocused();
  await page.mouse.move(600, 400);
  for (let at = 0; at < 40; at += 1) await page.mouse.wheel(0, 1200);
  await expect(cell(page, "p00001.jpg")).not.toBeInViewport();
  await expect(grid.locator('[role="gridcell"] img').first()).toBeVisible();
  expect(await grid.getByRole("gridcell").count()).toBeLessThan(300);

  // A range, then all of them.
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < 5; at += 1) await page.keyboard.press("Shift+ArrowRight");
  await expect(bar(page).getByText("6 selected")).toBeVisible();
  await page.keyboard.press("Control+a");
  await expect(bar(page).getByText("10,000 selected")).toBeVisible();
  await expect(bar(page).getByText("10,000 ready")).toBeVisible({ timeout: 60_000 });

  // Approved as one act; the grid answers meanwhile.
  await page.keyboard.press("Control+Enter");
  await dialog(page).getByRole("button", { name: /^Approve 10,000/u }).click();
  await expect(messages(page).getByText(/^10,000 photos approved/u)).toBeVisible({ timeout: 600_000 });
  await using connection = await desk.connect();
  expect((await connection.call(contract.photo.counts, {})).states).toMatchObject({ approved: many, new: 0 });
  await page.keyboard.press("Control+Home");
  await expect(cell(page, "p00001.jpg")).toHaveAccessibleName(/approved/iu);
});
