// What is out and was wrong: one picture corrected, one killed, and whoever could not be told found in the call list. By keyboard.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { look } from "./support/look.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, command, deliverByKeys, detailOf, dialog, field, inspector, messages, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });
const [wrong, dead] = nightNames.ready;

/** Whose initials the desk writes into its events. */
const initialsOf = async (desk: Desk): Promise<string | undefined> => {
  await using connection = await desk.connect();
  return (await connection.call(contract.desk.catalogue, {})).editor?.initials;
};

/** A second recipient of the picture that will be killed, whose folder is gone by then. */
const deliverAway = async (desk: Desk, file: string): Promise<string> => {
  const to = path.join(desk.folder, "bote");
  await using connection = await desk.connect();
  const [photo] = (await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, file)] })) as PhotoId[];
  if (photo === undefined) throw new Error(`the desk knows no ${file}`);
  await connection.call(contract.delivery.deliver, { photos: [photo], to });
  rmSync(to, { recursive: true });
  writeFileSync(to, "no folder any more");
  return to;
};

test("a held picture stays; one that is out is corrected, one is killed, and who was not reached stands in the call list", async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 13);
  for (const file of [wrong, dead]) {
    await choose(page, file);
    await keyboard.press("Control+Enter");
    await expect(dialog(page)).toBeVisible();
    await keyboard.press("Control+Enter");
    await expect(dialog(page)).toBeHidden({ timeout: 60_000 });
    await expect(cell(page, file)).toHaveAccessibleName(/approved/iu);
  }

  // Held, nothing leaves; released, it does.
  await choose(page, wrong);
  await command(desk, "hold");
  await expect(dialog(page)).toContainText("Hold 1 photo");
  await look(desk, "hold");
  await dialog(page).getByRole("radio", { name: /^Safety/u }).check();
  await dialog(page).getByRole("textbox", { name: /^Initials/u }).fill((await initialsOf(desk)) ?? "NC");
  await dialog(page).getByRole("textbox", { name: "Reason" }).fill("somebody is still on the quay");
  await keyboard.press("Control+Enter");
  await expect(cell(page, wrong)).toHaveAccessibleName(/Held: safety, until/u);
  await keyboard.press("Control+u");
  await expect(dialog(page)).toBeHidden();
  await expect(messages(page).getByText("Everything approved here is held")).toBeVisible();
  await command(desk, "release the hold");
  await look(desk, "release");
  await dialog(page).getByRole("textbox").fill("clear");
  await keyboard.press("Control+Enter");
  await expect(cell(page, wrong)).not.toHaveAccessibleName(/Held/u);

  for (const file of [wrong, dead]) {
    await choose(page, file);
    await deliverByKeys(desk, "1 copy delivered");
  }
  const away = await deliverAway(desk, dead);

  // Corrected: opened with what was wrong, mended, approved and sent in one step.
  await choose(page, wrong);
  await keyboard.press("Control+Shift+K");
  await expect(dialog(page)).toContainText("Correct 1 photo");
  await look(desk, "correct");
  await keyboard.type("the harbour is Travemünde");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(cell(page, wrong)).toHaveAccessibleName(/correction open/iu);
  await cell(page, wrong).focus();
  await keyboard.press("i");
  await expect(field(page, "Caption")).toBeFocused();
  const caption = await field(page, "Caption").inputValue();
  await keyboard.press("Control+a");
  await keyboard.type(caption.replace("the harbour of Lübeck", "the harbour of Travemünde"));
  await keyboard.press("Escape");
  await expect.poll(async () => (await detailOf(desk, wrong)).write).toBe("saved");
  await keyboard.press("Control+Shift+K");
  await expect(dialog(page)).toContainText(`Correction of ${wrong}`);
  await expect(dialog(page).getByText("Approve it first")).toBeVisible();
  await expect(dialog(page).locator("ins")).toContainText(["Travemünde"]);
  await expect(dialog(page).getByRole("button", { name: /^Approve and send/u })).toBeVisible();
  await look(desk, "send-correction");
  await keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("Corrected copy arrived: night-1_v2.jpg")).toBeVisible({ timeout: 60_000 });
  await look(desk, "sent");
  await keyboard.press("Escape");
  expect(readdirSync(desk.outFolder).sort()).toEqual(expect.arrayContaining(["night-1.jpg", "night-1_v2.jpg", "night-2.jpg"]));
  expect(readdirSync(desk.outFolder).filter((name) => name.startsWith("CORRECTION"))).toHaveLength(1);
  await expect(cell(page, wrong)).toHaveAccessibleName(/delivered/iu);

  // Killed: rehearsed first, then confirmed by the end of its name.
  await choose(page, dead);
  await command(desk, "kill");
  await expect(dialog(page)).toContainText("Kill 1 photo");
  await expect(dialog(page).getByText("2 recipients, cannot be narrowed")).toBeVisible();
  await keyboard.type("the picture shows another boat");
  await look(desk, "kill");
  await dialog(page).getByRole("button", { name: "Rehearse" }).press("Enter");
  await expect(dialog(page).getByText("Rehearsal: 2 notices, nothing was sent")).toBeVisible();
  await look(desk, "rehearsal");
  await dialog(page).getByRole("button", { name: "Back to the kill" }).press("Enter");
  await dialog(page).getByRole("textbox", { name: /^To confirm/u }).fill("ht-2");
  await keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("1 photo killed")).toBeVisible({ timeout: 60_000 });
  await look(desk, "killed");
  await keyboard.press("Escape");
  await expect(cell(page, dead)).toHaveAccessibleName(/killed/iu);
  const left = readdirSync(desk.outFolder);
  expect(left).not.toContain("night-2.jpg");
  const [advisory = ""] = left.filter((name) => /^KILL.*\.txt$/u.test(name));
  expect(readFileSync(path.join(desk.outFolder, advisory), "utf8")).toContain("the picture shows another boat");

  // The other recipient could not be told: the status bar counts it, the call list says what to do.
  await page.getByRole("button", { name: "1 to call" }).press("Enter");
  const call = dialog(page).getByRole("listitem", { name: `${away}, night-2.jpg` });
  await expect(call).toBeVisible();
  await look(desk, "call-list");
  await call.getByRole("button", { name: "Copy the words" }).press("Enter");
  await expect(call.getByText("Copied")).toBeVisible();
  await call.getByRole("button", { name: "Told" }).press("Enter");
  await keyboard.type("by telephone, Ms Ruiz");
  await look(desk, "call-list-answer");
  await keyboard.press("Enter");
  await expect(dialog(page).getByText("Nobody is left to be told.")).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /to call/u })).toBeHidden();

  await choose(page, dead);
  await keyboard.press("h");
  await expect(page.getByRole("option", { name: /Notice to a recipient: .*Told: by telephone, Ms Ruiz/u })).toBeVisible();
  await expect(page.getByRole("option", { name: /Killed: the picture shows another boat, to 2 recipients/u })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("history.png") });
  await expect(inspector(page)).toBeHidden();
});
