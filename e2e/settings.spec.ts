// The settings: pages by keyboard, kept over a restart, a key changed and printed, the theme switched with nothing lost, nothing for axe to find.
import { spawnSync } from "node:child_process";
import { type Locator, type Page } from "@playwright/test";
import { expect, test } from "./desk-fixture.ts";
import { findings } from "./support/axe.ts";
import { nightNames } from "./support/make-photos.ts";
import { cutTexts } from "./support/language.ts";
import { choose, dialog } from "./support/sheet.ts";
import { outside, sized } from "./support/window.ts";

test.use({ world: { photos: "night", broken: "nothing", open: true } });

const pages = ["You", "House style", "Appearance", "Keys", "Folders", "Recipients", "Fields", "This desk"];
const openPage = async (page: Page, name: string): Promise<Locator> => {
  if ((await dialog(page).count()) === 0) await page.keyboard.press("Control+,");
  await dialog(page).getByRole("tab", { name, exact: true }).click();
  return dialog(page).getByRole("tabpanel");
};

test("every page is reached by keyboard and has no finding, at 1280 and at 800, in three themes", async ({ desk }) => {
  const { page } = desk;
  await choose(page, nightNames.means);
  await page.keyboard.press("Control+,");
  await expect(dialog(page).getByRole("tab", { name: "You" })).toBeFocused();
  for (const [width, height] of [[1280, 800], [800, 600]] as const) {
    await desk.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]), [width, height] as const);
    for (const name of pages) {
      await expect(dialog(page).getByRole("tab", { name, exact: true })).toHaveAttribute("aria-selected", "true");
      await expect(dialog(page).getByRole("heading", { name, level: 2 })).toBeVisible();
      if (name === "This desk") await expect(dialog(page).getByRole("list", { name: "Findings" })).toBeVisible();
      for (const theme of ["dark", "light", "contrast"]) {
        await page.evaluate((one) => { document.documentElement.dataset["theme"] = one; }, theme);
        expect([name, width, theme, await findings(page)]).toEqual([name, width, theme, []]);
      }
      await page.evaluate(() => { document.documentElement.dataset["theme"] = "dark"; });
      await page.screenshot({ path: test.info().outputPath(`settings-${name}-${width}.png`) });
      await page.keyboard.press("ArrowDown");
    }
  }
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
});

test("a recipient is added, changed and removed; its form has no finding and nothing cut, with every channel", async ({ desk }) => {
  const { page } = desk;
  await choose(page, nightNames.means);
  const panel = await openPage(page, "Recipients");
  await panel.getByRole("button", { name: "Add recipient" }).click();
  const channel = panel.getByRole("combobox", { name: "Channel" });
  for (const [width, height] of [[1280, 800], [800, 600]] as const) {
    await sized(desk, width, height);
    for (const one of ["folder", "sftp", "ftp", "wordpress", "http", "mail"]) {
      await channel.selectOption(one);
      expect([one, width, await findings(page), await cutTexts(page), await outside(page)]).toEqual([one, width, [], [], []]);
    }
    await channel.selectOption("sftp");
    await page.screenshot({ path: test.info().outputPath(`recipient-${width}.png`) });
  }
  await panel.getByRole("textbox", { name: "Name", exact: true }).fill("Agency Nord");
  await panel.getByRole("textbox", { name: "Server", exact: true }).fill("sftp.nord.example");
  await panel.getByRole("textbox", { name: "User" }).fill("desk");
  await panel.getByLabel("Password").fill("not to be seen");
  await panel.getByRole("button", { name: /^Keep/u }).click();
  await expect(panel.getByRole("listitem")).toContainText("Agency Nord");
  await expect(panel.getByRole("listitem")).toContainText("desk@sftp.nord.example");
  await panel.getByRole("button", { name: "Change Agency Nord" }).click();
  await panel.getByRole("textbox", { name: "Telephone" }).fill("+49 451 4711");
  await panel.getByRole("button", { name: /^Keep/u }).click();
  await expect(panel.getByRole("listitem")).toContainText("+49 451 4711");
  // In no file of the desk: grep finds nothing and says so.
  expect(spawnSync("grep", ["-rl", "not to be seen", desk.deskFolder], { encoding: "utf8" })).toMatchObject({ status: 1, stdout: "" });
  await panel.getByRole("button", { name: "Remove Agency Nord" }).click();
  await expect(panel.getByText("There is no recipient yet.")).toBeVisible();
});

test("what is chosen is there at once and after a restart; a theme switched in the middle of a dialog loses nothing", async ({ desk }) => {
  const { page } = desk;
  const you = await openPage(page, "You");
  await you.getByLabel("Your name").fill("Nora Castellane");
  await you.getByLabel("Initials").fill("NC");
  const look = await openPage(page, "Appearance");
  await look.getByRole("radio", { name: "18 % grey" }).check({ force: true });
  await look.getByRole("radio", { name: "Light" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  const fields = await openPage(page, "Fields");
  await fields.getByRole("button", { name: "No longer show Keywords" }).click();
  await page.keyboard.press("Escape");
  await choose(page, nightNames.means);
  await expect(page.getByRole("complementary").getByLabel("Keywords")).toHaveCount(0);

  // In the middle of a text: the system turns light, the page's own theme is another, the text stays.
  await page.keyboard.press("Control+Shift+r");
  await page.keyboard.press("Escape");
  const other = await desk.restart();
  await expect(other.locator("html")).toHaveAttribute("data-theme", "light");
  const again = await openPage(other, "You");
  await expect(again.getByLabel("Your name")).toHaveValue("Nora Castellane");
  await expect(again.getByLabel("Initials")).toHaveValue("NC");
  await expect((await openPage(other, "Appearance")).getByRole("radio", { name: "18 % grey" })).toBeChecked();
  await expect((await openPage(other, "Fields")).getByRole("list", { name: "Shown in the inspector" })).not.toContainText("Keywords");

  const mine = await openPage(other, "You");
  await mine.getByLabel("Your name").fill("Half a na");
  await other.evaluate(() => { document.documentElement.dataset["theme"] = "contrast"; });
  await desk.app.evaluate(({ nativeTheme }) => { nativeTheme.themeSource = "dark"; });
  await expect(mine.getByLabel("Your name")).toHaveValue("Half a na");
  await expect(mine.getByLabel("Your name")).toBeFocused();
});
