// Compare and the history borrow the selection: over a desk in memory, each way out of them gives it back.
import { expect, test } from "vitest";
import { showLedger } from "../actions/ledger/ledger.ts";
import { showCompare } from "../actions/view/compare.ts";
import { showHistory } from "../actions/view/show-history.ts";
import { showRows, toList } from "../actions/view/show-view.ts";
import { type Fake, idOf, makeFake, rowOf } from "../testing/fake-bridge.ts";
import type { View } from "./layout.ts";

const chosen = new Set([1, 3, 4, 5, 6].map(idOf));
const start = async (): Promise<Fake["model"]> => {
  const { model } = makeFake([1, 2, 3, 4, 5, 6].map((number) => rowOf(number)));
  await model.reload();
  model.selection.set({ active: idOf(3), anchor: idOf(1), chosen: { kind: "some", photos: chosen } });
  return model;
};
const states = (model: Fake["model"]): unknown => {
  const { layout, selection } = model;
  const { view, compare, history } = layout.getState();
  return { view, compare, history, chosen: selection.store.getState().chosen, active: selection.store.getState().active };
};
const back = (view: View): unknown => ({ view, compare: undefined, history: undefined, chosen: { kind: "some", photos: chosen }, active: idOf(3) });

test.each<View>(["sheet", "rows", "problems", "loupe"])("from compare to %s", async (view) => {
  const model = await start();
  showCompare.run(model);
  expect(model.selection.targets()).toEqual([1, 3, 4, 5].map(idOf));
  model.layout.setState({ view });
  expect(states(model)).toEqual(back(view));
});

test.each<View>(["sheet", "rows", "problems", "loupe"])("from the history to %s", async (view) => {
  const model = await start();
  showHistory.run(model);
  expect(model.selection.targets()).toEqual([idOf(3)]);
  model.layout.setState({ view });
  expect(states(model)).toEqual(back(view));
});

test("from one to the other and back", async () => {
  const model = await start();
  showCompare.run(model);
  showHistory.run(model);
  expect(model.layout.getState()).toMatchObject({ view: "history", compare: undefined });
  showCompare.run(model);
  expect(model.layout.getState()).toMatchObject({ view: "compare", history: undefined });
  expect(model.selection.targets()).toEqual([1, 3, 4, 5].map(idOf));
  toList(model);
  expect(states(model)).toEqual(back("sheet"));
});

test("the way back leads to the list that was shown last, however it was reached", async () => {
  const model = await start();
  showRows.run(model);
  showHistory.run(model);
  toList(model);
  expect(model.layout.getState().view).toBe("rows");
  model.layout.setState({ view: "sheet" });
  showCompare.run(model);
  toList(model);
  expect(states(model)).toEqual(back("sheet"));
});

test.each<View>(["sheet", "problems"])("from the ledger, whose row was the active photo, to %s", async (view) => {
  const model = await start();
  showLedger.run(model);
  model.selection.set({ active: idOf(6), anchor: idOf(6), chosen: { kind: "some", photos: new Set() } });
  model.layout.setState({ view });
  expect(states(model)).toEqual(back(view));
  expect(model.layout.getState().ledger).toBeUndefined();
});

test("from the ledger into the history of its row's photo, and back to what was chosen", async () => {
  const model = await start();
  showLedger.run(model);
  model.selection.set({ active: idOf(6), anchor: idOf(6), chosen: { kind: "some", photos: new Set() } });
  showHistory.run(model);
  expect(model.selection.targets()).toEqual([idOf(6)]);
  toList(model);
  expect(states(model)).toEqual(back("sheet"));
});
