// The point under the pointer stays, edges do not come in, and what is small or long is still seen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, fitScale, fitted, panned, type Size, type Stage, uprightSize, zoomedTo } from "./zoom-model.ts";

const room = { width: 800, height: 600 };
const showing = (picture: Size): Stage => ({ picture, room, pixel: 1 });
const size = fc.record({ width: fc.integer({ min: 1, max: 30_000 }), height: fc.integer({ min: 1, max: 30_000 }) });

test("fitted: whole, in the middle, not blown up; a pixel and a panorama are seen", () => {
  expect(boxOf(fitted, showing({ width: 6000, height: 4000 }))).toEqual({ left: 12, top: 42, width: 776, height: 517 });
  expect(boxOf(fitted, showing({ width: 400, height: 300 }))).toEqual({ left: 200, top: 150, width: 400, height: 300 });
  expect(boxOf(fitted, showing({ width: 1, height: 1 }))).toEqual({ left: 300, top: 200, width: 200, height: 200 });
  expect(boxOf(fitted, showing({ width: 30_000, height: 200 }))).toMatchObject({ width: 776, height: 5 });
  expect(uprightSize({ width: 40, height: 30, orientation: 6 })).toEqual({ width: 30, height: 40 });
});

test("whatever is zoomed where, the picture's point under the pointer stays under it, unless an edge would come in", () => {
  fc.assert(fc.property(size, fc.double({ min: 0.01, max: 16, noNaN: true }), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }), (picture, scale, x, y) => {
    const stage = showing(picture);
    const zoom = zoomedTo(fitted, stage, scale, { x, y });
    const box = boxOf(zoom, stage);
    if (box.width > room.width) { expect(box.left).toBeLessThanOrEqual(1); expect(box.left + box.width).toBeGreaterThanOrEqual(room.width - 1); }
    else expect(Math.abs(box.left + box.width / 2 - room.width / 2)).toBeLessThanOrEqual(1);
    if (zoom.scale === "fit") return;
    const before = boxOf(fitted, stage);
    const point = (x - before.left) / before.width;
    const inside = point >= 0 && point <= 1 && box.width > room.width && box.left < -1 && box.left + box.width > room.width + 1;
    if (inside) expect(Math.abs(box.left + point * box.width - x)).toBeLessThanOrEqual(2);
  }));
});

test("panning moves the picture with the pointer and stops at its edges; zooming out far enough fits", () => {
  const stage = showing({ width: 6000, height: 4000 });
  const whole = zoomedTo(fitted, stage, 1, { x: 400, y: 300 });
  const before = boxOf(whole, stage);
  const moved = boxOf(panned(whole, stage, { x: 50, y: -30 }), stage);
  expect([moved.left - before.left, moved.top - before.top]).toEqual([50, -30]);
  expect(boxOf(panned(whole, stage, { x: 99_999, y: 99_999 }), stage)).toMatchObject({ left: 0, top: 0 });
  expect(zoomedTo(whole, stage, fitScale(stage) / 2, { x: 0, y: 0 }).scale).toBe("fit");
});
