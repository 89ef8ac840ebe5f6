// The rail by its keys: one tree of folders that opens and closes, counts that stay in place, photographers that filter one, several or none.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Fake } from "../testing/fake-bridge.ts";
import { rowOf } from "../testing/fake-bridge.ts";
import { showWindow } from "../testing/show-window.tsx";

const below: Readonly<Record<string, readonly object[]>> = {
  "/photos": [{ path: "/photos/2026-11-21", photos: 3, folders: false }, { path: "/photos/2026-11-22", photos: 1248, folders: true }],
  "/photos/2026-11-22": [{ path: "/photos/2026-11-22/card 2", photos: 12, folders: false }],
};
const shown = async (): Promise<Fake> => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("root.folders", (params) => ({ ok: true, value: below[String(params["path"])] ?? [] }));
  fake.answer("photo.bylines", () => ({ ok: true, value: [{ name: "Mira Okonjo", photos: 61 }, { name: "안서윤", photos: 22 }] }));
  await act(() => fake.model.library.load());
  return fake;
};
const boxOf = (name: string): HTMLElement => screen.getByRole("tree", { name });
const tree = (name: string) => within(boxOf(name));
const lines = (name: string): readonly (string | null)[] => [...boxOf(name).querySelectorAll('[role="treeitem"]')].map((one) => one.getAttribute("aria-label"));
const key = async (name: string): Promise<void> => { await act(async () => { fireEvent.keyDown(document.activeElement ?? document.body, { key: name }); await new Promise((resolve) => setTimeout(resolve, 5)); }); };
const focused = (): string | null => document.activeElement?.getAttribute("aria-label") ?? null;

it("opens folders with Right and closes them with Left, says their levels, and goes to a parent", async () => {
  await shown();
  const root = tree("Folders").getByRole("treeitem", { name: "photos, 1" });
  expect(root.getAttribute("aria-expanded")).toBe("false");
  act(() => { root.focus(); });
  fireEvent.click(root);
  await key("ArrowRight");
  await waitFor(() => expect(lines("Folders")).toEqual(["photos, 1", "2026-11-21, 3", "2026-11-22, 1,248"]));
  await key("ArrowRight");
  expect(focused()).toBe("2026-11-21, 3");
  await key("ArrowRight");
  expect(focused()).toBe("2026-11-21, 3");
  await key("ArrowDown");
  await key("ArrowRight");
  await waitFor(() => expect(lines("Folders")).toHaveLength(4));
  await key("ArrowRight");
  expect(focused()).toBe("card 2, 12");
  expect(document.activeElement?.getAttribute("aria-level")).toBe("3");
  expect([document.activeElement?.getAttribute("aria-posinset"), document.activeElement?.getAttribute("aria-setsize")]).toEqual(["1", "1"]);
  await key("ArrowLeft");
  expect(focused()).toBe("2026-11-22, 1,248");
  await key("ArrowLeft");
  expect(lines("Folders")).toHaveLength(3);
  await key("ArrowLeft");
  expect(focused()).toBe("photos, 1");
});

it("shows one folder with Enter, leaves one out with Alt, and jumps by a letter over all sections", async () => {
  const fake = await shown();
  act(() => fake.model.library.open("/photos"));
  const day = await tree("Folders").findByRole("treeitem", { name: "2026-11-22, 1,248" });
  fireEvent.click(day);
  expect(fake.model.sheet.store.getState().filter.root).toBe("/photos/2026-11-22");
  expect(day.getAttribute("aria-selected")).toBe("true");
  fireEvent.click(day, { altKey: true });
  expect(fake.model.sheet.store.getState().filter).toMatchObject({ root: undefined, chips: ['-folder:"/photos/2026-11-22"'] });
  act(() => { day.focus(); });
  await key("m");
  expect(focused()).toBe("Mira Okonjo, 61");
  await key("안");
  expect(focused()).toBe("안서윤, 22");
});

it("filters by one photographer, by several with Ctrl, and leaves one out with Alt", async () => {
  const fake = await shown();
  const filter = (): Fake["model"]["sheet"]["store"] extends { getState: () => { filter: infer F } } ? F : never => fake.model.sheet.store.getState().filter;
  const [mira, seo] = tree("Photographers").getAllByRole("treeitem");
  if (mira === undefined || seo === undefined) throw new Error("no photographers");
  fireEvent.click(mira);
  expect(filter().by).toEqual(["Mira Okonjo"]);
  fireEvent.click(seo, { ctrlKey: true });
  expect(filter().by).toEqual(["Mira Okonjo", "안서윤"]);
  fireEvent.click(mira, { altKey: true });
  expect(filter()).toMatchObject({ by: ["안서윤"], chips: ['-by:"Mira Okonjo"'] });
  // Who is filtered stays in the list, whatever the counts say.
  fake.answer("photo.bylines", () => ({ ok: true, value: [] }));
  await act(() => fake.model.library.load());
  expect(lines("Photographers")).toEqual(["안서윤"]);
});
