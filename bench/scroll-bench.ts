// `scroll`: frames over 50 ms while the sheet of thousands of photos scrolls, beside a grid of the same geometry with flat cells in the same window; at rest, and while the desk reads and writes.
import { rm } from "node:fs/promises";
import type { Bench } from "./bench.ts";
import { library, workFolder } from "./library.ts";
import { openWindow, type OpenWindow, whileBusy } from "./open-window.ts";
import { flatGrid, noFlatGrid, scrolling } from "./page-probes.ts";
import { type Rounds, runRounds, shown } from "./rounds.ts";

const longMs = 50;
const scrollMs = 6000;

/** Percent of the frames that took long. */
const share = (frames: readonly number[]): number => (frames.filter((one) => one > longMs).length / Math.max(1, frames.length)) * 100;

const measure = (window: OpenWindow, rounds: number): Promise<Rounds> => runRounds(rounds, {
  ours: async () => share(await window.page.evaluate<number[]>(scrolling(`document.querySelector("[role=grid]")`, scrollMs))),
  peer: async () => {
    await window.page.evaluate(flatGrid);
    const frames = await window.page.evaluate<number[]>(scrolling(`document.getElementById("flat-grid")`, scrollMs));
    await window.page.evaluate(noFlatGrid);
    return share(frames);
  },
});
const rowsOf = (when: string, { ours, peer, difference }: Rounds): readonly (readonly [string, string])[] => [
  [`sheet ${when}, % of frames over ${longMs} ms`, shown(ours)], [`flat cells ${when}, %`, shown(peer)], [`more than flat cells ${when}, percentage points`, shown(difference)],
];

export const scrollBench: Bench = {
  name: "scroll",
  about: "long frames while scrolling thousands of photos, beside flat cells in the same window; at rest and while the desk reads and writes",
  async run({ photos, rounds, count }) {
    const window = await openWindow(photos ?? (await library(count, false)));
    try {
      const rest = await measure(window, rounds);
      const busy = await whileBusy(window, Math.min(1000, count), () => measure(window, rounds));
      return {
        name: "scroll", compared: `${window.photos} photos scrolled by 90 pixels a frame for ${scrollMs / 1000} s a round, beside a virtual grid of flat cells of the same geometry in the same window, ${rounds} rounds; busy: while the desk reads another folder and writes headlines`,
        goal: "at most 1 percentage point more than flat cells", rows: [...rowsOf("at rest", rest), ...rowsOf("busy", busy)],
      };
    } finally {
      await window.close();
      // The desk ends a moment after its window.
      await rm(workFolder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
    }
  },
};
