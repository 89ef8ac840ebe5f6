// Culling by keys: tags, and what is tagged selected and shown alone.
import { expect, test } from "./desk-fixture.ts";
import { bar, cell, choose } from "./support/sheet.ts";

test.use({ world: { photos: 6, broken: "nothing", open: true } });

test("T tags and goes on; Ctrl T selects the tagged ones, F3 shows them only and then all again", async ({ desk }) => {
  const { page } = desk;
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  await choose(page, "p00001.jpg");
  await page.keyboard.press("t");
  await expect(cell(page, "p00002.jpg")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("t");
  await expect(cell(page, "p00001.jpg")).toHaveAccessibleName(/tagged/iu);
  await expect(cell(page, "p00003.jpg")).toHaveAccessibleName(/tagged/iu);
  await page.keyboard.press("Control+t");
  await expect(bar(page).getByText("2 selected")).toBeVisible();
  await page.keyboard.press("F3");
  await expect(page.getByRole("grid").getByRole("gridcell")).toHaveCount(2);
  await page.keyboard.press("F3");
  await expect(page.getByRole("grid").getByRole("gridcell")).toHaveCount(6);
  await expect(bar(page).getByText("2 selected")).toBeVisible();
});

test("X drops, moves on and leaves the photo in place until the view changes; Ctrl Z brings it back; Ctrl 9 rates as rejected", async ({ desk }) => {
  const { page } = desk;
  const cells = page.getByRole("grid").getByRole("gridcell");
  await expect(cell(page, "p00006.jpg")).toBeVisible();
  await choose(page, "p00002.jpg");
  await page.keyboard.press("x");
  await expect(cell(page, "p00003.jpg")).toBeFocused();
  await expect(cell(page, "p00002.jpg")).toHaveAccessibleName(/class 8, Trash.*no longer fits/iu);
  await expect(cells).toHaveCount(6);
  await page.getByLabel("Sort").selectOption("name");
  await expect(cells).toHaveCount(5);
  await expect(page.getByText("1 dropped")).toBeVisible();
  await choose(page, "p00004.jpg");
  await page.keyboard.press("Control+9");
  await expect(cell(page, "p00004.jpg")).toHaveAccessibleName(/rated rejected/iu);
  await page.keyboard.press("Control+z");
  await expect(cell(page, "p00004.jpg")).not.toHaveAccessibleName(/rated rejected/iu);
  await page.keyboard.press("Control+z");
  await expect(cells).toHaveCount(6);
  await expect(cell(page, "p00002.jpg")).not.toHaveAccessibleName(/class 8/iu);
});
