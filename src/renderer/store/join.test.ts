import { expect, test } from "vitest";
import { joined } from "./join.ts";

test("texts: this desk's sentences, then what the other side added; a sentence that both have stands once", () => {
  expect(joined("Traffic crosses.", "Traffic crosses. The span is safe.", "Traffic crosses. The evening ferry was late.")).toBe("Traffic crosses. The span is safe. The evening ferry was late.");
  expect(joined("Old.", "New.", "Old.")).toBe("New.");
  expect(joined("Alt.", "한결동 재개발.", "Alt. 현장 사진.")).toBe("한결동 재개발. 현장 사진.");
});

test("lists: what either side added comes in, what either took out stays out", () => {
  expect(joined(["bridge", "traffic"], ["bridge", "traffic", "storm"], ["bridge", "traffic", "ferry"])).toEqual(["bridge", "traffic", "storm", "ferry"]);
  expect(joined(["bridge", "traffic"], ["bridge"], ["bridge", "traffic", "ferry"])).toEqual(["bridge", "ferry"]);
  expect(joined(["a"], undefined, ["a"])).toBeNull();
});

test("one side empty: the other; other languages of this desk's text stay", () => {
  expect(joined(undefined, undefined, "Theirs")).toBe("Theirs");
  expect(joined("x.", { "x-default": "Mine.", de: "Meins." }, "Theirs.")).toEqual({ "x-default": "Mine. Theirs.", de: "Meins." });
});
