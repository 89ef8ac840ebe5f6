import { EventEmitter } from "node:events";
import type { WebContents } from "electron";
import { expect, test } from "vitest";
import { Touches } from "./touches.ts";

test("a button counts as held from its press to its release, and not after the window is gone", () => {
  const contents = Object.assign(new EventEmitter(), { id: 7 });
  const touches = new Touches();
  touches.watch(contents as unknown as WebContents);
  const input = (type: string): void => void contents.emit("input-event", {}, { type });
  expect([touches.isPressed(7), touches.wasTouched(7)]).toEqual([false, false]);
  input("mouseMove");
  expect(touches.isPressed(7)).toBe(false);
  input("mouseDown");
  input("mouseMove");
  expect([touches.isPressed(7), touches.wasTouched(7), touches.isPressed(8)]).toEqual([true, true, false]);
  input("mouseUp");
  expect([touches.isPressed(7), touches.wasTouched(7)]).toEqual([false, true]);
  // The system's drag swallows the release.
  input("mouseDown");
  touches.letGo(7);
  expect(touches.isPressed(7)).toBe(false);
  input("mouseDown");
  expect(touches.isPressed(7)).toBe(true);
  contents.emit("destroyed");
  expect([touches.isPressed(7), touches.wasTouched(7)]).toEqual([false, false]);
});
