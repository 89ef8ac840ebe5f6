// The records of the desk in the window, by keyboard: what a maker allowed, whose picture a stray file is, who has which copy, and what the night was.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { lookInThemes } from "./support/look.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, command, dialog, inspector, messages, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });
const [first, second] = nightNames.ready;

/** Two recipients have both photos. */
const deliver = async (desk: Desk): Promise<void> => {
  await using connection = await desk.connect();
  const photos = (await connection.call(contract.photo.find, { names: [first, second].map((name) => path.join(desk.photoFolder, name)) })) as PhotoId[];
  expect((await connection.call(contract.approval.approve, { photos })).done.ok).toBe(2);
  const recipients: string[] = [];
  for (const name of ["Veitlinger Bote", "Newsfeed A"]) recipients.push((await connection.call(contract.recipient.put, { recipient: { name, settings: { channel: "folder", folder: path.join(desk.folder, name) }, profile: "safe", nameTemplate: `${name.slice(0, 1)}-{name}` } })).id);
  expect((await connection.call(contract.delivery.send, { photos, recipients })).ok).toBe(4);
};

test("a permission is recorded with its proof, a stray file is traced, the ledger is looked through and written out, the night is told", async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = desk;
  const { keyboard } = page;
  await openNight(desk, 13);
  await deliver(desk);
  await choose(page, first);

  // What the maker allowed, with the file that shows it.
  const proof = path.join(desk.folder, "yes.txt");
  writeFileSync(proof, "Yes, you may.");
  await desk.chooseNext(proof);
  await command(desk, "permission");
  await expect(dialog(page).getByRole("combobox", { name: "Standing" })).toBeFocused();
  await dialog(page).getByRole("combobox", { name: "Standing" }).selectOption("granted");
  await dialog(page).getByRole("textbox", { name: "Who allows it" }).fill("Mina Yoo");
  await dialog(page).getByRole("textbox", { name: "What they answered" }).fill("Yes, you may, but not on television.");
  await dialog(page).getByRole("textbox", { name: "Media, with commas" }).fill("web, print");
  await dialog(page).getByRole("button", { name: "What shows it: Choose file…" }).press("Enter");
  await expect(dialog(page).getByText(/^yes\.txt, [0-9a-f]{12}$/u)).toBeVisible();
  await lookInThemes(desk, "permission");
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeHidden();
  await inspector(page).getByRole("tab", { name: "Rights" }).click();
  await expect(inspector(page).getByText("Granted", { exact: true })).toBeVisible();
  await expect(inspector(page).getByText("web, print; not to be passed on; not for the archive")).toBeVisible();
  await lookInThemes(desk, "rights");

  // A copy from somewhere, under a name that says nothing.
  const stray = path.join(desk.folder, "from-the-web.jpg");
  copyFileSync(path.join(desk.folder, "Newsfeed A", `N-${second}`), stray);
  await desk.chooseNext(stray);
  await command(desk, "trace a file");
  await expect(dialog(page)).toBeVisible();
  await lookInThemes(desk, "trace-ask");
  await dialog(page).getByRole("button", { name: "Choose file…" }).press("Enter");
  const hit = dialog(page).getByRole("region", { name: second });
  await expect(hit.getByText("By its bytes: this very copy was delivered")).toBeVisible({ timeout: 60_000 });
  await expect(hit.getByRole("row", { name: /Newsfeed A/u })).toContainText(`N-${second}`);
  await lookInThemes(desk, "trace");
  await hit.getByRole("button", { name: "Show the photo" }).press("Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(inspector(page).getByRole("heading", { name: second })).toBeVisible();

  // Who has which copy; the row's photo is what commands act on.
  await command(desk, "ledger of deliveries");
  await expect(page.getByRole("heading", { name: "Ledger, 4 copies" })).toBeVisible();
  const table = page.getByRole("grid", { name: "Copies that went out, newest first" });
  await expect(table).toBeFocused();
  await expect(table.getByRole("row")).toHaveCount(5);
  await keyboard.press("End");
  await lookInThemes(desk, "ledger");
  await page.getByRole("combobox", { name: "Recipient" }).first().selectOption("Veitlinger Bote");
  await expect(page.getByRole("heading", { name: "Ledger, 2 copies" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Find in the ledger" }).fill(first);
  await expect(page.getByRole("heading", { name: "Ledger, 1 copy" })).toBeVisible();
  const csv = path.join(desk.folder, "ledger.csv");
  writeFileSync(csv, "last night's");
  await desk.saveNext(csv);
  await page.getByRole("button", { name: "Export the ledger as CSV…" }).press("Enter");
  await expect(messages(page).getByText(/^1 row written to/u)).toBeVisible();
  expect(readFileSync(csv, "utf8").split("\r\n")[1]).toContain(`,Veitlinger Bote,folder,V-${first},`);
  await page.getByRole("searchbox", { name: "Find in the ledger" }).press("Enter");
  await expect(table).toBeFocused();
  await keyboard.press("Enter");
  await expect(inspector(page).getByRole("heading", { name: first })).toBeVisible();

  // The yes is taken back while two have the photo: the kill is offered, and asks for no further use.
  await command(desk, "permission");
  await dialog(page).getByRole("combobox", { name: "Standing" }).selectOption("withdrawn");
  await keyboard.press("Control+Enter");
  await expect(dialog(page).getByText(/^The permission was withdrawn, and recipients have the photo/u)).toBeVisible();
  await lookInThemes(desk, "permission-ended");
  await dialog(page).getByRole("button", { name: "Kill…" }).press("Enter");
  await expect(dialog(page)).toContainText("Kill 1 photo");
  await expect(dialog(page).getByRole("radio", { name: "No further use" })).toBeChecked();
  await keyboard.press("Escape");
  await inspector(page).getByRole("tab", { name: "Rights" }).click();
  await lookInThemes(desk, "rights-ended");

  // What the night was, for whoever comes in the morning.
  await command(desk, "night report");
  await expect(dialog(page).getByRole("table", { name: "Delivered" }).getByRole("row", { name: /Newsfeed A/u })).toBeVisible();
  await expect(dialog(page).getByText("13 photos")).toBeVisible();
  await lookInThemes(desk, "report");
  await dialog(page).getByRole("checkbox", { name: /^Hide names/u }).check();
  await expect(dialog(page).getByRole("row", { name: /Recipient 1/u })).toBeVisible();
  const report = path.join(desk.folder, "night.html");
  await desk.saveNext(report);
  await dialog(page).getByRole("button", { name: "Save as page…" }).press("Enter");
  await expect.poll(() => { try { return readFileSync(report, "utf8"); } catch { return ""; } }).toContain("<td>Recipient 1</td>");
  expect(readFileSync(report, "utf8")).not.toContain("Newsfeed");
  await keyboard.press("Escape");
  await expect(cell(page, first)).toBeVisible();
});
