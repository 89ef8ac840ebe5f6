// The problems view by keyboard: fix and go on, fix all alike as one step, the field edited in place, waived ones set aside.
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, detailOf, dialog, messages, openNight } from "./support/sheet.ts";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });

test("problems are fixed one by one and all alike from the list, and edited beside it, by keys only", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  const [one, two, three] = nightNames.ready;
  {
    await using connection = await desk.connect();
    const ids = (await connection.call(contract.photo.find, { names: [one, two, three].map((name) => `${desk.photoFolder}/${name}`) })).flatMap((id) => id ?? []) as PhotoId[];
    for (const [at, photo] of ids.entries()) await connection.call(contract.edit.make, { photos: [photo], changes: [{ field: "headline", value: `Boat  ${at + 1} at night` }] });
  }
  await choose(page, three);
  await page.keyboard.press("p");
  const list = page.getByRole("listbox", { name: "Problems" });
  await expect(list).toBeFocused();
  const lines = list.getByRole("option");
  const spaces = lines.filter({ hasText: /spaces in a row/u });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/problems?, \d+ warnings?/u);
  await expect(spaces).toHaveCount(3);
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: process.env["PROOFDESK_SHOT"] ?? test.info().outputPath("problems.png") });

  // Text only, by the keyboard: the kinds are a tree of their own.
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.getByRole("tree", { name: "Warnings, these do not" }).getByRole("treeitem", { name: /^Text/u }).press("Enter");
  await expect(lines.filter({ hasText: /Byline/iu })).toHaveCount(0);
  await list.focus();
  await page.keyboard.press("Home");
  const pane = page.getByRole("complementary", { name: "Problem" });
  await expect(pane.getByText("After the fix")).toBeVisible();
  await page.keyboard.press("f");
  await expect(spaces).toHaveCount(2);
  await expect.poll(async () => (await detailOf(desk, one)).fields["headline"]).toBe("Boat 1 at night");

  // The others at once, after a list of what changes; one undo takes both back.
  await page.keyboard.press("Shift+F");
  await expect(dialog(page).getByRole("heading", { name: "Fix 2 photos alike" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect(spaces).toHaveCount(0);
  await expect.poll(async () => (await detailOf(desk, three)).fields["headline"]).toBe("Boat 3 at night");
  await page.keyboard.press("Control+z");
  await expect(spaces).toHaveCount(2);

  // A byline that is missing has no fix: F opens the field, Ctrl Enter keeps it and goes on.
  await page.getByRole("tree", { name: "Problems, these block" }).getByRole("treeitem", { name: /^Required fields/u }).click();
  await list.focus();
  await page.keyboard.press("Home");
  const byline = lines.filter({ hasText: nightNames.noByline.replace(".jpg", "") }).filter({ hasText: /Byline/iu });
  await expect(byline).toHaveCount(1);
  for (let step = 0; step < 12 && (await byline.getAttribute("aria-selected")) !== "true"; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("textbox", { name: "Byline" })).toBeFocused();
  await page.keyboard.type("Mira Okonjo");
  await page.keyboard.press("Control+Enter");
  await expect(list).toBeFocused();
  await expect(byline).toHaveCount(0);
  expect((await detailOf(desk, nightNames.noByline)).fields["creatorNames"]).toEqual(["Mira Okonjo"]);

  // Back in the sheet on the photo of the last line; what cannot be read stands in the list too.
  await expect(lines.filter({ hasText: "Cannot be read" })).toHaveCount(0);
  await page.getByRole("tree", { name: "Problems, these block" }).getByRole("treeitem", { name: /^Writes/u }).click();
  await expect(lines.filter({ hasText: "Cannot be read" })).toHaveCount(1);
  await list.focus();
  await page.keyboard.press("Escape");
  await expect(cell(page, nightNames.broken)).toBeFocused();
  await expect(messages(page)).toBeVisible();
});
