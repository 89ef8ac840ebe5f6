// The drag as main sees it: begun once, with the files of the desk, and reported whatever becomes of it.
import { expect, test } from "vitest";
import type { PhotoId } from "#contract/values.ts";
import { openDragOut } from "./drag-out.ts";

const photo = "01J9Z3N4T5V6W7X8Y9Z0A1B2C3" as PhotoId;
const made = (begin: (contents: number, files: readonly string[]) => void, files: readonly string[] = ["/desk/drag-out/D/a.jpg"], held: readonly boolean[] = [true], refused: readonly { photo: PhotoId; reason: string }[] = []) => {
  const calls: unknown[] = [];
  const call = (method: { readonly name: string }, params: Readonly<Record<string, unknown>>): Promise<unknown> => {
    calls.push([method.name, params]);
    if (method.name === "delivery.beginDrag") return Promise.resolve({ refused });
    return Promise.resolve(method.name === "delivery.prepareDrag" ? { drag: "D", files: [...files], refused: [] } : { copies: params["left"] === true ? files.length : 0 });
  };
  let asked = 0;
  const out = openDragOut({ desk: { call: call as never }, begin, isHeld: () => held[Math.min(asked++, held.length - 1)] === true, letGo: (contents) => { calls.push(["let go", contents]); } });
  return { calls, out };
};

test("the page hears how many, never where; the drag begins once and is reported", async () => {
  const begun: unknown[] = [];
  const { calls, out } = made((contents, files) => begun.push([contents, files]));
  expect(await out.prepare([photo])).toEqual({ drag: "D", copies: 1, refused: [] });
  expect(await out.drag(7, "D")).toEqual({ copies: 1, refused: [] });
  expect(begun).toEqual([[7, ["/desk/drag-out/D/a.jpg"]]]);
  // The desk is asked before, and the button counts as let go: the system has the pointer.
  expect(calls.slice(1)).toEqual([["delivery.beginDrag", { drag: "D" }], ["let go", 7], ["delivery.finishDrag", { drag: "D", left: true }]]);
  await expect(out.drag(7, "D")).rejects.toThrow("usage");
});
test("a drag that was not prepared, or of which nothing may leave, does not begin", async () => {
  const { out } = made(() => { throw new Error("must not begin"); }, []);
  await expect(out.drag(7, "D")).rejects.toThrow("usage");
  await out.prepare([photo]);
  await expect(out.drag(7, "D")).rejects.toThrow("usage");
});
test("where the system begins none, the desk hears that nothing left", async () => {
  const { calls, out } = made(() => { throw new Error("no pointer"); });
  await out.prepare([photo]);
  await expect(out.drag(7, "D")).rejects.toThrow("no pointer");
  expect(calls.at(-1)).toEqual(["delivery.finishDrag", { drag: "D", left: false }]);
});
test("without a pressed button nothing begins, and what was prepared waits", async () => {
  const { calls, out } = made(() => { throw new Error("must not begin"); }, undefined, [false]);
  await out.prepare([photo]);
  await expect(out.drag(7, "D")).rejects.toThrow("pressed button");
  expect(calls).toHaveLength(1);
});
test("what may not leave any more begins no drag, and the page hears why", async () => {
  const refused = [{ photo, reason: "approval-void" }];
  const { calls, out } = made(() => { throw new Error("must not begin"); }, undefined, [true], refused);
  await out.prepare([photo]);
  expect(await out.drag(7, "D")).toEqual({ copies: 0, refused });
  expect(calls.at(-1)).toEqual(["delivery.beginDrag", { drag: "D" }]);
  await expect(out.drag(7, "D")).rejects.toThrow("usage");
});
test("a button let go while the desk looks begins nothing, and the desk hears that nothing left", async () => {
  const { calls, out } = made(() => { throw new Error("must not begin"); }, undefined, [true, false]);
  await out.prepare([photo]);
  await expect(out.drag(7, "D")).rejects.toThrow("let go");
  expect(calls.at(-1)).toEqual(["delivery.finishDrag", { drag: "D", left: false }]);
});
