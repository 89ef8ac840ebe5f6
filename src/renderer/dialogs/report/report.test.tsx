// The night report: the last twelve hours at first, another time by its fields, without names when asked, and as a file in this page's words.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Report } from "#contract/methods/report.ts";
import { type Fake, idOf, rowOf } from "../../testing/fake-bridge.ts";
import { press, showWindow } from "../../testing/show-window.tsx";

const made = (rest: Partial<Report> = {}): Report => ({
  since: "2026-11-21T18:00:00.000Z", until: "2026-11-22T06:00:00.000Z", arrived: 412, editors: [{ editor: "Nora Castellane", edited: 1200, submitted: 3, returned: 0, approved: 8, rejected: 1, waived: 2 }], blocked: [{ rule: "req-byline", photos: 4 }], waived: [],
  held: [{ photo: idOf(1), name: "OBN_0001.jpg", time: "2026-11-21T20:00:00.000Z", what: "set", kind: "safety", reason: "still there", editor: "Nora Castellane" }], delivered: [{ recipient: "Veitlinger Bote", channel: "sftp", copies: 9, photos: 9, unsure: 1 }], corrected: [],
  killed: [{ photo: idOf(2), name: "OBN_0002.jpg", time: "2026-11-21T21:00:00.000Z", reason: "wrong man", mandatory: true, editor: "Nora Castellane", recipients: 2, open: 1 }], ...rest,
});
const show = async (): Promise<{ readonly fake: Fake; readonly dialog: ReturnType<typeof within> }> => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("report.make", (params) => ({ ok: true, value: made({ since: String(params["since"]), until: String(params["until"]) }) }));
  press("k", { ctrlKey: true });
  fireEvent.change(await screen.findByRole("combobox", { name: "Type a command" }), { target: { value: "night report" } });
  press("Enter");
  return { fake, dialog: within(await screen.findByRole("dialog", { name: "Night report" })) };
};

it("tells the last twelve hours, each part with its table or that there is nothing", async () => {
  const { fake, dialog } = await show();
  expect(await dialog.findByText("412 photos")).toBeTruthy();
  const [asked] = fake.callsOf("report.make") as unknown as readonly { readonly since: string; readonly until: string; readonly hideNames: boolean }[];
  expect(Date.parse(asked?.until ?? "") - Date.parse(asked?.since ?? "")).toBe(12 * 3_600_000);
  expect(asked?.hideNames).toBe(false);
  expect(within(dialog.getByRole("table", { name: "Editors" })).getByText("1,200")).toBeTruthy();
  expect(within(dialog.getByRole("table", { name: "Held and released" })).getByText("Safety")).toBeTruthy();
  expect(within(dialog.getByRole("table", { name: "Killed" })).getByText("Remove it everywhere")).toBeTruthy();
  expect(within(dialog.getByRole("table", { name: "Delivered" })).getByText("SFTP")).toBeTruthy();
  expect(dialog.queryByRole("table", { name: "Corrected" })).toBeNull();
});

it("asks for another time, refuses one that ends before it begins, and hides names", async () => {
  const { fake, dialog } = await show();
  await dialog.findByText("412 photos");
  fireEvent.change(dialog.getByLabelText("From"), { target: { value: "2999-01-01T18:00" } });
  expect(dialog.getByRole("status").textContent).toBe("The end lies before the beginning");
  expect(dialog.getByRole("button", { name: /^Save as page…/u }).getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(dialog.getByRole("button", { name: "Since 18:00" }));
  fireEvent.click(dialog.getByRole("checkbox", { name: /^Hide names/u }));
  await waitFor(() => expect(fake.callsOf("report.make").at(-1)?.["hideNames"]).toBe(true));
  expect(new Date(String(fake.callsOf("report.make").at(-1)?.["since"])).getHours()).toBe(18);
});

it("goes out as a page with dates and as CSV with instants, where the save dialog said", async () => {
  const { fake, dialog } = await show();
  await dialog.findByText("412 photos");
  fireEvent.click(dialog.getByRole("button", { name: "Save as page…" }));
  await waitFor(() => expect(fake.callsOf("report.save")).toHaveLength(1));
  fireEvent.click(dialog.getByRole("button", { name: "Save as CSV…" }));
  await waitFor(() => expect(fake.callsOf("report.save")).toHaveLength(2));
  const [page, csv] = fake.callsOf("report.save") as unknown as readonly { readonly file: string; readonly page: { readonly language: string; readonly tables: readonly { readonly title: string; readonly rows: readonly (readonly unknown[])[] }[] } }[];
  expect(page?.file).toMatch(/^\/out\/report-.*\.html$/u);
  expect(page?.page.language).toBe("en");
  const killed = (one: typeof page): unknown => one?.page.tables.find((table) => table.title === "Killed")?.rows[0]?.[0];
  expect(killed(csv)).toBe("2026-11-21T21:00:00.000Z");
  expect(killed(page)).toMatch(/2[12] Nov 2026, \d\d:00/u);
  expect((await screen.findAllByText(/^Report written to \/out\/report/u)).length).toBeGreaterThan(0);
});
