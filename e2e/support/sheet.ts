// The sheet as an editor sees it: cells by file name, the bar, the inspector. By role and name, never by class.
import type { Locator, Page } from "@playwright/test";
import { contract } from "#contract/methods.ts";
import type { PhotoDetail, PhotoId } from "#contract/values.ts";
import { type Desk, expect } from "../desk-fixture.ts";

/** A cell by the beginning of its name: "night-1, approved, …" */
export const cell = (page: Page, file: string): Locator => page.getByRole("grid").getByRole("gridcell", { name: new RegExp(`^${file.replace(/\.\w+$/u, "").replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")}[,. ]`, "iu") });

export const bar = (page: Page): Locator => page.getByRole("toolbar", { name: "Selection" });
export const inspector = (page: Page): Locator => page.getByRole("complementary", { name: "Inspector" });
export const field = (page: Page, name: string): Locator => inspector(page).getByRole("textbox", { name, exact: true });
/** Clicks the photo's cell and waits until the inspector shows that photo, as a person does before typing. */
export const choose = async (page: Page, file: string): Promise<void> => {
  await cell(page, file).click();
  await expect(inspector(page).getByRole("heading", { name: file })).toBeVisible();
};
/** The messages at the bottom of the stage. */
export const messages = (page: Page): Locator => page.getByRole("list", { name: "Messages" });
export const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Delivers the chosen photos to the desk's folder for deliveries by keyboard; `said` is what the dialog tells at the end. */
export const deliverByKeys = async (desk: Desk, said: string | RegExp): Promise<void> => {
  const { page } = desk;
  await desk.chooseNext(desk.outFolder);
  await page.keyboard.press("Control+u");
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Choose folder…" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText(desk.outFolder)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page).getByText(said)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
};

/** What the desk itself says of a file, asked beside the window. */
export const detailOf = async (desk: Desk, file: string): Promise<PhotoDetail> => {
  // The desk may be on its way back.
  await expect.poll(() => desk.isDeskThere(), { timeout: 30_000 }).toBe(true);
  await using connection = await desk.connect();
  const [id] = await connection.call(contract.photo.find, { names: [file.startsWith("/") ? file : `${desk.photoFolder}/${file}`] });
  const [detail] = id === null || id === undefined ? [] : await connection.call(contract.photo.show, { photos: [id as PhotoId] });
  if (detail === undefined) throw new Error(`the desk knows no ${file}`);
  return detail;
};

/** Opens the photo folder by the dialog of the first run and goes to the sheet. */
export const openNight = async (desk: Desk, files: number): Promise<void> => {
  await desk.chooseNext(desk.photoFolder);
  await desk.page.getByRole("button", { name: /^Open folder…/u }).click();
  await expect(desk.page.getByRole("button", { name: "Go to the sheet" })).toBeVisible();
  await desk.page.getByRole("button", { name: "Go to the sheet" }).click();
  await expect(desk.page.getByRole("grid")).toHaveAttribute("aria-rowcount", /\d/u);
  await expect(desk.page.getByText(`${files} photos`).first()).toBeVisible();
};

/** An action by its name in the palette, by keyboard. */
export const command = async ({ page }: Pick<Desk, "page">, typed: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
};
