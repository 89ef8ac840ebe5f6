// The approval bar in each of its situations, by what it says and what its main button does.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { rowOf } from "../testing/fake-bridge.ts";
import { choose, showWindow } from "../testing/show-window.tsx";

const bar = (): ReturnType<typeof within> => within(screen.getByRole("toolbar", { name: "Selection" }));
const blocked = (number: number): Parameters<typeof showWindow>[0][number] => ({ ...rowOf(number, { problems: 1 }), problemList: [{ rule: "required", field: "cityName", severity: "blocks", message: "City is missing" }] });
const wait = async (number: number, ready: number): Promise<void> => { await waitFor(() => expect([number, bar().queryByText(`${ready} ready`) !== null]).toEqual([number, true])); };

it("names the one photo that commands act on where nothing is selected", async () => {
  await showWindow([rowOf(1)]);
  expect(await bar().findByText("1 photo")).toBeTruthy();
  expect(bar().getByText(/OBN_0001/)).toBeTruthy();
  await waitFor(() => expect(bar().getByRole("button", { name: /Approve 1…/ }).getAttribute("aria-disabled")).toBeNull());
});

it("says how many of the selected are ready and how many are blocked, and approves only the ready ones", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2), blocked(3)]);
  await choose(fake, 1, 2, 3);
  await wait(3, 2);
  expect(bar().getByText("3 selected")).toBeTruthy();
  expect(bar().getByText("1 blocked")).toBeTruthy();
  expect(bar().getByRole("button", { name: /Approve 2…/ })).toBeTruthy();
});

it("keeps only the blocked ones selected, and goes back", async () => {
  const fake = await showWindow([rowOf(1), blocked(2), blocked(3)]);
  await choose(fake, 1, 2, 3);
  fireEvent.click(bar().getByRole("button", { name: /Select blocked/ }));
  expect(fake.model.selection.count()).toBe(2);
  fireEvent.click(await bar().findByRole("button", { name: /Selection before/ }));
  expect(fake.model.selection.count()).toBe(3);
});

it("offers to fix where all are blocked, and says why it cannot approve", async () => {
  const fake = await showWindow([blocked(1), blocked(2)]);
  await choose(fake, 1, 2);
  const yes = bar().getByRole("button", { name: /Approve…/ });
  expect(yes.getAttribute("aria-disabled")).toBe("true");
  expect(document.getElementById(yes.getAttribute("aria-describedby") ?? "")?.textContent).toMatch(/^All 2 are blocked/);
  fireEvent.click(yes);
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.click(bar().getByRole("button", { name: "Fix 2…" }));
  expect(await screen.findByRole("dialog", { name: "None of 2 photos can be approved yet" })).toBeTruthy();
});

it("makes Deliver the main button where everything is approved", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" }), rowOf(2, { state: "approved" })]);
  await choose(fake, 1, 2);
  expect(bar().getByText("2 approved")).toBeTruthy();
  expect(bar().getByRole("button", { name: /Deliver 2…/ })).toBeTruthy();
  expect(bar().queryByRole("button", { name: /Approve/ })).toBeNull();
});
