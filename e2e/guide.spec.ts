// The first ten minutes as the guide leads: each step ticks when the desk has done it; the line stands over nothing; what is done is kept.
import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { bar, choose, dialog, field, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });

const guide = (page: Page) => page.getByRole("region", { name: "First ten minutes" });
const done = (page: Page, n: number, title: string) => guide(page).getByRole("button", { name: `Step ${n}, ${title}, done` });

test("nine steps, each ticked by what was done, by its button or by key", async ({ desk }) => {
  const { page, app } = desk;
  await page.getByRole("button", { name: "Show me the first ten minutes" }).click();
  await expect(guide(page)).toContainText("0 of 9 done");
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("guide-first-run.png") });
  await openNight(desk, 13);
  await expect(done(page, 1, "open")).toBeVisible();

  await choose(page, nightNames.ready[0]);
  await guide(page).getByRole("button", { name: /^Look at it/u }).click();
  await expect(done(page, 2, "look")).toBeVisible();
  await page.keyboard.press("Escape");
  await choose(page, nightNames.ready[0]);
  await page.keyboard.press("Control+3");
  await expect(done(page, 3, "mark")).toBeVisible();

  for (const [width, height] of [[1280, 800], [800, 600]] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [width, height] as const);
    const [line, stage, selection] = await Promise.all([guide(page).boundingBox(), page.getByRole("main").boundingBox(), bar(page).boundingBox()]);
    expect((stage?.y ?? 0) + (stage?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(selection?.y ?? 0);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`guide-${width}.png`) });
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));

  // Correct: the phone's caption, by its fix.
  await choose(page, nightNames.means);
  await page.keyboard.press("f");
  await expect(done(page, 4, "correct")).toBeVisible();

  await choose(page, nightNames.ready[1]);
  await page.keyboard.press("Control+a");
  await guide(page).getByRole("button", { name: "To the credit" }).click();
  await expect(field(page, "Credit")).toBeFocused();
  await page.keyboard.type("Desk");
  await page.keyboard.press("Tab");
  await expect(done(page, 5, "credit")).toBeVisible();

  // One step can be asked for out of turn.
  await guide(page).getByRole("button", { name: "Step 9, undo" }).click();
  await guide(page).getByRole("button", { name: /^Undo/u }).click();
  await expect(done(page, 9, "undo")).toBeVisible();

  await choose(page, nightNames.ready[2]);
  await guide(page).getByRole("button", { name: /^Step 7, approve/u }).click();
  await guide(page).getByRole("button", { name: /^Approve…/u }).click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(done(page, 7, "approve")).toBeVisible();

  mkdirSync(desk.outFolder, { recursive: true });
  await desk.chooseNext(desk.outFolder);
  await guide(page).getByRole("button", { name: /^Step 8, deliver/u }).click();
  await guide(page).getByRole("button", { name: /^Deliver…/u }).click();
  await dialog(page).getByRole("button", { name: /^Choose folder/u }).click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("1 copy delivered").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(done(page, 8, "deliver")).toBeVisible();

  const again = await desk.restart();
  await expect(guide(again)).toContainText("8 of 9 done");
  await guide(again).getByRole("button", { name: "Close the guide" }).click();
  await expect(guide(again)).toHaveCount(0);
  await again.keyboard.press("Control+k");
  await again.keyboard.type("first ten");
  await again.keyboard.press("Enter");
  await expect(guide(again)).toContainText("8 of 9 done");
});
