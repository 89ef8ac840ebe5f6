// Keys that an editor changes: taken from another by name, printed where they act, kept over a restart; refused with the reason; switched off; composed text is never a command.
import { type Locator, type Page } from "@playwright/test";
import { writeFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { choose, dialog, detailOf } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: true } });

const keysPage = async (page: Page): Promise<Locator> => {
  if ((await dialog(page).count()) === 0) await page.keyboard.press("Control+,");
  await dialog(page).getByRole("tab", { name: "Keys", exact: true }).click();
  return dialog(page).getByRole("tabpanel");
};
const line = (panel: Locator, id: string): Locator => panel.locator(`[data-action="${id}"]`);

test("a key is changed, taken from another by name, printed on its button, and there after a restart", async ({ desk }) => {
  const { page } = desk;
  await choose(page, nightNames.means);
  const panel = await keysPage(page);
  await panel.getByLabel("Find a command or a key").fill("return");
  await line(panel, "return").getByRole("button", { name: /change Ctrl ⇧ R/u }).click();
  await page.keyboard.press("Control+D");
  await expect(line(panel, "return").getByRole("alert")).toContainText("Select none");
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("keys-taken.png") });
  // Left: nothing has changed.
  await line(panel, "return").getByRole("button", { name: "Leave it" }).click();
  await expect(line(panel, "return").getByRole("button", { name: /change Ctrl ⇧ R/u })).toBeFocused();
  // Taken: both say so.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+D");
  await line(panel, "return").getByRole("button", { name: /^Take it from/u }).click();
  await expect(line(panel, "return").getByRole("button", { name: /change Ctrl D/u })).toBeVisible();
  await panel.getByLabel("Find a command or a key").fill("select none");
  await expect(line(panel, "select-none").getByRole("button", { name: /: change/u })).toHaveCount(0);
  await page.keyboard.press("Escape");

  const button = page.getByRole("button", { name: /^Return…/u });
  await expect(button).toHaveAttribute("aria-keyshortcuts", "Control+D");
  await expect(button).toContainText("Ctrl D");
  const again = await desk.restart();
  await choose(again, nightNames.means);
  await expect(again.getByRole("button", { name: /^Return…/u })).toContainText("Ctrl D");
  await again.keyboard.press("?");
  await expect(dialog(again).getByText("Return…").locator("..")).toContainText("Ctrl D");
  await again.keyboard.press("Escape");
  await again.keyboard.press("Control+k");
  await again.keyboard.type("return");
  await expect(dialog(again).getByRole("option").first()).toContainText("D");
  await again.keyboard.press("Escape");
  // Reset: as it was.
  const panel2 = await keysPage(again);
  await panel2.getByRole("button", { name: "All as in the style" }).click();
  await again.keyboard.press("Escape");
  await expect(again.getByRole("button", { name: /^Return…/u })).toContainText("Ctrl ⇧ R");
});

test("a key of the system or of writing is refused with its reason, by keyboard alone", async ({ desk }) => {
  const { page } = desk;
  const panel = await keysPage(page);
  await panel.getByLabel("Find a command or a key").fill("deliver");
  await line(panel, "deliver").getByRole("button", { name: /change/u }).focus();
  await page.keyboard.press("Enter");
  for (const [press, reason] of [["Alt+q", "Alt and Option"], ["F10", "The system keeps"], ["Control+Shift+u", "Linux enters"], ["Control+c", "Copy, cut and paste"], ["q", "works while you type"]] as const) {
    await page.keyboard.press(press);
    await expect(line(panel, "deliver").getByRole("alert")).toContainText(reason);
  }
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeVisible();
  await expect(line(panel, "deliver").getByRole("button", { name: /change Ctrl U/u })).toBeFocused();
});

test("another style works at once; single keys can be switched off; a broken key in the settings falls back alone", async ({ desk }) => {
  let { page } = desk;
  const panel = await keysPage(page);
  await panel.getByRole("radio", { name: "Lightroom" }).check({ force: true });
  await page.keyboard.press("Escape");
  await choose(page, nightNames.ready[0]);
  await page.keyboard.press("3");
  await expect.poll(async () => (await detailOf(desk, nightNames.ready[0])).fields["imageRating"]).toBe(3);
  await choose(page, nightNames.ready[1]);
  await page.keyboard.press("e");
  await expect(page.getByRole("group", { name: "Loupe" })).toBeVisible();
  await page.keyboard.press("Escape");

  await (await keysPage(page)).getByRole("switch").uncheck({ force: true });
  await page.keyboard.press("Escape");
  await choose(page, nightNames.ready[2]);
  await page.keyboard.press("e");
  await page.keyboard.press("4");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Loupe" })).toBeVisible();
  expect((await detailOf(desk, nightNames.ready[2])).fields["imageRating"]).toBeUndefined();

  await desk.close();
  const file = path.join(desk.deskFolder, "settings.json");
  const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...kept, singleKeys: "never", keys: { tag: 7, fix: ["Ctrl+Shift+9"], nonsense: ["Q"] } }));
  page = await desk.start();
  const after = await keysPage(page);
  await expect(after.getByRole("radio", { name: "Lightroom" })).toBeChecked();
  await expect(after.getByRole("switch")).toBeChecked();
  await expect(line(after, "tag").getByRole("button", { name: /change P/u })).toBeVisible();
  await expect(line(after, "fix").getByRole("button", { name: /change Ctrl ⇧ 9/u })).toBeVisible();
});

test("a syllable that is being composed is no key", async ({ desk }) => {
  const { page } = desk;
  const panel = await keysPage(page);
  await panel.getByLabel("Find a command or a key").fill("tag");
  await line(panel, "tag").getByRole("button", { name: /change T/u }).click();
  await page.evaluate(() => {
    const target = document.activeElement;
    for (const key of ["ㅎ", "ㅏ", "ㄴ"]) target?.dispatchEvent(new KeyboardEvent("keydown", { key, code: "KeyG", isComposing: true, bubbles: true, cancelable: true }));
    target?.dispatchEvent(new KeyboardEvent("keydown", { key: "Process", keyCode: 229, bubbles: true, cancelable: true }));
  });
  await expect(line(panel, "tag").getByText("Press the new key.")).toBeVisible();
  await page.keyboard.press("q");
  await expect(line(panel, "tag").getByRole("button", { name: /change Q/u })).toBeVisible();
});
