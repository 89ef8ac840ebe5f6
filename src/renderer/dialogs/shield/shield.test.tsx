// The protection of a source: set with its words, taken away, seen wherever the photo stands, and told in its history.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { JournalEvent } from "#contract/values.ts";
import { glyphOf, lineOf, pairsOf } from "../../parts/event/event-model.ts";
import { idOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";
import { cellName } from "../../views/sheet/cell-name.ts";

const by = { name: "Nora Castellane", initials: "NC" };
const shieldOf = (number: number, words: readonly string[]) => ({ photo: idOf(number), shield: { words, by, time: "2026-11-26T12:00:00.000Z" } });
const open = async (fake: Awaited<ReturnType<typeof showWindow>>, ...numbers: readonly number[]) => {
  act(() => fake.model.layout.setState({ dialog: { kind: "shield", photos: numbers.map(idOf) } }));
  return within(await screen.findByRole("dialog", { name: /^Protect the source of/u }));
};

it("protects with words, one a line, each once and composed; one that is no word is named first", async () => {
  const fake = await showWindow([rowOf(1, { delivered: true, state: "approved" }), rowOf(2)]);
  const dialog = await open(fake, 1, 2);
  const words = await dialog.findByRole("textbox", { name: /^Protected words/u });
  expect(dialog.getByText(/^The desk adds by itself: the people and places/u)).toBeTruthy();
  expect(await dialog.findByText(/^1 photo is out already/u)).toBeTruthy();
  fireEvent.change(words, { target: { value: "Unit 7\nx" } });
  press("Enter", { ctrlKey: true });
  expect(dialog.getAllByText("Not a word of 2 to 200 characters: x").length).toBeGreaterThan(0);
  expect(fake.callsOf("shield.set")).toEqual([]);
  fireEvent.change(words, { target: { value: " Unit 7 \n\nUnit 7\nRue des Pe\u0301cheurs" } });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("shield.set")).toEqual([{ photos: [idOf(1), idOf(2)], words: ["Unit 7", "Rue des P\u00e9cheurs"] }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("shows the words of all, says where they differ, changes nothing by itself, and is taken away", async () => {
  const fake = await showWindow([rowOf(1, { shield: true }), rowOf(2, { shield: true }), rowOf(3)]);
  fake.answer("shield.show", () => ({ ok: true, value: [shieldOf(1, ["Unit 7"]), shieldOf(2, ["Unit 7", "Marrow"])] }));
  const dialog = await open(fake, 1, 2, 3);
  expect((await dialog.findByRole("textbox", { name: /^Protected words/u }) as HTMLTextAreaElement).value).toBe("Unit 7\nMarrow");
  expect(dialog.getByText("2 photos of these are protected already.")).toBeTruthy();
  expect(dialog.getByText(/^Their words differ/u)).toBeTruthy();
  fireEvent.click(dialog.getByRole("radio", { name: /^Not protected/u }));
  expect(dialog.queryByRole("textbox", { name: /^Protected words/u })).toBeNull();
  fireEvent.click(dialog.getByRole("button", { name: /^Take the protection from 3 photos/u }));
  await waitFor(() => expect(fake.callsOf("shield.set")).toEqual([{ photos: [idOf(1), idOf(2), idOf(3)], words: null }]));
});

it("leads to what could still be learnt: saved first where something was typed, and back again", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" })]);
  const dialog = await open(fake, 1);
  fireEvent.change(await dialog.findByRole("textbox", { name: /^Protected words/u }), { target: { value: "Unit 7" } });
  fake.answer("shield.show", () => ({ ok: true, value: [shieldOf(1, ["Unit 7"])] }));
  fireEvent.click(dialog.getByRole("button", { name: "Save, then what could still be learnt…" }));
  const leaves = within(await screen.findByRole("dialog", { name: "What leaves of 1 photo" }));
  expect(fake.callsOf("shield.set")).toHaveLength(1);
  await waitFor(() => expect(fake.callsOf("delivery.rehearse")).toEqual([{ photos: [idOf(1)], profile: "protect-source" }]));
  expect((await leaves.findAllByRole("rowgroup"))[1]?.textContent).toContain("Could still be learnt");
  press("Escape");
  const back = within(await screen.findByRole("dialog", { name: "Protect the source of 1 photo" }));
  expect(await back.findByRole("button", { name: "What could still be learnt…" })).toBeTruthy();
  expect(back.getByRole("button", { name: /^Protect 1 photo/u }).getAttribute("aria-disabled")).toBe("true");
});

it("stands in the cell's name, in the inspector with who set it, and in a delivery", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved", shield: true })]);
  fake.answer("shield.show", () => ({ ok: true, value: [shieldOf(1, ["Unit 7"])] }));
  await choose(fake, 1);
  expect(cellName(rowOf(1, { shield: true }))).toContain("Source protected: copies are made coarser");
  const inspector = within(screen.getByRole("complementary", { name: "Inspector" }));
  fireEvent.click(inspector.getByRole("tab", { name: "Rights" }));
  expect(await inspector.findByText("Unit 7")).toBeTruthy();
  expect(inspector.getByText(/^Nora Castellane, /u)).toBeTruthy();
  expect(inspector.getByRole("button", { name: "Change the protection…" })).toBeTruthy();
  act(() => fake.model.layout.setState({ dialog: { kind: "deliver", photos: [idOf(1)] } }));
  expect(await screen.findByText("1 photo with a protected source: made coarser than the profile says")).toBeTruthy();
});

it("is told in the history: how many words, which, and that it was taken away", () => {
  const event = { number: 4, time: "2026-11-26T12:00:00.000Z", editor: by, kind: "shield.set", photos: [idOf(1), idOf(2)], payload: { shields: [{ words: ["Unit 7", "Marrow"], by, time: "2026-11-26T12:00:00.000Z" }, null] }, previous: "0", hash: "0" } as unknown as JournalEvent;
  expect(glyphOf(event)).toBe("shield");
  expect(lineOf(event, idOf(1), (field) => field)).toBe("protected, 2 words");
  expect(pairsOf(event, idOf(1))).toEqual([["Protected words", "Unit 7, Marrow"]]);
  expect(lineOf(event, idOf(2), (field) => field)).toBe("taken away");
});
