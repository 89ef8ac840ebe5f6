// What is asked before files are touched, and what goes to the desk then.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { idOf, rowOf } from "../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../testing/show-window.tsx";

const ok = (numbers: readonly number[], rest: object = {}): { ok: true; value: unknown } =>
  ({ ok: true, value: { outcomes: numbers.map((number) => ({ photo: idOf(number), path: "/p", ok: true, state: "working", write: "kept" })), done: { ok: numbers.length, failed: 0, event: 9 }, ...rest } });

it("a turn asks before it takes an approval, and can spare the approved ones", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" }), rowOf(2)]);
  fake.answer("file.rotate", () => ok([2]));
  await choose(fake, 1, 2);
  press("]", { ctrlKey: true });
  const dialog = within(await screen.findByRole("dialog", { name: "Turning voids the approval" }));
  fireEvent.click(dialog.getByRole("button", { name: "Turn only the others" }));
  await waitFor(() => expect(fake.callsOf("file.rotate")).toEqual([{ photos: [idOf(1), idOf(2)], turn: "right", voidApproval: false }]));
  press("[", { ctrlKey: true });
  await screen.findByRole("dialog");
  press("Escape");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.callsOf("file.rotate")).toHaveLength(1);
  // A letter that is being composed turns nothing.
  fireEvent.keyDown(document.body, { key: "]", ctrlKey: true, isComposing: true, keyCode: 229 });
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("renaming shows each name as the desk gives it, and does nothing while the template is wrong or nothing would change", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  fake.answer("file.names", ({ template }) => (String(template).includes("bad") ? { ok: false, refusal: { code: "bad-template", values: { token: "bad" } } } : { ok: true, value: [1, 2].map((number) => ({ photo: idOf(number), from: `old${number}.jpg`, to: template === "same" ? `old${number}.jpg` : `${String(template)}${number}.jpg`, along: number === 2, notes: template === "same" ? ["same"] : number === 2 ? ["numbered"] : [] })) }));
  fake.answer("file.rename", () => ok([1, 2]));
  await choose(fake, 1, 2);
  act(() => fake.model.layout.setState({ dialog: { kind: "rename", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Rename 2 photos" }));
  const field = dialog.getByRole("textbox", { name: "New name" });
  fireEvent.change(field, { target: { value: "ferry" } });
  expect(await dialog.findByRole("cell", { name: "ferry1.jpg" })).toBeTruthy();
  expect(dialog.getByText("name was taken")).toBeTruthy();
  fireEvent.change(field, { target: { value: "same" } });
  await waitFor(() => expect(dialog.getByRole("button", { name: /^Rename 0/ }).getAttribute("aria-disabled")).toBe("true"));
  press("Enter", { ctrlKey: true });
  fireEvent.change(field, { target: { value: "{bad}" } });
  await waitFor(() => expect(dialog.getAllByText("{bad} is no token.").length).toBeGreaterThan(0));
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("file.rename")).toHaveLength(0);
  fireEvent.change(field, { target: { value: "night" } });
  await dialog.findByRole("cell", { name: "night2.jpg" });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("file.rename")).toEqual([{ photos: [idOf(1), idOf(2)], template: "night", start: 1 }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("the trash says what goes and what cannot, and asks main only for what the sheet shows", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2), rowOf(3)]);
  fake.answer("file.foresee", () => ({ ok: true, value: { photos: 1, files: 2, approved: 1, delivered: 0, leaves: 0, refused: [{ reason: "file-missing", photos: 1 }] } }));
  fake.answer("shell.trash", () => ok([1]));
  fake.answer("photo.ids", () => ({ ok: true, value: { ids: [idOf(1), idOf(2)] } }));
  await act(() => fake.model.sheet.show({ ...fake.model.sheet.store.getState().filter, text: "one" }));
  act(() => fake.model.layout.setState({ dialog: { kind: "trash", photos: [idOf(1), idOf(2), idOf(3)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Move 1 photo to the trash?" }));
  expect(dialog.getByText(/sidecars included/)).toBeTruthy();
  expect(dialog.getByText(/1 of them is approved/)).toBeTruthy();
  expect(dialog.getByText(/1 stays: The file is not where it was/)).toBeTruthy();
  expect(dialog.getByText("Also the 1 that the sheet does not show")).toBeTruthy();
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("shell.trash")).toEqual([{ photos: [idOf(1), idOf(2)] }]));
});

it("a move waits for its folder; one that would take photos off the desk says so", async () => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("shell.chooseFolder", () => ({ ok: true, value: { path: "/elsewhere" } }));
  fake.answer("file.foresee", ({ to }) => ({ ok: true, value: { photos: 1, files: 1, approved: 0, delivered: 0, leaves: to === "/elsewhere" ? 1 : 0, refused: [] } }));
  fake.answer("file.move", () => ok([1]));
  act(() => fake.model.layout.setState({ dialog: { kind: "take", what: "move", photos: [idOf(1)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Move 1 photo" }));
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("file.move")).toHaveLength(0);
  fireEvent.change(dialog.getByRole("combobox"), { target: { value: "/photos" } });
  expect(await dialog.findByText(/They stay on the desk/)).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "Choose folder…" }));
  expect(await dialog.findByText(/the photo leaves the desk/)).toBeTruthy();
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("file.move")).toEqual([{ photos: [idOf(1)], to: "/elsewhere" }]));
});

it("a folder that is looked through comes back after the desk was away, until it is kept or left", async () => {
  const fake = await showWindow([rowOf(1)]);
  const read = { ok: true, value: { photos: 1, files: 1, ignored: 0, unreadable: 0, seconds: 0, failedRoots: [], cancelled: false } } as const;
  fake.answer("root.browse", () => read);
  fake.answer("root.keep", () => ({ ok: true, value: { photos: 1 } }));
  await act(() => fake.model.filing.browse("/card"));
  const back = (): void => act(() => fake.model.desk.setState(({ returns }) => ({ returns: returns + 1 })));
  back();
  await waitFor(() => expect(fake.callsOf("root.browse")).toEqual([{ path: "/card" }, { path: "/card" }]));
  await act(() => fake.model.filing.keep("/card"));
  back();
  expect(fake.callsOf("root.browse")).toHaveLength(2);
});
