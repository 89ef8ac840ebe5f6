// The caption rows as an editor sees them: rows by file name, cells by the head of their column.
import type { Locator, Page } from "@playwright/test";
import { expect } from "../desk-fixture.ts";

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
export const grid = (page: Page): Locator => page.getByRole("grid", { name: /^Captions/u });
/** A row by the name its photo's cell begins with: "night-1, new, …" */
export const row = (page: Page, file: string): Locator => grid(page).getByRole("row").filter({ has: page.getByRole("gridcell", { name: new RegExp(`^${escaped(file)}[,. ]`, "iu") }) });

export const textCell = async (page: Page, file: string, column: string): Promise<Locator> => {
  const head = grid(page).getByRole("columnheader", { name: new RegExp(`^${escaped(column)}`, "u") });
  await expect(head).toBeVisible();
  return row(page, file).locator(`[role=gridcell][aria-colindex="${await head.getAttribute("aria-colindex")}"]`);
};
export const editor = (page: Page, column: string, file: string): Locator => grid(page).getByRole("textbox", { name: `${column} of ${file}`, exact: true });

/** From the sheet, with the focus on a photo, to the rows. */
export const openRows = async (page: Page): Promise<void> => {
  await page.keyboard.press("r");
  await expect(grid(page)).toBeVisible();
};
