// The path from folder to delivery without the mouse.
import { readdirSync } from "node:fs";
import { expect, test } from "./desk-fixture.ts";
import { nightNames } from "./support/make-photos.ts";
import { bar, cell, deliverByKeys, detailOf, dialog, field, inspector, messages } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });

test("open, find the phone's caption, correct it, approve, deliver, undo: keys only", async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  await desk.chooseNext(desk.photoFolder);
  await expect(page.getByRole("button", { name: /^Open folder…/u })).toBeVisible();
  await keyboard.press("Control+o");
  await expect(page.getByRole("button", { name: "Go to the sheet" })).toBeVisible();
  await expect(cell(page, nightNames.means)).toBeVisible();
  await page.getByRole("button", { name: "Go to the sheet" }).focus();
  await keyboard.press("Enter");

  // Search is a key, and the caption too.
  await keyboard.press("Control+f");
  await keyboard.type("traditional camera");
  await keyboard.press("Enter");
  await expect(page.getByText("1 photo", { exact: true }).first()).toBeVisible();
  await keyboard.press("Escape");
  await keyboard.press("F6");
  await expect(cell(page, nightNames.means)).toBeVisible();
  await cell(page, nightNames.means).focus();
  await expect(inspector(page).getByRole("heading", { name: nightNames.means })).toBeVisible();
  await keyboard.press("i");
  await expect(field(page, "Caption")).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type("A crane stands in the harbour of Lübeck, Germany, on Sunday, Nov. 22, 2026, seen from a phone. (Ana Ruiz/Desk)");
  await keyboard.press("Escape");
  await expect.poll(async () => (await detailOf(desk, nightNames.means)).write).toBe("saved");

  // Approve with Ctrl Enter, twice: the dialog's main button is the same key.
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(messages(page).getByText(/^1 photo approved/u)).toBeVisible({ timeout: 60_000 });
  await expect(dialog(page)).toBeHidden();
  await expect(cell(page, nightNames.means)).toHaveAccessibleName(/approved/iu);

  await deliverByKeys(desk, "1 copy delivered");
  expect(readdirSync(desk.outFolder)).toEqual([nightNames.means]);

  // Commands: the palette has everything, with why not where it cannot run.
  await keyboard.press("Control+k");
  await keyboard.type("select blo");
  await expect(dialog(page).getByRole("option").first()).toContainText("Select blocked");
  await keyboard.press("Escape");
  await keyboard.press("?");
  await expect(dialog(page)).toContainText("Keyboard");
  await keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
});

test("letters in a field are text, and keys that an input method composes are nobody's command", async ({ desk }) => {
  const { page } = desk;
  await desk.chooseNext(desk.photoFolder);
  await expect(page.getByRole("button", { name: /^Open folder…/u })).toBeVisible();
  await page.keyboard.press("Control+o");
  await page.getByRole("button", { name: "Go to the sheet" }).click();
  await cell(page, nightNames.ready[0]).click();
  await expect(inspector(page).getByRole("heading", { name: nightNames.ready[0] })).toBeVisible();
  await page.keyboard.press("Shift+i");
  await expect(field(page, "Headline")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("gxat 12");
  await expect(field(page, "Headline")).toHaveValue("gxat 12");
  await expect(page.getByRole("grid")).toBeVisible();
  const client = await page.context().newCDPSession(page);
  await page.keyboard.press("Control+a");
  for (const text of ["ㅎ", "하", "한"]) await client.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
  await page.keyboard.press("Enter");
  await client.send("Input.insertText", { text: "한강" });
  await expect(field(page, "Headline")).toHaveValue(/한강$/u);
  await field(page, "Caption").click();
  await expect.poll(async () => (await detailOf(desk, nightNames.ready[0])).fields["headline"]).toMatch(/한강$/u);
  await expect(bar(page)).toBeVisible();
});
