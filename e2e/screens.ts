// Takes the pictures of docs/screens: the real window, the real desk, the sample library, at the sizes of the design.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { exifWrite } from "#testing/desk-harness.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { repository } from "./support/electron.ts";
import { openRows } from "./support/rows.ts";
import { cell, choose, dialog } from "./support/sheet.ts";
import { sized } from "./support/window.ts";

const folder = path.join(repository, "docs", "screens");
const sizes = { 1280: [1280, 800], 1920: [1920, 1080], 800: [800, 600] } as const;

/** Once every picture in view is there; as a palette PNG, small enough for the repository. */
const take = async (desk: Desk, name: string, size: keyof typeof sizes): Promise<void> => {
  const { page } = desk;
  await sized(desk, sizes[size][0], sizes[size][1]);
  await page.mouse.move(sizes[size][0] / 2, sizes[size][1] - 4);
  await expect.poll(() => page.evaluate(() => [...document.images].every((one) => one.complete && one.naturalWidth > 0)), { timeout: 60_000 }).toBe(true);
  await page.waitForTimeout(500);
  const seen = await page.screenshot();
  for (const colours of [192, 96, 48]) {
    const png = await sharp(seen).png({ palette: true, colours, dither: 0.6, compressionLevel: 9, effort: 10 }).toBuffer();
    writeFileSync(path.join(folder, `${name}-${size}.png`), png);
    if (png.length < 290_000) return;
  }
};

const theme = (page: Page, name: string): Promise<void> => page.evaluate((to) => { document.documentElement.dataset["theme"] = to; }, name);

/** Some of the night's work, so that the pictures show what a desk looks like at midnight. */
const work = async (desk: Desk, files: string): Promise<void> => {
  await using connection = await desk.connect();
  const find = async (...names: string[]): Promise<PhotoId[]> => (await connection.call(contract.photo.find, { names: names.map((name) => path.join(files, name)) })).flatMap((id) => id ?? []);
  const edit = async (names: string[], values: Readonly<Record<string, string | number | boolean>>): Promise<void> => {
    await connection.call(contract.edit.make, { photos: await find(...names), changes: Object.entries(values).map(([field, value]) => ({ field, value })) });
  };
  await edit(["cameras/R62_0412.JPG", "cameras/DSCF2290.JPG"], { colorClass: 1, imageRating: 4, tagged: true });
  await edit(["cameras/DSC_4127.JPG", "phones/IMG_0381.jpeg"], { colorClass: 2, imageRating: 3 });
  await edit(["phones/20261122_184512.jpg"], { colorClass: 3, imageRating: 2 });
  await edit(["cameras/DSC01873.JPG"], { creditLine: "Proofdesk sample" });
  await connection.call(contract.edit.drain, {});
  await connection.call(contract.approval.submit, { photos: await find("phones/20261122_201955.jpg", "phones/IMG_0402.jpeg", "phones/PXL_20261122_091423118.jpg", "archive/alpine.png") });
  await connection.call(contract.approval.return, { photos: await find("archive/alpine.png"), note: "Which valley?" });
  await connection.call(contract.approval.approve, { photos: await find("cameras/R62_0412.JPG", "cameras/DSCF2290.JPG", "phones/IMG_0381.jpeg") });
  await connection.call(contract.approval.reject, { photos: await find("archive/acanthus (print 2).jpg") });
  await connection.call(contract.delivery.deliver, { photos: await find("cameras/DSCF2290.JPG"), to: desk.outFolder });
};

/** Errors stay until somebody closes them. */
const noMessages = async (page: Page): Promise<void> => {
  const close = page.getByRole("button", { name: "Close message" });
  for (let left = await close.count(); left > 0; left = await close.count()) await close.first().click();
};

/** Two recipients have what must be corrected and killed; one of them cannot be reached any more. */
const out = async (desk: Desk, files: string): Promise<void> => {
  await using connection = await desk.connect();
  const find = async (name: string): Promise<PhotoId[]> => (await connection.call(contract.photo.find, { names: [path.join(files, name)] })).flatMap((id) => id ?? []);
  const put = async (name: string, contact: { readonly name: string; readonly telephone: string; readonly email: string }): Promise<string> =>
    (await connection.call(contract.recipient.put, { recipient: { name, settings: { channel: "folder", folder: path.join(desk.folder, name) }, profile: "safe", contact: { ...contact } } })).id;
  const recipients = [
    await put("Veitlinger Bote", { name: "Ana Ruiz, photo desk", telephone: "+49 4502 4711", email: "bild@veitlinger-bote.example" }),
    await put("Newsfeed A", { name: "Duty desk", telephone: "+44 20 7946 0018", email: "desk@newsfeed-a.example" }),
  ];
  const [wrong, dead] = [await find("cameras/DSCF2290.JPG"), await find("cameras/R62_0412.JPG")];
  await connection.call(contract.delivery.send, { photos: [...wrong, ...dead], recipients });
  rmSync(path.join(desk.folder, "Newsfeed A"), { recursive: true });
  writeFileSync(path.join(desk.folder, "Newsfeed A"), "");
  await connection.call(contract.correction.open, { photos: wrong, wrong: "The hills are near Elorrio, not near Durango, the photographer says." });
  await connection.call(contract.edit.make, { photos: wrong, changes: [{ field: "description", value: "The sun sets behind hills near Elorrio, Spain, on Sunday, Nov. 22, 2026." }, { field: "cityName", value: "Elorrio" }] });
  await connection.call(contract.edit.drain, {});
};

/** Whom a small agency sends to. */
const recipients = async (desk: Desk): Promise<void> => {
  await using connection = await desk.connect();
  for (const [name, settings, telephone] of [
    ["Agency Nord", { channel: "sftp", host: "in.nord.example", user: "ostrel", folder: "photos" }, "+49 40 555 0100"], ["Radio Ostrel", { channel: "mail", to: ["bild@radio-ostrel.example"], folder: path.join(desk.folder, "drafts") }, "+49 451 4711"],
    ["Own website", { channel: "wordpress", address: "https://www.ostrelbay.example", user: "desk" }, undefined],
  ] as const) await connection.call(contract.recipient.put, { recipient: { name, settings: "to" in settings ? { ...settings, to: [...settings.to] } : settings, profile: "safe", ...(telephone === undefined ? {} : { contact: { telephone } }) } });
};

/** Another program and this desk change the same texts, so that two versions wait. */
const conflict = async (desk: Desk, files: string, name: string): Promise<void> => {
  await using connection = await desk.connect();
  const photos = (await connection.call(contract.photo.find, { names: [path.join(files, name)] })).flatMap((id) => id ?? []);
  const set = (values: Readonly<Record<string, string>>): Promise<unknown> => connection.call(contract.edit.make, { photos, changes: Object.entries(values).map(([field, value]) => ({ field, value })) });
  await set({ headline: "Water returns to brook after dry summer", description: "Water runs through a wood near Oñati, Spain, on Sunday, Nov. 22, 2026, after weeks without rain." });
  await connection.call(contract.edit.drain, {});
  const [headline, text] = ["Brook runs again after dry summer", "Water runs through a wood near Oñati in the Basque Country, Spain, on Sunday, Nov. 22, 2026, after weeks without rain."];
  await exifWrite(path.join(files, name), `-XMP-photoshop:Headline=${headline}`, `-IPTC:Headline=${headline}`, `-XMP-dc:Description=${text}`, `-IPTC:Caption-Abstract=${text}`);
  await set({ headline: "Water returns to brook", description: "Water runs through a wood near Oñati, Spain, on Sunday, Nov. 22, 2026, after eleven weeks without rain. Farmers hope for more." });
  await connection.call(contract.edit.drain, {});
};

test("screens", async ({ desk }) => {
  const { page } = desk;
  /** As the design draws each, and at the smallest size where that is another layout. */
  const everySize = async (name: string, ...more: readonly (keyof typeof sizes)[]): Promise<void> => { for (const size of [1280, 1920, ...more] as const) await take(desk, name, size); };
  mkdirSync(folder, { recursive: true });
  const files = path.join(desk.folder, "Night of 22 November");
  execFileSync(process.execPath, [path.join(repository, "scripts", "samples", "make.mjs"), files], { stdio: "ignore" });
  await everySize("first-run");
  await desk.chooseNext(files);
  await page.getByRole("button", { name: /^Open folder…/u }).click();
  await page.getByRole("button", { name: "Go to the sheet" }).click();
  await expect(page.getByText("20 photos").first()).toBeVisible();
  await work(desk, files);
  await choose(page, "20261122_184512.jpg");
  // Messages of the work go after eight seconds; the pictures show the desk at rest.
  await page.mouse.move(640, 795);
  await expect(page.getByRole("button", { name: "Close message" })).toHaveCount(0, { timeout: 30_000 });
  await everySize("sheet", 800);
  await theme(page, "light");
  await everySize("sheet-light");
  await theme(page, "contrast");
  await everySize("sheet-contrast");
  await theme(page, "dark");
  await sized(desk, sizes[1280][0], sizes[1280][1]);
  await choose(page, "IMG_0417.jpeg");
  await cell(page, "DSC_4188.JPG").click({ modifiers: ["Control"] });
  await cell(page, "20261122_184512.jpg").click({ modifiers: ["Control"] });
  await cell(page, "IMG_0402.jpeg").click({ modifiers: ["Control"] });
  await cell(page, "black-canyon.tif").click({ modifiers: ["Control"] });
  await page.waitForTimeout(400);
  await everySize("sheet-many");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeVisible();
  await everySize("approve");
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(page.getByRole("region", { name: /^A, /u })).toBeFocused();
  await everySize("compare");
  await page.keyboard.press("Escape");
  await choose(page, "R62_0412.JPG");
  await recipients(desk);
  await page.keyboard.press("Control+u");
  await dialog(page).getByRole("checkbox", { name: /^Agency Nord/u }).check();
  await dialog(page).getByRole("checkbox", { name: /^Radio Ostrel/u }).check();
  await everySize("deliver");
  await page.keyboard.press("Escape");
  await choose(page, "IMG_0417.jpeg");
  await openRows(page);
  await page.keyboard.press("i");
  await everySize("rows", 800);
  await theme(page, "light");
  await everySize("rows-light");
  await theme(page, "dark");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await choose(page, "IMG_0417.jpeg");
  await page.keyboard.press("l");
  await everySize("loupe");
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await expect(page.getByRole("listbox", { name: "Problems" })).toBeFocused();
  await expect(page.getByText("After the fix")).toBeVisible();
  await everySize("problems", 800);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await everySize("palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(dialog(page)).toBeVisible();
  await everySize("keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+,");
  await expect(dialog(page)).toBeVisible();
  await everySize("settings");
  await dialog(page).getByRole("tab", { name: "Recipients" }).click();
  await expect(dialog(page).getByText("Agency Nord")).toBeVisible();
  await everySize("recipients");
  await page.keyboard.press("Escape");
  await conflict(desk, files, "cameras/DSC01873.JPG");
  await choose(page, "DSC01873.JPG");
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: /^Two versions/u })).toBeVisible();
  await page.keyboard.press("1");
  await everySize("history");
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await out(desk, files);
  await noMessages(page);
  await choose(page, "DSCF2290.JPG");
  await page.keyboard.press("Control+Shift+K");
  await expect(dialog(page).getByRole("button", { name: /^(?:Approve and send|Send correction)/u })).toBeVisible();
  await everySize("correct", 800);
  await sized(desk, sizes[1280][0], sizes[1280][1]);
  await page.keyboard.press("Escape");
  await choose(page, "R62_0412.JPG");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("kill");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText("2 recipients, cannot be narrowed")).toBeVisible();
  await page.keyboard.type("The sky was replaced after the picture was taken.");
  await dialog(page).getByRole("textbox", { name: /^To confirm/u }).fill("0412");
  await everySize("kill", 800);
  await sized(desk, sizes[1280][0], sizes[1280][1]);
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page).getByText("1 photo killed")).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await noMessages(page);
  await page.getByRole("button", { name: /to call$/u }).click();
  await expect(dialog(page).getByText("1 still to be told")).toBeVisible();
  await everySize("call-list", 800);
});
