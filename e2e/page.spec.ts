// The page that Proofdesk began with, in the window: twelve pictures of a phone, a caption that says camera, a waiver that should not have been, three recipients, the correction, a screenshot of the wrong picture, and a kill.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { contract } from "#contract/methods.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { marketNames, marketWords } from "./support/make-photos.ts";
import { bar, cell, choose, command, detailOf, dialog, field, inspector, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "market", broken: "nothing", open: false } });
const [wrong = "", dead = ""] = marketNames;
const recipients = ["Agency", "Site", "Partner"] as const;

const folderOf = (desk: Desk, recipient: string): string => path.join(desk.folder, recipient);
const addRecipients = async (desk: Desk): Promise<void> => {
  await using connection = await desk.connect();
  for (const name of recipients) await connection.call(contract.recipient.put, { recipient: { name, settings: { channel: "folder", folder: folderOf(desk, name) }, profile: name === "Site" ? "web" : "safe", contact: { telephone: "+49 451 4711" } } });
};

test("from twelve phone pictures to the correction that three recipients have, the traced screenshot and the kill", async ({ desk }) => {
  test.setTimeout(300_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 12);
  await addRecipients(desk);

  // Eleven pass, the file knows better than the caption of one.
  await cell(page, wrong).click();
  await keyboard.press("Control+a");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toContainText("11");
  await keyboard.press("Control+Enter");
  await expect(cell(page, dead)).toHaveAccessibleName(/approved/iu, { timeout: 60_000 });
  if (await dialog(page).isVisible()) await keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  expect((await detailOf(desk, wrong)).problemList).toEqual(expect.arrayContaining([expect.objectContaining({ rule: "prov.means", severity: "blocks" })]));

  // Somebody waives it all the same, and approves.
  await choose(page, wrong);
  await command(desk, "waive");
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("textbox").fill("the author insists");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await cell(page, wrong).focus();
  await expect(bar(page)).toContainText("ready");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden({ timeout: 60_000 });
  await expect(cell(page, wrong)).toHaveAccessibleName(/approved/iu);

  // To three recipients at once.
  await cell(page, wrong).focus();
  await keyboard.press("Control+a");
  await expect(bar(page)).toContainText("12 approved");
  await keyboard.press("Control+u");
  for (const name of recipients) await dialog(page).getByRole("checkbox", { name: new RegExp(`^${name}`, "u") }).check();
  await keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("36 copies delivered")).toBeVisible({ timeout: 120_000 });
  await keyboard.press("Escape");
  for (const name of recipients) expect(readdirSync(folderOf(desk, name)).sort(), name).toEqual([...marketNames].sort());

  // Corrected: opened with what was wrong, mended, approved and sent; everybody has the new copy and the notice.
  await choose(page, wrong);
  await keyboard.press("Control+Shift+K");
  await expect(dialog(page)).toContainText("Correct 1 photo");
  await keyboard.type("It was a mobile phone, not a traditional camera.");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await cell(page, wrong).focus();
  await keyboard.press("i");
  await expect(field(page, "Caption")).toBeFocused();
  const caption = await field(page, "Caption").inputValue();
  await keyboard.press("Control+a");
  await keyboard.type(caption.replace(marketWords.wrong, marketWords.right));
  await keyboard.press("Escape");
  await expect.poll(async () => (await detailOf(desk, wrong)).write).toBe("saved");
  await keyboard.press("Control+Shift+K");
  await expect(dialog(page)).toContainText(`Correction of ${wrong}`);
  await expect(dialog(page).getByRole("button", { name: /^Approve and send/u })).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("Corrected copy arrived: IMG_381_v2.jpg")).toHaveCount(3, { timeout: 60_000 });
  await keyboard.press("Escape");
  for (const name of recipients) {
    const files = readdirSync(folderOf(desk, name));
    expect(files, name).toContain("IMG_381_v2.jpg");
    expect(readFileSync(path.join(folderOf(desk, name), files.find((file) => file.startsWith("CORRECTION")) ?? ""), "utf8"), name).toMatch(/traditional camera[\s\S]*mobile phone/u);
  }
  expect(await detailOf(desk, wrong)).toMatchObject({ state: "approved", correctionOpen: false, delivered: true });

  // A screenshot of the wrong one turns up, small: whose it is, who has it, and that it was corrected.
  const stray = path.join(desk.folder, "Screenshot 2026-11-26.png");
  await sharp(path.join(folderOf(desk, "Agency"), wrong)).resize(300).png().toFile(stray);
  await desk.chooseNext(stray);
  await command(desk, "trace a file");
  await dialog(page).getByRole("button", { name: "Choose file…" }).press("Enter");
  const hit = dialog(page).getByRole("region", { name: wrong });
  await expect(hit).toBeVisible({ timeout: 60_000 });
  await expect(hit).toContainText(/corrected/iu);
  for (const name of recipients) await expect(hit.getByRole("row", { name: new RegExp(name, "u") }).first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("traced.png") });
  await keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();

  // Then one is killed: nobody has it any more, everybody was told, and it does not leave again.
  await choose(page, dead);
  await command(desk, "kill");
  await expect(dialog(page)).toContainText("Kill 1 photo");
  await expect(dialog(page).getByText("3 recipients, cannot be narrowed")).toBeVisible({ timeout: 60_000 });
  await keyboard.type("The woman asked us not to show her.");
  await dialog(page).getByRole("textbox", { name: /^To confirm/u }).fill(dead.slice(0, dead.lastIndexOf(".")).slice(-4));
  await expect(dialog(page).getByRole("button", { name: /^Kill 1 photo/u })).toBeEnabled();
  await keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("1 photo killed")).toBeVisible({ timeout: 60_000 });
  await keyboard.press("Escape");
  await expect(cell(page, dead)).toHaveAccessibleName(/killed/iu);
  for (const name of recipients) {
    const files = readdirSync(folderOf(desk, name));
    expect(files, name).not.toContain(dead);
    expect(files.filter((file) => /^KILL.*\.txt$/u.test(file)), name).toHaveLength(1);
  }
  await command(desk, "ledger of deliveries");
  await expect(page.getByRole("heading", { name: "Ledger, 39 copies" })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("ledger.png") });
  await expect(inspector(page)).toBeHidden();
});
