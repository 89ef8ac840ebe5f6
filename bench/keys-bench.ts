// `keys`: from a key to the painted selection, and to the next picture of the loupe, beside a page that only paints a square on a key; at rest, and while the desk reads and writes.
import { rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Bench } from "./bench.ts";
import { library, workFolder } from "./library.ts";
import { openWindow, type OpenWindow, whileBusy } from "./open-window.ts";
import { activeCell, answer, armed, frameTime, loupePicture, noSquare, square, squarePainted } from "./page-probes.ts";
import { figureOf, type Rounds, runRounds, shown } from "./rounds.ts";

const presses = 40;
/** A hand that goes from photo to photo, not one that rests on a key. */
const pauseMs = 120;
const arrowRight = 39;

/** The median of many presses, in milliseconds. */
const timed = async ({ page }: OpenWindow, changed: string): Promise<number> => {
  const took: number[] = [];
  for (let at = 0; at < presses; at += 1) {
    await page.evaluate(armed(changed));
    await page.press("ArrowRight", arrowRight);
    const one = await page.evaluate<number>(answer);
    if (one < 0) throw new Error("the key was never answered");
    took.push(one);
    await wait(pauseMs);
  }
  return figureOf(took).median;
};
const beside = (window: OpenWindow, rounds: number, changed: string): Promise<Rounds> => runRounds(rounds, {
  ours: () => timed(window, changed),
  peer: async () => {
    await window.page.evaluate(square);
    const took = await timed(window, squarePainted);
    await window.page.evaluate(noSquare);
    return took;
  },
});

/** The ring on the first photo of the sheet: each measure needs as many photos as it presses. */
const toSheet = async ({ page }: OpenWindow): Promise<void> => {
  await page.evaluate(`document.querySelector("[role=grid] [data-active]").focus(), true`);
  await page.press("Home", 36, true);
  await wait(500);
};
const toLoupe = async ({ page }: OpenWindow): Promise<void> => {
  await page.press("Enter", 13);
  await page.evaluate(`new Promise((done) => { const look = () => document.querySelector("#loupe img")?.complete ? setTimeout(done, 1000) : setTimeout(look, 50); look(); })`);
};

const measure = async (window: OpenWindow, rounds: number, frame: number, when: string): Promise<readonly (readonly [string, string])[]> => {
  await toSheet(window);
  const selection = await beside(window, rounds, activeCell);
  await toLoupe(window);
  const loupe = await beside(window, rounds, loupePicture);
  await window.page.press("Escape", 27);
  await wait(500);
  const rows = (what: string, { ours, peer, difference }: Rounds): (readonly [string, string])[] => [
    [`key to ${what} ${when}, ms`, shown(ours, 1)], [`key to the square ${when}, ms`, shown(peer, 1)],
    [`${what} ${when}, frames more than the square`, shown(figureOf([difference.least, difference.median, difference.most].map((one) => one / frame)))],
  ];
  return [...rows("selection", selection), ...rows("next picture", loupe)];
};

export const keysBench: Bench = {
  name: "keys",
  about: "from a key to the painted selection and to the loupe's next picture, beside a page that paints a square; at rest and busy",
  async run({ photos, rounds, count }) {
    const window = await openWindow(photos ?? (await library(count, false)));
    try {
      const frame = await window.page.evaluate<number>(frameTime);
      const rest = await measure(window, rounds, frame, "at rest");
      const busy = await whileBusy(window, Math.min(1000, count), () => measure(window, rounds, frame, "busy"));
      return {
        name: "keys", compared: `${window.photos} photos, ${presses} presses of the right arrow a round, the median of each round from the key to the end of the frame that shows it, beside a page that only paints a square on the same key, ${rounds} rounds; a frame is ${frame.toFixed(1)} ms`,
        goal: "within two frames of the square", rows: [...rest, ...busy],
      };
    } finally {
      await window.close();
      // The desk ends a moment after its window.
      await rm(workFolder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
    }
  },
};
