// The window in German and Korean: every view and dialog, whole texts, no English word left, nothing for axe to find; and a change of language in the middle of typing.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import type * as forget from "#words/window/forget.ts";
import type * as incoming from "#words/window/incoming.ts";
import type * as labels from "#words/window/labels.ts";
import type * as leavingWords from "#words/window/leaving.ts";
import type * as shieldWords from "#words/window/shield.ts";
import type * as ledgerWords from "#words/window/ledger.ts";
import type * as permissionWords from "#words/window/permission.ts";
import type * as recallWords from "#words/window/recall.ts";
import type * as reportWords from "#words/window/report.ts";
import type * as traceWords from "#words/window/trace.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { repository } from "./support/electron.ts";
import { cutTexts, leftInEnglish, textsOf } from "./support/language.ts";
import { nightNames } from "./support/make-photos.ts";
import { cell, choose, dialog, field, openNight } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: false } });
test.setTimeout(400_000);

const tablesOf = (language: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const folder = path.join(repository, "src", "words", language);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.startsWith("format"));
  return Promise.all(files.map(async (name) => (await import(pathToFileURL(path.join(folder, name)).href)) as Readonly<Record<string, unknown>>));
};

/** Texts that the photos, the system and this desk have by themselves. */
const ownTexts = async (desk: Desk): Promise<readonly string[]> => {
  await using connection = await desk.connect();
  const { ids } = await connection.call(contract.photo.ids, {});
  const details = await connection.call(contract.photo.show, { photos: ids as PhotoId[] });
  const strings = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : []);
  const catalogue = await connection.call(contract.desk.catalogue, {});
  const everyday = new Set(catalogue.fields.filter((one) => one.everyday).map((one) => one.name));
  const values = details.flatMap((detail) => [...strings(detail.fields), ...strings(detail.differ), detail.name, detail.format, ...detail.files.map((file) => file.path), ...strings(detail.reason)]);
  // Fields that are not everyday's keep the registry's English; a caption may be said in part.
  const registry = catalogue.fields.filter((one) => !one.everyday && !everyday.has(one.name)).flatMap((one) => [one.name, one.label, one.help]);
  const parts = values.flatMap((text) => text.split(/(?<=[.,;]) /u));
  // Marks inside a caption part it into pieces.
  const marked = details.flatMap((detail) => detail.problemList.flatMap(({ field: id, range }) => { const text = id === undefined ? undefined : detail.fields[id]; if (typeof text !== "string" || range === undefined) return []; return [text.slice(0, range[0]), text.slice(range[0], range[1]), text.slice(range[1])].map((one) => one.trim()); }));
  return [...new Set([...values, ...parts, ...marked, ...registry, catalogue.folder, desk.folder, path.basename(desk.photoFolder), "Photo Mechanic", "Content Credentials", ...catalogue.editor.name.split(" ")])].toSorted((a, b) => b.length - a.length);
};

const sizes = [["1280", 1280, 800, 1], ["800", 800, 600, 1], ["200", 1280, 800, 2]] as const;
const sized = async (desk: Desk, [, width, height, zoom]: (typeof sizes)[number]): Promise<void> => {
  await desk.app.evaluate(({ BrowserWindow }, [w, h, z]) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 0, y: 0, width: w, height: h });
    window?.webContents.setZoomFactor(z);
  }, [width, height, zoom] as const);
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBe(width / zoom);
};

const speak = async (desk: Desk, language: string, folders: readonly string[] = [desk.photoFolder]): Promise<void> => {
  await desk.close();
  mkdirSync(desk.deskFolder, { recursive: true });
  writeFileSync(path.join(desk.deskFolder, "settings.json"), JSON.stringify({ language, editor: { name: "Nora Castellane", initials: "NC" } }));
  await desk.start(folders);
};

const shots = process.env["PROOFDESK_SHOTS"];
/** Looks at what the window shows now, at each size; what is wrong is gathered, so that one run tells all of it. */
const makeLook = async (desk: Desk, language: string, faults: string[]): Promise<(name: string, own: readonly string[]) => Promise<void>> => {
  const [english, other] = [await tablesOf("en"), await tablesOf(language)];
  return async (name, own) => {
    const { page } = desk;
    for (const size of sizes) {
      await sized(desk, size);
      await page.waitForTimeout(250);
      faults.push(...(await cutTexts(page)).map((one) => `${name} at ${size[0]}: ${one}`));
      if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${language}-${name}-${size[0]}.png`) });
    }
    await sized(desk, sizes[0]);
    faults.push(...leftInEnglish(await textsOf(page), english, other, own).map((one) => `${name}: English: ${one}`), ...(await findings(page)).map((one) => `${name}: ${one}`));
  };
};

/** Every photo is there and read to the end: only then the desk has every text and problem. */
const allRead = async (desk: Desk): Promise<void> => {
  const { page } = desk;
  await expect(cell(page, nightNames.means)).toHaveAccessibleName(/Problem|문제/u);
  await expect(cell(page, nightNames.broken)).toHaveAccessibleName(/Nicht lesbar|읽을 수 없음/u);
  await expect.poll(async () => { await using connection = await desk.connect(); return (await connection.call(contract.photo.ids, {})).ids.length; }).toBe(13);
};

const approved = async (desk: Desk, file: string): Promise<void> => {
  await using connection = await desk.connect();
  const found = await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, file)] });
  expect(await connection.call(contract.approval.approve, { photos: found.flatMap((id) => id ?? []) })).toMatchObject({ done: { ok: 1 } });
  await expect(cell(desk.page, file)).toHaveAccessibleName(/freigegeben|승인됨/iu);
};

const idOf = async (desk: Desk, file: string): Promise<PhotoId> => {
  await using connection = await desk.connect();
  const [photo] = (await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, file)] })) as PhotoId[];
  if (photo === undefined) throw new Error(`the desk knows no ${file}`);
  return photo;
};

/** The words of corrections and kills, to find their commands and buttons by. */
const recallOf = async (language: string): Promise<typeof recallWords & typeof incoming & typeof forget & Pick<typeof labels, "stateLabel">> => ({
  ...((await import(pathToFileURL(path.join(repository, "src", "words", language, "window", "recall.ts")).href)) as typeof recallWords),
  ...((await import(pathToFileURL(path.join(repository, "src", "words", language, "window", "labels.ts")).href)) as typeof labels),
  ...((await import(pathToFileURL(path.join(repository, "src", "words", language, "window", "incoming.ts")).href)) as typeof incoming),
  ...((await import(pathToFileURL(path.join(repository, "src", "words", language, "window", "forget.ts")).href)) as typeof forget),
});

type RecordWords = typeof permissionWords & typeof traceWords & typeof ledgerWords & typeof reportWords;
const recordsOf = async (language: string): Promise<RecordWords> =>
  Object.assign({}, ...(await Promise.all(["permission", "trace", "ledger", "report"].map((name) => import(pathToFileURL(path.join(repository, "src", "words", language, "window", `${name}.ts`)).href))))) as RecordWords;

const leavingOf = async (language: string): Promise<typeof leavingWords & typeof shieldWords> =>
  Object.assign({}, ...(await Promise.all(["leaving", "shield"].map((name) => import(pathToFileURL(path.join(repository, "src", "words", language, "window", `${name}.ts`)).href))))) as typeof leavingWords & typeof shieldWords;

for (const language of ["de", "ko"]) {
  test(`every view and dialog in ${language}`, async ({ desk }) => {
    const faults: string[] = [];
    await speak(desk, language);
    const { page } = desk;
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("grid")).toBeVisible();
    await allRead(desk);
    const own = await ownTexts(desk);
    const lookAt = await makeLook(desk, language, faults);
    const look = (name: string): Promise<void> => lookAt(name, own);
    const first = async (): Promise<void> => { await page.keyboard.press("g"); await cell(page, nightNames.means).click(); };
    await first();
    await look("sheet");
    await page.keyboard.press("Control+a");
    await look("many");
    for (const [name, key] of [["approve", "Control+Enter"], ["palette", "Control+k"], ["settings", "Control+,"], ["keys", "?"]] as const) {
      await page.keyboard.press(key);
      await expect(dialog(page), name).toBeVisible();
      await look(name);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
    }
    await first();
    const tabs = page.getByRole("tab");
    for (let at = 1; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await look(`inspector-${at}`);
    }
    await tabs.first().click();
    for (const [name, key, leave] of [["rows", "r", "g"], ["loupe", "l", "Escape"], ["problems", "p", "Escape"], ["history", "h", "Escape"]] as const) {
      await first();
      await page.keyboard.press(key);
      await page.waitForTimeout(600);
      await look(name);
      await page.keyboard.press(leave);
    }
    await first();
    await cell(page, nightNames.ready[0]).click({ modifiers: ["Control"] });
    await page.keyboard.press("c");
    await page.waitForTimeout(600);
    await look("compare");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await cell(page, nightNames.ready[1]).click();
    await page.keyboard.press("Control+Shift+s");
    await page.waitForTimeout(500);
    await look("message");
    await page.keyboard.press("Control+Shift+r");
    await expect(dialog(page), "return").toBeVisible();
    await look("return");
    await page.keyboard.press("Escape");
    await approved(desk, nightNames.ready[2]);
    await cell(page, nightNames.ready[2]).click();
    await page.keyboard.press("Control+u");
    await expect(dialog(page), "deliver").toBeVisible();
    await look("deliver");
    const { leavingWords, shieldWords } = await leavingOf(language);
    // Names of tags and what cameras write are no words of ours.
    const file = [...own, "ThumbnailImage", "XMPToolkit", "Image::ExifTool"];
    await dialog(page).getByRole("button", { name: leavingWords.open }).press("Enter");
    await expect(dialog(page).getByText(leavingWords.proven(1))).toBeVisible({ timeout: 60_000 });
    await lookAt("leaving", file);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(shieldWords.action.replace("…", ""));
    await page.keyboard.press("Enter");
    await expect(dialog(page), "shield").toBeVisible();
    await look("shield");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Unit 7");
    await dialog(page).getByRole("button", { name: shieldWords.saveAndLearn }).press("Enter");
    await expect(dialog(page).getByText(leavingWords.nothing)).toBeVisible({ timeout: 60_000 });
    await lookAt("leaving-refused", [...own, "Ana Ruiz", "Lübeck"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await tabs.nth(2).click();
    await lookAt("shielded", [...own, "Unit 7"]);
    expect([...new Set(faults)]).toEqual([]);
  });

  test(`the first run and what asks in ${language}`, async ({ desk }) => {
    const faults: string[] = [];
    await speak(desk, language, []);
    const { page } = desk;
    const lookAt = await makeLook(desk, language, faults);
    const deskTexts = [desk.folder, "Nora Castellane", path.basename(desk.photoFolder)];
    const open = page.getByRole("button", { name: /^(?:Ordner öffnen…|폴더 열기…)/u });
    await expect(open).toBeVisible();
    await lookAt("first-run", deskTexts);
    await desk.chooseNext(desk.photoFolder);
    await open.click();
    await expect(page.getByRole("button", { name: /^(?:Zum Kontaktbogen|콘택트 시트로)/u })).toBeVisible();
    await expect(page.getByText(/13 Fotos bereit|사진 13장 준비됨/u).first()).toBeVisible();
    await lookAt("first-run-read", deskTexts);
    await page.getByRole("button", { name: /^(?:Zum Kontaktbogen|콘택트 시트로)/u }).click();
    await allRead(desk);
    const own = await ownTexts(desk);
    const look = (name: string): Promise<void> => lookAt(name, own);
    const asked = async (name: string): Promise<void> => {
      await expect(dialog(page), name).toBeVisible();
      await look(name);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
    };
    await cell(page, nightNames.means).click();
    await page.keyboard.press("p");
    await page.getByRole("button", { name: /^(?:Alle gleichartigen beheben|같은 종류 모두 수정)/u }).click();
    await asked("fix-alike");
    const toSheet = page.getByRole("banner").getByRole("button", { name: /^(?:Kontaktbogen|콘택트 시트)$/u });
    await toSheet.click();
    await cell(page, nightNames.means).click();
    await page.keyboard.press("w");
    await asked("waive");
    await page.keyboard.press("r");
    await page.getByRole("button", { name: /^(?:Spalten…|열…)/u }).click();
    await asked("columns");
    await toSheet.click();
    await approved(desk, nightNames.ready[0]);
    await cell(page, nightNames.ready[0]).click();
    await expect(page.getByRole("heading", { name: nightNames.ready[0] })).toBeVisible();
    await page.getByRole("complementary").getByRole("textbox", { name: /^(?:Überschrift|제목)$/u }).fill("Ein anderer Titel");
    await page.keyboard.press("Tab");
    await expect(dialog(page), "void").toBeVisible();
    await lookAt("void", [...own, "Ein anderer Titel"]);
    await page.keyboard.press("Escape");
    await cell(page, nightNames.ready[1]).click();
    await page.keyboard.press("Control+Shift+s");
    await page.getByRole("button", { name: /^(?:\d+ Meldung|알림 \d+건)/u }).click();
    await asked("messages");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("is:nonsense ");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
    await lookAt("search", [...own, "is:nonsense", "nonsense", "Ein anderer Titel"]);
    expect([...new Set(faults)]).toEqual([]);
  });

  test(`what is out and was wrong in ${language}`, async ({ desk }) => {
    const faults: string[] = [];
    await speak(desk, language);
    const { page } = desk;
    await allRead(desk);
    const lookAt = await makeLook(desk, language, faults);
    const [out, held] = nightNames.ready;
    await approved(desk, out);
    const [photo, kept, away] = [await idOf(desk, out), await idOf(desk, held), path.join(desk.folder, "bote")];
    {
      await using connection = await desk.connect();
      for (const to of [desk.outFolder, away]) await connection.call(contract.delivery.deliver, { photos: [photo], to });
      await connection.call(contract.hold.set, { photos: [kept], hold: { kind: "safety", reason: "Kai noch nicht leer", clearedBy: "NC" } });
    }
    // The second recipient's folder is gone: it cannot be told.
    rmSync(away, { recursive: true });
    writeFileSync(away, "x");
    // What a channel answered stands as it was answered; the notice is in the caption's language.
    const own = [...(await ownTexts(desk)), out, desk.outFolder, away, "Kai noch nicht leer", "falscher Kai", "ENOTDIR: not a directory", "removed", "KILL", "CORRECTION", "CORRECTS CAPTION"];
    const look = (name: string): Promise<void> => lookAt(name, own);
    const command = async (typed: string): Promise<void> => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(typed.replace("…", ""));
      await page.keyboard.press("Enter");
      await expect(dialog(page), typed).toBeVisible();
    };
    const words = await recallOf(language);
    await cell(page, held).click();
    await look("held");
    await command(words.recallActions.hold);
    await look("hold");
    await page.keyboard.press("ArrowDown");
    await look("hold-safety");
    await page.keyboard.press("Escape");
    await command(words.recallActions.release);
    await look("release");
    await page.keyboard.press("Escape");
    await cell(page, out).click();
    await command(words.recallActions.correct);
    await look("correct");
    await page.keyboard.type("falscher Kai");
    await page.keyboard.press("Control+Enter");
    await expect(dialog(page)).toHaveCount(0);
    {
      await using connection = await desk.connect();
      await connection.call(contract.edit.make, { photos: [photo], changes: [{ field: "headline", value: "Boat 1 lies at the quay at night" }] });
      await connection.call(contract.edit.drain, {});
    }
    await expect(cell(page, out)).toHaveAccessibleName(new RegExp(words.stateLabel.correction, "u"));
    await cell(page, out).focus();
    await page.keyboard.press("Control+Shift+K");
    await expect(dialog(page).locator("ins")).toBeVisible();
    own.push(`${await dialog(page).locator("ins").innerText()}`);
    await look("send-correction");
    await page.keyboard.press("Control+Enter");
    await expect(dialog(page).getByRole("button", { name: words.sendDialog.callList })).toBeVisible({ timeout: 60_000 });
    await look("sent");
    await page.keyboard.press("Escape");
    await cell(page, out).click();
    await command(words.recallActions.kill);
    await page.keyboard.type("falscher Kai");
    await look("kill");
    await dialog(page).getByRole("button", { name: words.killDialog.rehearse }).press("Enter");
    await expect(dialog(page).getByRole("button", { name: words.killDialog.back })).toBeVisible();
    await look("rehearsal");
    await page.keyboard.press("Escape");
    await command(words.recallActions.callList);
    await look("call-list");
    await dialog(page).getByRole("button", { name: words.callList.answers.acknowledged }).first().press("Enter");
    await look("call-answer");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    // A notice from outside, and forgetting.
    writeFileSync(path.join(desk.photoFolder, "CORRECTION night-3.txt"), "Correction: falscher Hafen\nCaption: Boat 3 lies in the harbour of Travemünde.\n");
    own.unshift("Boat 3 lies in the harbour of");
    own.push("CORRECTION", "night-3", "Correction: falscher Hafen", "Correction", "falscher Hafen", "Boat 3 lies in the harbour of Travemünde.", "Caption: Boat 3 lies in the harbour of Travemünde.");
    const notice = page.getByRole("button", { name: words.incomingWords.status(1) });
    await expect(notice).toBeVisible({ timeout: 20_000 });
    await notice.press("Enter");
    await expect(dialog(page).locator("ins").first()).toBeVisible();
    own.push(...(await dialog(page).locator("ins, del").allInnerTexts()));
    await look("incoming");
    await dialog(page).getByRole("button", { name: words.incomingWords.dismiss }).press("Enter");
    await look("incoming-dismiss");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await command(words.forgetAction);
    await look("forget");
    await page.keyboard.press("Escape");
    await cell(page, out).click();
    await page.keyboard.press("h");
    await page.waitForTimeout(600);
    await look("history-recall");
    expect([...new Set(faults)]).toEqual([]);
  });

  test(`the records in ${language}`, async ({ desk }) => {
    const faults: string[] = [];
    await speak(desk, language);
    const { page } = desk;
    await allRead(desk);
    const lookAt = await makeLook(desk, language, faults);
    const [out] = nightNames.ready;
    await approved(desk, out);
    const photo = await idOf(desk, out);
    {
      await using connection = await desk.connect();
      for (const to of [desk.outFolder, path.join(desk.folder, "bote")]) await connection.call(contract.delivery.deliver, { photos: [photo], to });
      await connection.call(contract.permission.set, { photos: [photo], permission: { status: "withdrawn", isMaker: "yes", granter: "Mina Yoo", answer: { text: "Nein, doch nicht" }, scope: { titles: ["Veitlinger Bote"], media: [], territories: ["DE"], syndication: false, archive: false, until: "2026-12-31" }, credit: { anonymous: true } } });
    }
    const own = [...(await ownTexts(desk)), out, desk.outFolder, path.join(desk.folder, "bote"), "Mina Yoo", "Nein, doch nicht", "Veitlinger Bote", "safe", "file.jpg"];
    const look = (name: string): Promise<void> => lookAt(name, own);
    const words = await recordsOf(language);
    const command = async (typed: string): Promise<void> => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(typed.replace("…", ""));
      await page.keyboard.press("Enter");
    };
    await cell(page, out).click();
    await page.getByRole("tab").nth(2).click();
    await expect(page.getByText(words.permissionWords.standing.withdrawn, { exact: true })).toBeVisible();
    await look("rights-permission");
    await command(words.permissionWords.action);
    await expect(dialog(page).getByRole("combobox").first()).toBeFocused();
    await look("permission");
    await page.keyboard.press("Escape");
    await command(words.traceWords.action);
    await expect(dialog(page)).toBeVisible();
    await look("trace-ask");
    await desk.chooseNext(path.join(desk.outFolder, out));
    await dialog(page).getByRole("button", { name: words.traceWords.choose }).press("Enter");
    await expect(dialog(page).getByText(words.traceWords.how.copy)).toBeVisible();
    await look("trace");
    await page.keyboard.press("Escape");
    await command(words.ledgerWords.action);
    await expect(page.getByRole("grid", { name: words.ledgerWords.table }).getByRole("row")).toHaveCount(3);
    await look("ledger");
    await page.keyboard.press("Escape");
    await command(words.reportWords.action);
    await expect(dialog(page).getByRole("table").first()).toBeVisible();
    await look("report");
    await page.keyboard.press("Escape");
    expect([...new Set(faults)]).toEqual([]);
  });
}

test("a change of language in the middle of typing loads the window again and loses no letter", async ({ desk }) => {
  await openNight(desk, 13);
  const { page } = desk;
  await choose(page, nightNames.ready[0]);
  await field(page, "Headline").fill("한국어 제목 öäü, half typed");
  await page.keyboard.press("Control+k");
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.type("Deutsch");
  await page.getByRole("option", { name: /Language: Deutsch/u }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect(page.url()).toBe("proofdesk://app/index.html?language=de");
  await cell(page, nightNames.ready[0]).click();
  await expect(page.getByRole("complementary", { name: "Inspektor" }).getByRole("textbox", { name: "Überschrift", exact: true })).toHaveValue("한국어 제목 öäü, half typed");
  await page.keyboard.press("Control+,");
  await dialog(page).getByLabel(/^Sprache/u).selectOption({ label: "English" });
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(page.url()).toBe("proofdesk://app/index.html");
  await desk.restart([desk.photoFolder]);
  await expect(desk.page.locator("html")).toHaveAttribute("lang", "en");
});

test("a language that nobody speaks, and a broken setting, leave the window in the system's", async ({ desk }) => {
  await speak(desk, "tlh");
  await expect(desk.page.locator("html")).toHaveAttribute("lang", "en");
  await expect(desk.page.getByRole("grid")).toBeVisible();
});
