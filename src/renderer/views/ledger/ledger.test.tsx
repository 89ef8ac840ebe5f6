// The ledger view over a desk with very many rows: it asks for what is in sight, filters at the desk, follows the keyboard and writes out what it shows.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { LedgerLine } from "#contract/ledger.ts";
import { showLedger } from "../../actions/ledger/ledger.ts";
import { type Fake, idOf, rowOf } from "../../testing/fake-bridge.ts";
import { press, showWindow } from "../../testing/show-window.tsx";

const editor = { name: "Nora Castellane", initials: "NC" };
const hash = "a".repeat(64) as LedgerLine["sha256"];
const lineOf = (number: number, rest: Partial<LedgerLine> = {}): LedgerLine => ({
  number, at: 0, photo: idOf(1 + (number % 3)), path: "", name: `OBN_${String(1 + (number % 3)).padStart(4, "0")}.jpg`, state: "approved", time: "2026-11-20T16:00:00.000Z", editor, recipient: "Veitlinger Bote", channel: "folder", version: 1, fileName: `bote-${number}.jpg`, sha256: hash, profile: "safe",
  approval: { by: editor, time: "2026-11-20T15:00:00.000Z", hash, style: "plain" }, ...rest,
});

const total = 200_000;
const show = async (lines: (number: number) => LedgerLine = lineOf): Promise<Fake> => {
  // The virtual list draws what its box has room for; jsdom gives every box none.
  Object.defineProperties(HTMLElement.prototype, { clientHeight: { configurable: true, value: 600 }, clientWidth: { configurable: true, value: 900 } });
  Object.defineProperty(HTMLElement.prototype, "scrollTo", { configurable: true, value: () => undefined });
  const fake = await showWindow([rowOf(1, { state: "approved", delivered: true }), rowOf(2, { state: "approved", delivered: true }), rowOf(3)]);
  fake.answer("ledger.page", ({ offset, limit }) => ({ ok: true, value: { total, lines: Array.from({ length: Number(limit) }, (_, at) => lines(total - Number(offset) - at)) } }));
  fake.answer("ledger.recipients", () => ({ ok: true, value: [{ recipient: "Newsfeed A", copies: 7 }, { recipient: "Veitlinger Bote", copies: total - 7 }] }));
  act(() => showLedger.run(fake.model));
  await screen.findByRole("heading", { name: "Ledger, 200,000 copies" });
  return fake;
};

it("asks for the pages in sight and no more, tells how many rows there are, and what became of each", async () => {
  const fake = await show((number) => lineOf(number, number === total ? { proof: { sure: false } } : number === total - 1 ? { withdrawn: { time: "2026-11-21T10:00:00.000Z", evidence: "deleted" }, notice: { kind: "kill", state: "acknowledged", time: "2026-11-21T10:00:00.000Z" } } : {}));
  const grid = screen.getByRole("grid", { name: "Copies that went out, newest first" });
  expect(grid.getAttribute("aria-rowcount")).toBe("200001");
  await waitFor(() => expect(within(grid).getByRole("row", { name: /bote-200000\.jpg$/u }).textContent).toContain("Not known"));
  const back = within(grid).getByRole("row", { name: /bote-199999\.jpg$/u }).textContent;
  expect(back).toContain("Taken back");
  expect(back).toContain("Kill: Acknowledged");
  expect(fake.callsOf("ledger.page")).toEqual([{ offset: 0, limit: 100 }]);
});

it("follows the keyboard: the active row's photo is what commands act on, Enter leads to it, Escape back to what was chosen", async () => {
  const fake = await show();
  const grid = screen.getByRole("grid", { name: "Copies that went out, newest first" });
  await within(grid).findByRole("row", { name: /bote-200000\.jpg$/u });
  act(() => grid.focus());
  press("ArrowDown");
  expect(grid.getAttribute("aria-activedescendant")).toBe("ledger-row-1");
  expect(fake.model.selection.targets()).toEqual([lineOf(total - 1).photo]);
  const pane = within(screen.getByRole("complementary", { name: "This copy" }));
  expect(pane.getByText("2 of 200,000")).toBeTruthy();
  expect(pane.getByText("bote-199999.jpg")).toBeTruthy();
  press("End");
  await waitFor(() => expect(fake.callsOf("ledger.page").at(-1)).toEqual({ offset: 199_900, limit: 100 }));
  expect(await pane.findByText("bote-1.jpg")).toBeTruthy();
  expect(fake.callsOf("ledger.page")).toHaveLength(2);
  press("Home");
  press("ArrowDown");
  press("Enter");
  await waitFor(() => expect(fake.model.layout.getState().view).toBe("sheet"));
  await waitFor(() => expect(fake.model.selection.targets()).toEqual([lineOf(total - 1).photo]));
});

it("leaves nothing active for commands where the desk no longer knows the row's photo", async () => {
  const fake = await show((number) => { const { state: _state, ...line } = lineOf(number); return number === total - 1 ? { ...line, name: "" } : lineOf(number); });
  const grid = screen.getByRole("grid", { name: "Copies that went out, newest first" });
  await within(grid).findByRole("row", { name: /bote-200000\.jpg$/u });
  act(() => grid.focus());
  press("ArrowDown");
  expect(within(grid).getByRole("row", { name: /^No longer on the desk, Veitlinger Bote, bote-199999\.jpg$/u })).toBeTruthy();
  expect(fake.model.selection.targets()).toEqual([]);
});

it("looks for words and one recipient at the desk, and writes out what it shows", async () => {
  const fake = await show();
  fireEvent.change(screen.getByRole("searchbox", { name: "Find in the ledger" }), { target: { value: " bote-7 " } });
  await waitFor(() => expect(fake.callsOf("ledger.page").at(-1)).toEqual({ text: "bote-7", offset: 0, limit: 100 }));
  fireEvent.change(screen.getByRole("combobox", { name: "Recipient" }), { target: { value: "Newsfeed A" } });
  await waitFor(() => expect(fake.callsOf("ledger.page").at(-1)).toEqual({ text: "bote-7", recipient: "Newsfeed A", offset: 0, limit: 100 }));
  fireEvent.click(screen.getByRole("button", { name: "Export the ledger as CSV…" }));
  await waitFor(() => expect(fake.callsOf("ledger.export")).toHaveLength(1));
  expect(String(fake.callsOf("shell.saveFile")[0]?.["name"])).toMatch(/^ledger-\d{4}-\d\d-\d\d\.csv$/u);
  expect(fake.callsOf("ledger.export")[0]).toMatchObject({ text: "bote-7", recipient: "Newsfeed A" });
  expect((await screen.findAllByText(/^3 rows written to \/out\/ledger/u)).length).toBeGreaterThan(0);
});

it("keeps the active row where new rows come on top", async () => {
  const fake = await show();
  act(() => fake.model.ledger.go(5));
  fake.answer("ledger.page", ({ offset, limit }) => ({ ok: true, value: { total: total + 2, lines: Array.from({ length: Number(limit) }, (_, at) => lineOf(total + 2 - Number(offset) - at)) } }));
  act(() => fake.say("photos.changed", { photos: [idOf(1)], order: false, event: 3 }));
  await screen.findByRole("heading", { name: "Ledger, 200,002 copies" }, { timeout: 3000 });
  expect(fake.model.ledger.store.getState().active).toBe(7);
  expect(fake.model.ledger.lineAt(7)?.number).toBe(total - 5);
});
