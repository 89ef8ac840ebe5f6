// What comes from outside and what must not stay: a correction of an agency taken over by keyboard, one that is not ours closed, a recipient tried, a photo forgotten.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import { expect, test } from "./desk-fixture.ts";
import { look } from "./support/look.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, command, detailOf, dialog, messages, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });

test("a correction from outside is seen as it comes, taken over by keyboard, another is closed with a reason", async ({ desk }) => {
  test.setTimeout(120_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 13);
  const [, , third] = nightNames.ready;
  const before = (await detailOf(desk, third)).fields["description"];
  writeFileSync(path.join(desk.photoFolder, "CORRECTION 4711.txt"), "Correction: the harbour is Travemünde\nPicture: night-3\nCaption: Boat 3 lies in the harbour of Travemünde, Germany, on Sunday, Nov. 22, 2026.\n");
  writeFileSync(path.join(desk.photoFolder, "advisory.txt"), "MANDATORY KILL\nImage id: NEVER-SEEN-99\nDo not use.\n");
  await page.getByRole("button", { name: "2 incoming" }).press("Enter", { timeout: 20_000 });
  const correction = dialog(page).getByRole("listitem", { name: /^Correction/u });
  await expect(correction.locator("ins")).toContainText(["Travemünde"]);
  await look(desk, "incoming");
  expect((await detailOf(desk, third)).fields["description"]).toEqual(before);
  const [takeOver, notOurs] = [correction.getByRole("button", { name: "Take over" }), dialog(page).getByRole("listitem", { name: /^Kill/u }).getByRole("button", { name: "Not ours" })];
  for (let presses = 0; presses < 20 && !(await takeOver.evaluate((button) => button === document.activeElement)); presses += 1) await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(dialog(page).getByText("1 to be answered")).toBeVisible();
  expect((await detailOf(desk, third)).fields["description"]).toContain("Travemünde");
  await notOurs.press("Enter");
  await keyboard.type("we never had it");
  await keyboard.press("Enter");
  await expect(dialog(page).getByText("No incoming notice waits for an answer.")).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /incoming/u })).toBeHidden();
  await choose(page, third);
  await keyboard.press("h");
  await expect(page.getByRole("option", { name: /Incoming notice answered/u })).toBeVisible();
});

test("a recipient is tried in the settings, and leaves nothing there; a photo is forgotten, and nothing of its secrets stays with the desk", async ({ desk }) => {
  test.setTimeout(120_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 13);
  const to = path.join(desk.folder, "bote");
  mkdirSync(to);
  {
    await using connection = await desk.connect();
    await connection.call(contract.recipient.put, { recipient: { name: "Veitlinger Bote", settings: { channel: "folder", folder: to }, profile: "safe" } });
  }
  await keyboard.press("Control+,");
  await dialog(page).getByRole("tab", { name: "Recipients" }).or(dialog(page).getByRole("button", { name: "Recipients" })).first().click();
  await dialog(page).getByRole("button", { name: "Test Veitlinger Bote" }).press("Enter");
  await expect(dialog(page).getByText(/^It can be reached; a file could be written there and was taken away again/u)).toBeVisible();
  await look(desk, "recipient-tested");
  expect(readdirSync(to)).toEqual([]);
  await keyboard.press("Escape");

  const held = (): readonly string[] => readdirSync(desk.deskFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && readFileSync(path.join(one.parentPath, one.name)).includes("SERIAL-4711-XYZ")).map((one) => one.name);
  await expect.poll(held, { timeout: 20_000 }).not.toEqual([]);
  await choose(page, nightNames.secret);
  await command(desk, "forget");
  await expect(dialog(page)).toContainText("Forget 1 photo");
  await look(desk, "forget");
  await keyboard.press("Space");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(messages(page).getByText("1 photo forgotten")).toBeVisible();
  expect(held()).toEqual([]);
  await expect(cell(page, nightNames.secret)).toBeVisible();
});
