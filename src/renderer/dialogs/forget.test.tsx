// Forgetting: nothing goes before the tick, then exactly the chosen photos.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { act } from "react";
import { expect, it } from "vitest";
import { forget } from "../actions/file/forget.ts";
import { idOf, rowOf } from "../testing/fake-bridge.ts";
import { showWindow } from "../testing/show-window.tsx";

it("says what it costs, waits for the tick, and forgets", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  fake.answer("photo.forget", () => ({ ok: true, value: { outcomes: [], done: { ok: 1, failed: 0, event: 9 } } }));
  act(() => { fake.model.layout.setState({ dialog: { kind: "forget", photos: [idOf(1)] } }); });
  expect(forget.keys).toEqual([]);
  const dialog = within(await screen.findByRole("dialog", { name: "Forget 1 photo" }));
  expect(dialog.getByText(/can no longer be searched/u)).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: /^Forget 1 photo/u }));
  expect(fake.callsOf("photo.forget")).toEqual([]);
  fireEvent.click(dialog.getByRole("checkbox", { name: "Forget this photo for good" }));
  fireEvent.click(dialog.getByRole("button", { name: /^Forget 1 photo/u }));
  await waitFor(() => expect(fake.callsOf("photo.forget")).toEqual([{ photos: [idOf(1)] }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
