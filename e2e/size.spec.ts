// The size of the interface: by key, kept over a restart; at 200 % of 1280 × 800 nothing is cut or lost; the sheet's cells stand on whole pixels at every size.
import type { Page } from "@playwright/test";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { choose, dialog } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: true } });

const setSize = async (page: Page, size: string): Promise<void> => {
  await page.keyboard.press("Control+,");
  await dialog(page).getByRole("tab", { name: "Appearance" }).click();
  await dialog(page).getByRole("radio", { name: `${size} %` }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-size", size);
  await page.keyboard.press("Escape");
};

/** Buttons, fields and headings of a part that stand outside the window, or whose words are cut at the bottom. */
const cut = (page: Page, part: string): Promise<readonly string[]> =>
  page.locator(part).first().evaluate((box) => {
    const found: string[] = [];
    for (const one of box.querySelectorAll<HTMLElement>("button, input, textarea, select, h1, h2, [role=tab]")) {
      const rect = one.getBoundingClientRect();
      if (rect.width === 0 || rect.height === 0 || one.closest(".vh") !== null) continue;
      const scrolled = one.parentElement?.closest<HTMLElement>("*") ?? null;
      let inScroller = false;
      for (let up = scrolled; up !== null && up !== document.body; up = up.parentElement) if (/auto|scroll/u.test(getComputedStyle(up).overflow)) inScroller = true;
      const name = `${one.tagName} ${one.getAttribute("aria-label") ?? one.textContent.slice(0, 40)}`;
      if (!inScroller && (rect.left < -1 || rect.top < -1 || rect.right > innerWidth + 1 || rect.bottom > innerHeight + 1)) found.push(`outside: ${name}`);
      if (one.tagName === "BUTTON" && one.scrollHeight > one.clientHeight + 3) found.push(`cut: ${name}`);
    }
    return found;
  });

test("at 200 % of 1280 × 800 nothing is cut or lost, in the sheet and in every dialog", async ({ desk }) => {
  const { page } = desk;
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await choose(page, nightNames.means);
  await setSize(page, "200");
  await page.screenshot({ path: test.info().outputPath("size-200-sheet.png") });
  expect(await cut(page, "#root")).toEqual([]);
  expect(await findings(page)).toEqual([]);
  for (const [keys, name] of [["Control+,", "settings"], ["Control+k", "palette"], ["?", "keys"], ["Control+Shift+r", "return"], ["Control+u", "deliver"]] as const) {
    await page.keyboard.press(keys);
    if ((await dialog(page).count()) === 0) continue;
    const box = await dialog(page).boundingBox();
    expect([name, Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).toEqual([name, 1280, 800]);
    await page.screenshot({ path: test.info().outputPath(`size-200-${name}.png`) });
    expect([name, await cut(page, "[role=dialog]")]).toEqual([name, []]);
    expect([name, await findings(page)]).toEqual([name, []]);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  }
});

test("Ctrl + and Ctrl − step, over a dialog too, and the size is there after a restart; cells stand on whole pixels", async ({ desk }) => {
  const { page } = desk;
  await choose(page, nightNames.means);
  for (const size of ["110", "125"]) {
    await page.keyboard.press("Control++");
    await expect(page.locator("html")).toHaveAttribute("data-size", size);
    const parts = await page.getByRole("gridcell").evaluateAll((cells) => cells.flatMap((one) => { const { top, height } = one.getBoundingClientRect(); return [top, height]; }));
    expect(parts.filter((one) => Math.abs(one - Math.round(one)) > 0.01)).toEqual([]);
    // The lines under the picture have their room.
    expect(await page.getByRole("gridcell").evaluateAll((cells) => cells.filter((one) => one.scrollHeight > one.clientHeight + 1).length)).toBe(0);
  }
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+-");
  await expect(page.locator("html")).toHaveAttribute("data-size", "110");
  await page.keyboard.press("Escape");
  const again = await desk.restart();
  await expect(again.locator("html")).toHaveAttribute("data-size", "110");
  await again.keyboard.press("Control+k");
  await again.keyboard.type("everything at");
  await again.keyboard.press("Enter");
  await expect(again.locator("html")).toHaveAttribute("data-size", "100");
});
