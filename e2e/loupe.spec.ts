// The loupe by keyboard and by pointer: 100 %, zoom to the pointer, pan, kept from photo to photo, and what surrounds it.
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { cell, choose } from "./support/sheet.ts";

test.use({ world: { photos: 6, broken: "nothing", open: true } });

test("zoom, pan and surround by key and by pointer; the scale stays from photo to photo; Escape goes back", async ({ desk }) => {
  const { page } = desk;
  await expect(cell(page, "p00001.jpg")).toBeVisible();
  await choose(page, "p00001.jpg");
  await page.keyboard.press("Space");
  const surface = page.locator("#loupe [data-scale]");
  const image = page.locator("#loupe img").last();
  await expect(surface).toBeVisible();
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll<HTMLImageElement>("#loupe img")].every((one) => one.complete && one.naturalWidth > 0))).toBe(true);
  const left = (): Promise<number> => image.evaluate((one) => one.getBoundingClientRect().left);
  const width = (): Promise<number> => image.evaluate((one) => one.getBoundingClientRect().width);

  // Larger than itself by keys, back to the whole with Z.
  const own = await image.evaluate((one) => one.getBoundingClientRect().width);
  for (let time = 0; time < 6; time += 1) await page.keyboard.press("+");
  expect(await width()).toBeGreaterThan(own * 5);
  const before = await left();
  await page.keyboard.press("Shift+ArrowRight");
  expect(await left()).toBeLessThan(before);
  await expect(surface).not.toHaveAttribute("data-scale", "100");
  const scale = await surface.getAttribute("data-scale");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("main").getByRole("heading", { name: "p00002.jpg" })).toBeVisible();
  await expect(surface).toHaveAttribute("data-scale", scale ?? "");
  await page.keyboard.press("Z");
  await expect(page.locator("#loupe")).toBeFocused();
  expect(await width()).toBeLessThan(own * 1.1);

  // To the pointer, and by the hand.
  const box = await page.locator("#loupe").boundingBox();
  if (box === null) throw new Error("no loupe");
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
  for (let time = 0; time < 14; time += 1) await page.mouse.wheel(0, -120);
  await expect.poll(width).toBeGreaterThan(own * 4);
  const held = await left();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5 - 60, box.y + box.height * 0.5, { steps: 4 });
  await page.mouse.up();
  expect(Math.round(held - (await left()))).toBe(60);

  const color = (): Promise<string> => page.locator("#loupe").evaluate((one) => getComputedStyle(one).backgroundColor);
  const dark = await color();
  await page.keyboard.press("S");
  await expect.poll(color).not.toBe(dark);
  await page.screenshot({ path: process.env["PROOFDESK_SHOT"] ?? test.info().outputPath("loupe.png") });
  await page.keyboard.press("Escape");
  await expect(cell(page, "p00002.jpg")).toBeFocused();
});

test("the loupe in a window of its own follows the active photo, steps through the view, and goes with the first window", async ({ desk }) => {
  const { page } = desk;
  await expect(cell(page, "p00001.jpg")).toBeVisible();
  await choose(page, "p00002.jpg");
  const opened = desk.app.waitForEvent("window");
  await page.keyboard.press("Shift+L");
  const loupe = await opened;
  await expect(loupe.getByRole("heading", { name: "p00002.jpg" })).toBeAttached();
  await expect.poll(() => loupe.locator("img").last().evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
  expect(await findings(loupe)).toEqual([]);
  await choose(page, "p00004.jpg");
  await expect(loupe.getByRole("heading", { name: "p00004.jpg" })).toBeAttached();
  await loupe.keyboard.press("ArrowRight");
  await expect(loupe.getByRole("heading", { name: "p00005.jpg" })).toBeAttached();
  await expect(cell(page, "p00005.jpg")).toHaveAttribute("data-active", "");
  const scale = loupe.locator("[data-scale]");
  const before = await scale.getAttribute("data-scale");
  await loupe.keyboard.press("+");
  await expect(scale).not.toHaveAttribute("data-scale", before ?? "");
  // The page of a second window speaks to the desk through the same gate, and knows nothing more.
  expect(await loupe.evaluate(() => Object.keys(Reflect.get(window, "proofdesk") as object))).toEqual(["call", "on"]);
  // The window may be gone before the key is let go.
  await loupe.keyboard.press("Escape").catch(() => undefined);
  await expect.poll(() => desk.app.windows().length).toBe(1);
  const again = desk.app.waitForEvent("window");
  await page.keyboard.press("Shift+L");
  await again;
  await desk.close();
  expect(await desk.isDeskThere()).toBe(false);
});
