// The search field by its keys: chips come from words, are walked, taken away and typed again; what cannot be read is said; nothing found offers a way on.
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Fake } from "../testing/fake-bridge.ts";
import { rowOf } from "../testing/fake-bridge.ts";
import { showWindow } from "../testing/show-window.tsx";

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name: "Search" });
const type = async (text: string): Promise<void> => {
  field().focus();
  fireEvent.change(field(), { target: { value: text } });
  await act(async () => { fireEvent.keyDown(field(), { key: "Enter" }); await Promise.resolve(); });
};
const key = async (name: string): Promise<void> => { await act(async () => { fireEvent.keyDown(document.activeElement ?? document.body, { key: name }); await new Promise((resolve) => setTimeout(resolve, 30)); }); };
const filterOf = (fake: Fake): Fake["model"]["sheet"]["store"] extends { getState: () => { filter: infer F } } ? F : never => fake.model.sheet.store.getState().filter;
const chipNames = (): readonly string[] => screen.queryAllByRole("button", { name: /^Edit filter/u }).map((one) => one.getAttribute("aria-label") ?? "");

it("makes chips of finished words, walks into them with Left, takes one away with Delete and types one again with Enter", async () => {
  const fake = await showWindow([rowOf(1)]);
  await type("class:1-3 tagged ferry");
  expect(chipNames()).toEqual(["Edit filter class 1-3", "Edit filter tagged"]);
  expect(field().value).toBe("ferry");
  field().setSelectionRange(0, 0);
  await key("ArrowLeft");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit filter tagged");
  await key("ArrowLeft");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit filter class 1-3");
  await key("Delete");
  expect(filterOf(fake).chips).toEqual(["tagged"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit filter tagged");
  fireEvent.click(document.activeElement ?? document.body);
  await waitFor(() => expect(field().value).toBe("tagged ferry"));
  expect(document.activeElement).toBe(field());
  expect(filterOf(fake).chips).toEqual([]);
});

it("takes the last chip away with Backspace at the start, and only there", async () => {
  const fake = await showWindow([rowOf(1)]);
  await type("today is:new ab");
  field().setSelectionRange(1, 1);
  await key("Backspace");
  expect(chipNames()).toHaveLength(2);
  field().setSelectionRange(0, 0);
  await key("Backspace");
  expect(filterOf(fake).chips).toEqual([]);
  expect(filterOf(fake).is).toEqual(["new"]);
});

it("leaves a word alone while it is composed", async () => {
  const fake = await showWindow([rowOf(1)]);
  field().focus();
  fireEvent.compositionStart(field());
  fireEvent(field(), new InputEvent("input", { bubbles: true, isComposing: true }));
  fireEvent.keyDown(field(), { key: "Enter", isComposing: true });
  fireEvent.keyDown(field(), { key: "Backspace", keyCode: 229 });
  expect(filterOf(fake).text).toBe("");
});

it("says what cannot be read and where, and leaves the photos", async () => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("photo.ids", () => ({ ok: false, refusal: { code: "bad-query", values: { chip: "class:9", why: "8 is the highest" } } }));
  await type("class:9");
  expect(screen.getByRole("alert").textContent).toBe("The search could not be read at “class:9”: 8 is the highest. The photos shown are as before.");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  expect(fake.model.sheet.store.getState().order.ids).toHaveLength(1);
});

it("offers the widest change where nothing was found, with its count", async () => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("photo.ids", (params) => ({ ok: true, value: { ids: params["where"] === undefined ? [rowOf(1).id] : [] } }));
  fake.answer("photo.count", (params) => ({ ok: true, value: { photos: params["where"] === "tagged" ? 7 : params["where"] === "ferry" ? 3 : 0 } }));
  await type("tagged ferry");
  const wider = await screen.findByRole("button", { name: "Show 7 photos without “ferry”" });
  fireEvent.click(wider);
  expect(filterOf(fake)).toMatchObject({ chips: ["tagged"], text: "" });
});
