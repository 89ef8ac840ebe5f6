// Holds: each kind with what it needs, their mark wherever a photo stands, and nothing held is offered to leave.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Hold } from "#contract/values.ts";
import { idOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";
import { dragOut } from "../../drag/drag-out.ts";
import { cellName } from "../../views/sheet/cell-name.ts";

const held = (rest: Partial<Hold>): { readonly hold: Hold } => ({ hold: { kind: "safety", reason: "still there", clearedBy: "JF", by: { name: "Nora Castellane", initials: "NC" }, time: "2026-11-26T12:00:00.000Z", ...rest } });

it("holds until a time that is still to come, with a reason", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2, { state: "killed" })]);
  act(() => fake.model.layout.setState({ dialog: { kind: "hold", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Hold 1 photo" }));
  fireEvent.change(dialog.getByRole("textbox", { name: "Reason" }), { target: { value: "told at 18:00" } });
  const until = dialog.getByLabelText(/^Until/u);
  fireEvent.change(until, { target: { value: "2001-01-01T18:00" } });
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("hold.set")).toHaveLength(0);
  fireEvent.change(until, { target: { value: "2999-11-26T18:00" } });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("hold.set")).toEqual([{ photos: [idOf(1)], hold: { kind: "embargo", reason: "told at 18:00", until: new Date("2999-11-26T18:00").toISOString() } }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("holds for safety by the initials of the one who may say clear, and stays where the desk refuses", async () => {
  const fake = await showWindow([rowOf(1, held({ clearedBy: "XX" }))]);
  fake.answer("hold.set", () => ({ ok: false, refusal: { code: "not-yours-to-release", values: {} } }));
  act(() => fake.model.layout.setState({ dialog: { kind: "hold", photos: [idOf(1)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Hold 1 photo" }));
  expect(dialog.getByText(/^1 photo is held already/u)).toBeTruthy();
  fireEvent.click(dialog.getByRole("radio", { name: /^Safety/u }));
  fireEvent.change(dialog.getByRole("textbox", { name: "Reason" }), { target: { value: "still there" } });
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("hold.set")).toHaveLength(0);
  fireEvent.change(dialog.getByRole("textbox", { name: /^Initials/u }), { target: { value: "JF" } });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("hold.set")).toEqual([{ photos: [idOf(1)], hold: { kind: "safety", reason: "still there", clearedBy: "JF" } }]));
  expect((await screen.findAllByText(/may release this safety hold/u)).length).toBeGreaterThan(0);
  expect(dialog.getByRole("textbox", { name: "Reason" })).toHaveProperty("value", "still there");
});

it("releases only what is held, with a reason", async () => {
  const fake = await showWindow([rowOf(1, held({ kind: "permission" })), rowOf(2)]);
  act(() => fake.model.layout.setState({ dialog: { kind: "release", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Release 1 held photo" }));
  expect(dialog.getByText("Permission not there yet")).toBeTruthy();
  press("Enter", { ctrlKey: true });
  fireEvent.change(dialog.getByRole("textbox", { name: "Why it may leave now" }), { target: { value: "signed" } });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("hold.release")).toEqual([{ photos: [idOf(1)], reason: "signed" }]));
});

it("says whose the release is before anybody tries", async () => {
  const fake = await showWindow([rowOf(1, held({}))]);
  await choose(fake, 1);
  press("k", { ctrlKey: true });
  fireEvent.change(await screen.findByRole("combobox", { name: "Type a command" }), { target: { value: "release the hold" } });
  expect(screen.getByRole("option", { name: /Release the hold…/u }).textContent).toContain("Only JF may release this safety hold");
});

it("marks a held photo in its cell's name and in the inspector, and a passed embargo no more", async () => {
  const fake = await showWindow([rowOf(1, held({}))]);
  await choose(fake, 1);
  const inspector = within(screen.getByRole("complementary", { name: "Inspector" }));
  expect(await inspector.findByText("Held: safety, until JF says clear")).toBeTruthy();
  expect(cellName(rowOf(1, held({})))).toBe("OBN_0001.jpg, In progress, Held: safety, until JF says clear, no headline");
  expect(cellName(rowOf(2, held({ kind: "embargo", until: "2001-01-01T00:00:00.000Z" })))).toBe("OBN_0002.jpg, In progress, no headline");
  expect(cellName(rowOf(3, held({ kind: "embargo", until: "2999-01-01T12:00:00.000Z" })))).toMatch(/In progress, Embargo until .*Jan/u);
  expect(cellName(rowOf(4, held({ kind: "kill" })))).toContain("Kill asked by NC");
});

it("delivers what is not held and says what stays and why; a drag of it begins nothing", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" }), rowOf(2, { state: "approved", ...held({}) })]);
  act(() => fake.model.layout.setState({ dialog: { kind: "deliver", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Deliver 1 photo" }));
  expect(await dialog.findByText("1 held, not delivered. Held: safety, until JF says clear")).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "Choose folder…" }));
  await dialog.findByText("/out");
  fireEvent.click(dialog.getByRole("button", { name: /Deliver 1 copy/ }));
  await waitFor(() => expect(fake.callsOf("delivery.deliver")).toMatchObject([{ photos: [idOf(1)] }]));
  await act(() => dragOut(fake.model, [idOf(1), idOf(2)]));
  expect(fake.callsOf("shell.prepareDrag")).toHaveLength(0);
  expect((await screen.findAllByText("1 of 2 are held: nothing leaves the desk.")).length).toBeGreaterThan(0);
});

it("shows no text of a killed photo on its card, and its fields to read only", async () => {
  const fake = await showWindow([rowOf(1, { state: "killed", fields: { headline: "Usable words" } })]);
  await choose(fake, 1);
  const inspector = within(screen.getByRole("complementary", { name: "Inspector" }));
  expect((await inspector.findByRole("textbox", { name: "Headline" })).getAttribute("readonly")).not.toBeNull();
  act(() => fake.model.layout.setState({ view: "loupe" }));
  const stage = await screen.findByRole("group", { name: "Loupe" });
  await waitFor(() => expect(within(stage).getByText("Killed")).toBeTruthy());
  expect(screen.getByRole("option", { name: /^OBN_0001.jpg, Killed$/u })).toBeTruthy();
});
