// The palette: commands first, then places with their counts, then photos; what was typed is marked; Korean in the making is no Enter.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { rowOf } from "../testing/fake-bridge.ts";
import { press, showWindow } from "../testing/show-window.tsx";
import { piecesOf } from "./palette-entries.ts";

const options = (): readonly string[] => within(screen.getByRole("dialog", { name: "Commands" })).getAllByRole("option").map((one) => one.textContent);

it("finds commands, places and photos with the same words, in this order", async () => {
  const fake = await showWindow([rowOf(1, { fields: { headline: "Approach of the storm" } })]);
  press("k", { ctrlKey: true });
  fireEvent.change(screen.getByRole("combobox", { name: "Type a command" }), { target: { value: "appro" } });
  await waitFor(() => expect(screen.getByRole("group", { name: "Photos with “appro”" }).textContent).toContain("Approach of the storm"));
  const all = options();
  const [command, place, photo] = [all.findIndex((one) => one.startsWith("Approve")), all.findIndex((one) => one.startsWith("Approved")), all.findIndex((one) => one.includes("Approach"))];
  expect(command).toBe(0);
  expect(place).toBeGreaterThan(command);
  expect(photo).toBeGreaterThan(place);
  expect(all.at(-1)).toContain("Photos with");
  expect(fake.callsOf("photo.ids").some((one) => one["where"] === "appro")).toBe(true);
});

it("goes to a state by Enter, and does nothing while a syllable is composed", async () => {
  const fake = await showWindow([rowOf(1)]);
  press("k", { ctrlKey: true });
  const input = screen.getByRole("combobox", { name: "Type a command" });
  fireEvent.change(input, { target: { value: "blocked by prob" } });
  // The command of that name comes first; the place is below it.
  while (within(screen.getByRole("dialog")).getByRole("option", { selected: true }).id !== "palette-go-blocked") fireEvent.keyDown(input, { key: "ArrowDown" });
  fireEvent.keyDown(input, { key: "Enter", isComposing: true });
  fireEvent.keyDown(input, { key: "Enter", keyCode: 229 });
  expect(screen.getByRole("dialog", { name: "Commands" })).toBeTruthy();
  fireEvent.keyDown(input, { key: "Enter" });
  await act(async () => { await new Promise((resolve) => { setTimeout(resolve, 20); }); });
  expect(fake.model.sheet.store.getState().filter.is).toEqual(["blocked"]);
});

it.each([
  ["Approve 8 of 11…", "app", "[App]rove 8 of 11…"], ["Select blocked, and back", "bl sel", "[Sel]ect [bl]ocked, and back"], ["Çeşme, harbour", "ces", "[Çeş]me, harbour"], ["Ctrl", "", "Ctrl"], ["A (b) [c] +", "(", "A [(]b) [c] +"], ["ﬁle", "fi", "[ﬁle]"],
])("%s, typed %s", (label, text, marked) => { expect(piecesOf(label, text).map((one) => (one.hit ? `[${one.text}]` : one.text)).join("")).toBe(marked); });
