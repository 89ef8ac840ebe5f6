// The whole path with the mouse: from a folder to a safe delivery, and the way back.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "./desk-fixture.ts";
import { nightNames } from "./support/make-photos.ts";
import { bar, cell, choose, detailOf, dialog, field, inspector, messages, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });

test("open a folder, correct the phone's caption, approve, deliver, find nothing of the phone in the copy", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  await expect(cell(page, nightNames.broken)).toContainText("Cannot be read");

  // The caption says camera, the file says phone: blocked, and the inspector says why.
  await choose(page, nightNames.means);
  await expect(inspector(page).getByText(/camera/u).first()).toBeVisible();
  await expect(bar(page).getByRole("button", { name: /^Approve/u })).toHaveAttribute("aria-disabled", "true");
  const caption = field(page, "Caption");
  await caption.fill("A crane stands in the harbour of Lübeck, Germany, on Sunday, Nov. 22, 2026, photographed with a phone. (Ana Ruiz/Desk)");
  await field(page, "Headline").click();
  await expect.poll(async () => (await detailOf(desk, nightNames.means)).write).toBe("saved");
  expect(readFileSync(path.join(desk.photoFolder, nightNames.means)).includes("photographed with a phone")).toBe(true);
  await expect(bar(page).getByRole("button", { name: /^Approve 1…/u })).not.toHaveAttribute("aria-disabled", "true");

  // All of them: what passes is approved, the rest stays selected.
  await choose(page, nightNames.ready[0]);
  await page.keyboard.press("Control+a");
  await expect(bar(page).getByText("13 selected")).toBeVisible();
  await expect(bar(page).getByText("10 ready")).toBeVisible();
  await expect(bar(page).getByText("3 blocked")).toBeVisible();
  await bar(page).getByRole("button", { name: /^Approve 10…/u }).click();
  await expect(dialog(page)).toContainText("Byline is missing");
  await dialog(page).getByRole("button", { name: /^Approve 10/u }).click();
  await expect(messages(page).getByText(/^10 photos approved/u)).toBeVisible({ timeout: 60_000 });
  await expect(bar(page).getByText("3 selected")).toBeVisible();

  // The phone with a position and a serial number leaves without them.
  await choose(page, nightNames.secret);
  await desk.chooseNext(desk.outFolder);
  await bar(page).getByRole("button", { name: /^Deliver 1…/u }).click();
  await dialog(page).getByRole("button", { name: "Choose folder…" }).click();
  await dialog(page).getByRole("button", { name: /^Deliver 1 copy/u }).click();
  await expect(dialog(page).getByText("1 copy delivered")).toBeVisible({ timeout: 60_000 });
  await dialog(page).getByRole("button", { name: /^Close/u }).click();
  expect(readdirSync(desk.outFolder)).toEqual([nightNames.secret]);
  const copy = readFileSync(path.join(desk.outFolder, nightNames.secret));
  for (const secret of ["SERIAL-4711-XYZ", "Verborgen", "iPhone", "Apple"]) expect([secret, copy.includes(secret)]).toEqual([secret, false]);
  expect(copy.includes("A ferry waits at night")).toBe(true);
  await expect(cell(page, nightNames.secret)).toHaveAccessibleName(/delivered/iu);
  expect((await detailOf(desk, nightNames.secret)).deliveries).toHaveLength(1);

  // Undo takes the other approvals back; what was delivered stays and is named.
  await choose(page, nightNames.ready[1]);
  await page.keyboard.press("Control+z");
  await expect(messages(page).getByText(/^Undone: approval of 9 photos/u)).toBeVisible();
  expect((await detailOf(desk, nightNames.ready[1])).state).toBe("new");
  expect((await detailOf(desk, nightNames.secret)).state).toBe("approved");
});

test("a change from outside voids the approval, visibly, and the photo cannot leave", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  const file = nightNames.ready[2];
  await choose(page, file);
  await page.keyboard.press("Control+Enter");
  await dialog(page).getByRole("button", { name: /^Approve 1/u }).click();
  await expect(cell(page, file)).toHaveAccessibleName(/approved/iu, { timeout: 60_000 });
  const { appendFileSync } = await import("node:fs");
  appendFileSync(path.join(desk.photoFolder, file), "changed by another program");
  await expect(cell(page, file)).toHaveAccessibleName(/approval void/iu, { timeout: 60_000 });
  await expect(bar(page).getByRole("button", { name: /^Deliver/u })).toHaveAttribute("aria-disabled", "true");
});

test("many photos at once: mixed values are left alone unless typed over, and undo takes the batch back, also after a restart", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  await choose(page, nightNames.ready[0]);
  await cell(page, nightNames.ready[3]).click({ modifiers: ["Shift"] });
  await expect(bar(page).getByText("4 selected")).toBeVisible();
  await expect(field(page, "Headline")).toHaveAttribute("placeholder", /Type to replace in all 4/u);
  await field(page, "City").fill("Wismar");
  await field(page, "Country").click();
  for (const name of nightNames.ready.slice(0, 4)) await expect.poll(async () => (await detailOf(desk, name)).fields["cityName"]).toBe("Wismar");
  expect((await detailOf(desk, nightNames.ready[0])).fields["headline"]).toBe("Boat 1 lies at night");
  expect((await detailOf(desk, nightNames.ready[3])).fields["headline"]).toBe("Boat 4 lies at night");
  expect((await detailOf(desk, nightNames.ready[4])).fields["cityName"]).toBe("Lübeck");
  const again = await desk.restart();
  await choose(again, nightNames.ready[0]);
  await again.keyboard.press("Control+z");
  await expect(messages(again).getByText(/^Undone: edit/u)).toBeVisible();
  for (const name of nightNames.ready.slice(0, 4)) await expect.poll(async () => (await detailOf(desk, name)).fields["cityName"]).toBe("Lübeck");
  await again.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await detailOf(desk, nightNames.ready[1])).fields["cityName"]).toBe("Wismar");
});

test("the desk is killed while a caption is being typed: the window says so, and no word is lost", async ({ desk }) => {
  const { page } = desk;
  await openNight(desk, 13);
  await choose(page, nightNames.ready[0]);
  const caption = field(page, "Caption");
  await caption.fill("Typed before the desk died");
  await page.waitForTimeout(600);
  const pid = await desk.deskProcess();
  process.kill(pid, "SIGKILL");
  await caption.fill("Typed before the desk died, and while it was away");
  await expect(messages(page).getByText(/^The desk (?:is back|stopped)/u)).toBeVisible();
  await field(page, "Headline").click();
  await expect.poll(async () => (await detailOf(desk, nightNames.ready[0])).fields["description"], { timeout: 60_000 }).toBe("Typed before the desk died, and while it was away");
  await expect.poll(async () => (await detailOf(desk, nightNames.ready[0])).write, { timeout: 60_000 }).toBe("saved");
});

test("the window is closed in the middle of a word: the next start has it", async ({ desk }) => {
  await openNight(desk, 13);
  await choose(desk.page, nightNames.ready[0]);
  await field(desk.page, "Caption").fill("Half a sent");
  await desk.page.waitForTimeout(400);
  await desk.restart();
  await expect.poll(async () => (await detailOf(desk, nightNames.ready[0])).fields["description"], { timeout: 60_000 }).toBe("Half a sent");
});
