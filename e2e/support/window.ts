// The window itself: its size, and what sticks out of it.
import type { Page } from "@playwright/test";
import { type Desk, expect } from "../desk-fixture.ts";

/** The content of the window gets this size, in CSS pixels. */
export const sized = async (desk: Desk, width: number, height: number): Promise<void> => {
  await desk.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: bounds[0], height: bounds[1] }), [width, height] as const);
  await expect.poll(() => desk.page.evaluate(() => window.innerWidth)).toBe(width);
};

/** Words and controls that stick out of the window; what scrolls inside its pane may. */
export const outside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean => element !== null && element !== document.body && (/auto|scroll|hidden/u.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY) || scrolls(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>("button, input, textarea, select, h1, h2, [role=gridcell], [role=treeitem], [role=tab]")].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || element.closest("[inert]") !== null || scrolls(element.parentElement)) return [];
      return box.left < -1 || box.top < -1 || box.right > window.innerWidth + 1 || box.bottom > window.innerHeight + 1 ? [`${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent}`.slice(0, 80)] : [];
    });
  });
