import { expect, test } from "vitest";
import { idOf } from "../testing/fake-bridge.ts";
import { begun, type Compare, nextSet, sized, swapped, without } from "./compare-model.ts";
import { noSelecting } from "./selection-model.ts";

const order = [1, 2, 3, 4, 5, 6].map(idOf);
const start = (chosen: readonly number[], active?: number): Compare => {
  const compare = begun({ ...noSelecting, active: active === undefined ? undefined : idOf(active) }, chosen.map(idOf), order);
  if (compare === undefined) throw new Error("nothing to compare");
  return compare;
};

test("begins with the chosen ones, or with the active one and its neighbour; one photo alone is nothing to compare", () => {
  expect(start([2, 4, 5]).photos).toEqual([2, 4, 5].map(idOf));
  expect(start([1, 2, 3, 4, 5, 6]).photos).toEqual([1, 2, 3, 4].map(idOf));
  expect(start([], 3).photos).toEqual([3, 4].map(idOf));
  expect(start([], 6).photos).toEqual([5, 6].map(idOf));
  expect(begun(noSelecting, [], [idOf(1)])).toBeUndefined();
});

test("swaps in the next or previous frame that does not stand there, and stays at the ends", () => {
  expect(swapped(start([], 3), idOf(3), 1)).toMatchObject({ now: idOf(5), compare: { photos: [5, 4].map(idOf) } });
  expect(swapped(start([], 3), idOf(4), -1)).toMatchObject({ now: idOf(2), compare: { photos: [3, 2].map(idOf) } });
  expect(swapped(start([], 1), idOf(1), -1).now).toBe(idOf(1));
});

test("a dropped one gives its place to the next of the pool, and never comes back by a swap", () => {
  const compare = without(start([], 3), idOf(3));
  expect(compare.photos).toEqual([5, 4].map(idOf));
  expect(swapped(compare, idOf(4), -1).now).toBe(idOf(2));
  expect(without(start([5, 6]), idOf(6)).photos).toEqual([idOf(5)]);
});

test("goes on with the set after this one until fewer than two are left", () => {
  const second = nextSet(start([], 1));
  expect(second?.photos).toEqual([3, 4].map(idOf));
  expect(nextSet(start([], 5))).toBeUndefined();
});

test("more come from behind and then from before; fewer leave the active one", () => {
  expect(sized(start([], 5), 4, idOf(5)).photos).toEqual([5, 6, 4, 3].map(idOf));
  expect(sized(start([1, 2, 3, 4]), 2, idOf(4)).photos).toEqual([1, 4].map(idOf));
});
