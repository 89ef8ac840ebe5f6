// What nobody plans for: names, texts and pictures at their limits, a photo that goes away while it is looked at, a theme that changes under a dialog, windows of every size.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { makePhotos } from "#testing/photo-maker.ts";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { bar, cell, detailOf, dialog, field, inspector } from "./support/sheet.ts";
import { outside, sized } from "./support/window.ts";

test.use({ world: { photos: "none", broken: "nothing", open: false } });

/** 255 bytes: four for the ending, four for each crab but the last. */
const crabs = `${"🦀".repeat(62)}abc.jpg`;

test("names, captions and pictures at their limits are shown, captioned and looked at; one that goes away says so", async ({ desk }) => {
  const { page } = desk;
  mkdirSync(desk.photoFolder, { recursive: true });
  const rtl = `${"مرحبا بالعالم، هذه صورة من الميناء ليلا. ".repeat(1600)}`;
  await makePhotos(desk.photoFolder, [
    { name: crabs, seed: 1, xmp: { "photoshop:Headline": "🦀 crabs" } }, { name: "dot.jpg", width: 1, height: 1 }, { name: "caption.jpg", seed: 3 }, { name: "goes.jpg", seed: 4, width: 900, height: 600 },
    { name: "100% %PATH% 'quotes' ;rm -rf.jpg", seed: 5 },
  ]);
  await sharp({ create: { width: 30_000, height: 200, channels: 3, background: "#447799" } }).jpeg().toFile(path.join(desk.photoFolder, "panorama.jpg"));
  await desk.chooseNext(desk.photoFolder);
  await page.getByRole("button", { name: /^Open folder…/u }).click();
  await page.getByRole("button", { name: "Go to the sheet" }).click();
  await expect(page.getByText("6 photos").first()).toBeVisible();
  await expect(page.getByRole("gridcell")).toHaveCount(6);
  await expect(page.getByRole("gridcell", { name: /^🦀/u })).toHaveAccessibleName(new RegExp(`^${crabs}`, "u"));
  expect(await outside(page)).toEqual([]);

  // A hundred kilobytes from right to left: shown, edited, kept and written.
  {
    await using connection = await desk.connect();
    const photos = (await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, "caption.jpg")] })) as PhotoId[];
    await connection.call(contract.edit.make, { photos, changes: [{ field: "description", value: rtl }] });
    await connection.call(contract.edit.drain, {});
  }
  await cell(page, "caption.jpg").click();
  await expect(inspector(page).getByRole("heading", { name: "caption.jpg" })).toBeVisible();
  const caption = field(page, "Caption");
  expect((await caption.inputValue()) === rtl).toBe(true);
  expect(await caption.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  await caption.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("أولا ");
  await page.keyboard.press("Escape");
  // Compared here: a report of a hundred kilobytes says nothing.
  const is = async (): Promise<readonly [boolean, string]> => { const { fields, write } = await detailOf(desk, "caption.jpg"); return [fields["description"] === `أولا ${rtl}`, write]; };
  await expect.poll(is, { timeout: 60_000 }).toEqual([true, "saved"]);

  // One pixel and thirty thousand of them: both stand whole in the loupe, and zoom to their own size.
  for (const name of ["dot.jpg", "panorama.jpg"]) {
    await cell(page, name).click();
    await page.keyboard.press("Space");
    await expect(page.getByRole("main").getByRole("heading", { name })).toBeVisible();
    const box = await page.locator("#loupe").boundingBox();
    await expect.poll(() => page.locator("#loupe img").last().evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
    const picture = await page.locator("#loupe img").last().boundingBox();
    if (box === null || picture === null) throw new Error("no picture");
    expect(picture.width).toBeGreaterThan(0);
    expect(picture.width).toBeLessThanOrEqual(box.width);
    await page.keyboard.press("z");
    await page.keyboard.press("Escape");
  }

  // It goes away while it is looked at.
  await cell(page, "goes.jpg").click();
  await page.keyboard.press("Space");
  await expect(page.getByRole("main").getByRole("heading", { name: "goes.jpg" })).toBeVisible();
  await expect.poll(() => page.locator("#loupe img").last().evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
  rmSync(path.join(desk.photoFolder, "goes.jpg"));
  await expect(page.locator("#loupe").getByText(/not there any more/u)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await expect(cell(page, "goes.jpg")).toBeFocused();
});

test("every size of window: nothing sticks out, every view and dialog has its controls, a theme may change under a dialog", async ({ desk }) => {
  const { page } = desk;
  mkdirSync(desk.photoFolder, { recursive: true });
  await makePhotos(desk.photoFolder, Array.from({ length: 12 }, (_, at) => ({ name: `a-rather-long-file-name-of-the-night-${at + 1}.jpg`, seed: at })));
  await desk.chooseNext(desk.photoFolder);
  await page.getByRole("button", { name: /^Open folder…/u }).click();
  await page.getByRole("button", { name: "Go to the sheet" }).click();
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await page.getByRole("gridcell").first().click();
  for (const [width, height] of [[800, 600], [1280, 800], [1920, 1080]] as const) {
    await sized(desk, width, height);
    for (const key of ["g", "r", "g", "l", "Escape", "c", "Escape", "p", "Escape", "h"]) {
      await page.keyboard.press(key);
      await expect.poll(() => outside(page), { message: `${width} ${key}` }).toEqual([]);
    }
    expect([width, await findings(page)]).toEqual([width, []]);
    await page.keyboard.press("Escape");
    await expect(page.locator('[role="gridcell"]:focus')).toHaveCount(1);
  }
  await sized(desk, 800, 600);
  await page.keyboard.press("Control+a");
  await expect(bar(page).getByText("12 selected")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeVisible();
  const note = dialog(page).getByRole("textbox").first();
  await note.fill("typed before the light went on");
  await page.evaluate(() => { document.documentElement.dataset["theme"] = "light"; });
  await expect(note).toHaveValue("typed before the light went on");
  expect(await outside(page)).toEqual([]);
  expect(await findings(page)).toEqual([]);
});
