import { expect, test } from "vitest";
import { actions } from "./catalogue.ts";
import { menuLists } from "./menus.ts";

test("every action of the palette stands in one menu, once", () => {
  const shown = menuLists.flatMap((menu) => menu.parts.flat().map((one) => one.id));
  expect(shown.toSorted()).toEqual([...new Set(shown)].toSorted());
  expect(actions.filter((one) => one.quiet !== true && !shown.includes(one.id)).map((one) => one.id)).toEqual([]);
});
