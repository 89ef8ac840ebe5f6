// What axe finds in the window.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Names of cells and of the rail say more than is written on them, in an order of their own: file, state, headline, problems. */
const named = ["label-content-name-mismatch"];

/** Each finding in a line; none is as it should be. */
export const findings = async (page: Page): Promise<readonly string[]> => {
  // Colours on their way to another theme have a contrast of their own.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime)).map((one) => one.finished)));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).disableRules(named).analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`));
};
