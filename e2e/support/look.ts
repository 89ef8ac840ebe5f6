// The window as an editor sees it: looked at as drawn and at the smallest size, and in the other themes.
import { type Desk, expect, test } from "../desk-fixture.ts";
import { findings } from "./axe.ts";
import { cutTexts } from "./language.ts";
import { outside, sized } from "./window.ts";

/** Nothing for axe to find, nothing cut, nothing outside, at both sizes; the pictures lie with the test's results. */
export const look = async (desk: Desk, name: string): Promise<void> => {
  const { page } = desk;
  for (const [width, height] of [[1280, 800], [800, 600]] as const) {
    await sized(desk, width, height);
    // Panes and dialogs glide to their places.
    await page.waitForTimeout(200);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
    expect([await findings(page), await cutTexts(page), await outside(page)], `${name} at ${width}`).toEqual([[], [], []]);
  }
  await sized(desk, 1280, 800);
};

/** `look`, then nothing for axe to find in the light and the contrast theme either. */
export const lookInThemes = async (desk: Desk, name: string): Promise<void> => {
  await look(desk, name);
  const { page } = desk;
  for (const theme of ["light", "contrast"]) {
    await page.evaluate((to) => { document.documentElement.dataset["theme"] = to; }, theme);
    expect(await findings(page), `${name} in ${theme}`).toEqual([]);
  }
  await page.evaluate(() => { document.documentElement.dataset["theme"] = "dark"; });
};
