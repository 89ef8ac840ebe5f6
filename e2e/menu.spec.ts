// Menus of the window and of the system from the same actions, About with versions and licences, full screen, tasks and the log.
import type { ElectronApplication } from "@playwright/test";
import { mkdirSync, readdirSync } from "node:fs";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { callFromPage } from "./support/bridge.ts";
import { cell, choose, dialog, messages } from "./support/sheet.ts";

test.use({ world: { photos: "night", broken: "nothing", open: true } });

interface Shown { readonly label: string; readonly enabled: boolean; readonly id: string }
const entries = (app: ElectronApplication, menu: string): Promise<readonly Shown[]> =>
  app.evaluate(({ Menu }, title) => (Menu.getApplicationMenu()?.items.find((one) => one.label === title)?.submenu?.items ?? []).filter((one) => one.type !== "separator").map((one) => ({ label: one.label, enabled: one.enabled, id: one.id })), menu);

test("the system's menus say what can be done now; an entry does it; another key is shown there too", async ({ desk }) => {
  const { page, app } = desk;
  await choose(page, nightNames.ready[0]);
  await expect.poll(async () => (await entries(app, "Photo")).find((one) => one.id === "approve")?.enabled).toBe(true);
  expect((await entries(app, "Photo")).find((one) => one.id === "return")).toMatchObject({ enabled: false });
  for (const title of ["File", "Edit", "Select", "Photo", "Mark", "View", "Help"]) expect((await entries(app, title)).length, title).toBeGreaterThan(1);
  await app.evaluate(({ Menu }) => { Menu.getApplicationMenu()?.getMenuItemById("tag")?.click(); });
  await expect(cell(page, nightNames.ready[0])).toHaveAccessibleName(/tagged/iu);
  // A dialog is open: nothing behind it can be reached.
  await page.keyboard.press("Control+k");
  await expect.poll(async () => (await entries(app, "Photo")).some((one) => one.enabled)).toBe(false);
  await page.keyboard.press("Escape");
  // A page that was taken over can put no key and no entry that is none.
  expect(await callFromPage(page, "shell.menus", { menus: [{ id: "file", title: "File", parts: [[{ id: "x", label: "y".repeat(1000), enabled: true }]] }] })).toMatchObject({ ok: false });
});

test("the window's own menu by keyboard: submenu, reason, command", async ({ desk }) => {
  const { page } = desk;
  await choose(page, nightNames.ready[0]);
  await page.getByRole("button", { name: "Menu", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "File" })).toBeFocused();
  await page.screenshot({ path: test.info().outputPath("menu.png") });
  await page.keyboard.type("he");
  await expect(page.getByRole("menuitem", { name: "Help" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("menu", { name: "Help" })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("menu-help.png") });
  expect(await findings(page)).toEqual([]);
  await page.keyboard.type("about");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveAccessibleName("About Proofdesk");
});

test("About tells the versions, the licences and the folder; at 800 × 600 too", async ({ desk }) => {
  const { page, app } = desk;
  await page.keyboard.press("Control+k");
  await page.keyboard.type("about");
  await page.keyboard.press("Enter");
  const about = dialog(page);
  const versions = await app.evaluate(() => process.versions as Record<string, string>);
  for (const [name, value] of [["Electron", versions["electron"]], ["Chromium", versions["chrome"]], ["Data folder", desk.deskFolder]] as const) await expect(about.getByText(name, { exact: true }).locator("..")).toContainText(value ?? "?");
  await expect(about.getByText("ExifTool", { exact: true }).locator("..")).toContainText(/\d+\.\d+/u);
  await expect(about.getByText("SQLite", { exact: true }).locator("..")).toContainText(/3\.\d+/u);
  await expect(about.getByRole("region", { name: "Licences" })).toContainText("libvips");
  for (const [width, height] of [[1280, 800], [800, 600]] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [width, height] as const);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`about-${width}.png`) });
  }
});

test("F11 fills the screen and goes back", async ({ desk }) => {
  const { page, app } = desk;
  await choose(page, nightNames.ready[0]);
  const isFull = (): Promise<boolean> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);
  await page.keyboard.press("F11");
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press("F11");
  await expect.poll(isFull).toBe(false);
});

test("what went wrong is in the log of the settings after a restart; nothing running says so", async ({ desk }) => {
  let { page } = desk;
  await choose(page, nightNames.ready[0]);
  await desk.chooseNext("/proc");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("back up");
  await page.keyboard.press("Enter");
  await expect(messages(page).getByRole("listitem").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("tasks");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveAccessibleName("Tasks");
  await expect(dialog(page).getByRole("status")).toHaveText("Nothing is running.");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  page = await desk.restart();
  await page.keyboard.press("Control+,");
  await dialog(page).getByRole("tab", { name: "This desk" }).click();
  await expect(dialog(page).getByRole("region", { name: "Log" })).toContainText("/proc");
  await desk.chooseNext(desk.outFolder);
});

test("a backup is made from the settings", async ({ desk }) => {
  const { page } = desk;
  mkdirSync(desk.outFolder, { recursive: true });
  await desk.chooseNext(desk.outFolder);
  await page.keyboard.press("Control+,");
  await dialog(page).getByRole("tab", { name: "This desk" }).click();
  await dialog(page).getByRole("button", { name: "Back up now…" }).click();
  await expect.poll(() => readdirSync(desk.outFolder).filter((name) => /^proofdesk-.*\.db$/u.test(name))).toHaveLength(1);
});
