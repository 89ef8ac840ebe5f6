// Keys as the system's menus print them; what they cannot print they leave out.
import { expect, test } from "vitest";
import { acceleratorOf } from "./accelerator.ts";

test.each([
  ["Ctrl+Shift+S", "CmdOrCtrl+Shift+S"], ["Ctrl++", "CmdOrCtrl+Plus"], ["Ctrl+-", "CmdOrCtrl+-"], ["Ctrl+,", "CmdOrCtrl+,"], ["F11", "F11"], ["Shift+F6", "Shift+F6"], ["Ctrl+Enter", "CmdOrCtrl+Return"],
  ["T", undefined], ["Shift+X", undefined], ["+", undefined], ["?", undefined], ["Space", undefined], ["Alt+Q", undefined], ["", undefined], [undefined, undefined], ["Ctrl+ä", undefined], ["Ctrl+", undefined], ["Ctrl+javascript:1", undefined],
])("%s is %s", (written, accelerator) => { expect(acceleratorOf(written)).toBe(accelerator); });
