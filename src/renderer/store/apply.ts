// What the desk tells without being asked, put where it belongs. Only marks things as changed; the parts in sight fetch again.
import { say, refusalSentence, isRefusalCode } from "#words/en.ts";
import { messages as words } from "#words/window/bars.ts";
import { loadRoots } from "./desk.ts";
import { isFiltered } from "./filter.ts";
import { loadStories } from "./stories.ts";
import type { Model } from "./model.ts";

/** Subscribes; returns what ends each subscription. */
export const applyEvents = (model: Omit<Model, "close">): (() => void)[] => {
  const { bridge, desk, library, sheet, rows, sight, readiness, detail, messages } = model;
  let wasAway = false;
  return [
    bridge.on("photos.changed", ({ photos, order }) => {
      rows.stale(photos);
      sight.stale(photos);
      readiness.touched(photos);
      detail.touched(photos);
      model.survey.refresh();
      model.ledger.refresh();
      library.touched(order);
      model.calls.touched();
      if (order || isFiltered(sheet.store.getState().filter)) sheet.refresh();
    }),
    bridge.on("collections.changed", () => { void loadStories(bridge, desk); sheet.refresh(); }),
    bridge.on("incoming.changed", ({ open }) => model.incoming.told(open)),
    bridge.on("counts.changed", (counts) => desk.setState({ counts, writes: { left: counts.writes, failed: counts.writesFailed } })),
    bridge.on("writes.changed", (writes) => desk.setState({ writes })),
    bridge.on("index.progress", ({ root, done, total, rate, running }) => {
      const before = desk.getState().reading;
      desk.setState({ reading: running ? { root, done, total, rate } : undefined });
      if (!running && before !== undefined) { void loadRoots(bridge, desk); sheet.refresh(); }
    }),
    bridge.on("desk.message", ({ level, code, values }) => {
      const refusal = isRefusalCode(code) ? refusalSentence(code, values) : undefined;
      messages.tell({
        level: level === "error" ? "error" : "info", text: say(code, values), ...(refusal === undefined ? {} : { todo: refusal.todo }),
        ...(code === "write-failed" ? { button: { label: words.tryAgain, run: () => void model.doing.retry() } } : {}),
      });
    }),
    bridge.on("desk.state", ({ state, reason }) => {
      desk.setState({ connection: state, reason: reason ?? "" });
      if (state === "gone" || state === "failed") wasAway = true;
      if (state !== "here") return;
      if (wasAway) {
        desk.setState(({ returns }) => ({ returns: returns + 1 }));
        messages.tell({ level: "info", text: say("desk.back") });
      }
      wasAway = false;
      void model.reload();
    }),
  ];
};
