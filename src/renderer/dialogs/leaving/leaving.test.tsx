// What leaves over a fake desk: real values of one photo, counts of all, each chosen way, a stop, many photos, and the dry run.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { RehearsedLine } from "#contract/methods/delivery.ts";
import { type Fake, idOf, rowOf } from "../../testing/fake-bridge.ts";
import { press, showWindow } from "../../testing/show-window.tsx";
import { partsOfAll } from "./leaving-model.ts";
import { valuesOf } from "./tag-values.ts";

const lineOf = (number: number, rest: Partial<RehearsedLine> = {}): RehearsedLine => ({
  photo: idOf(number), path: `/photos/OBN_000${number}.jpg`, ok: true, fileName: `OBN_000${number}.jpg`, picture: { origin: "photo", coded: "kept", width: 1400, height: 1000 },
  tags: [{ tag: "GPS:GPSLatitude", value: "52.4596" }, { tag: "GPS:GPSLatitudeRef", value: "South" }, { tag: "GPS:GPSLongitude", value: "13.3218" }, { tag: "GPS:GPSLongitudeRef", value: "E" }, { tag: "ExifIFD:SerialNumber", value: `3047${number}` }],
  fields: [{ field: "headline", what: "kept", before: "Boats ashore" }, { field: "description", what: "changed", before: "2026-11-22T16:42:07+01:00", after: "2026-11-22" }, { field: "creatorNames", what: "removed", before: ["Mira Okonjo"], why: "the source is protected" }],
  told: [{ what: "picture" }, { what: "date", value: "2026-11-22" }, { what: "coding" }], notes: [], shielded: number === 1, ...rest,
});
const refused: RehearsedLine = { photo: idOf(2), path: "/photos/OBN_0002.jpg", ok: false, reason: "protected-word", detail: "headline: Mira Okonjo; file-name: Mira" };
const show = async (lines: readonly RehearsedLine[], recipients: readonly object[] = []): Promise<Fake> => {
  // The virtual list draws what its box has room for; jsdom gives every box none.
  Object.defineProperties(HTMLElement.prototype, { clientHeight: { configurable: true, value: 600 }, clientWidth: { configurable: true, value: 900 } });
  Object.defineProperty(HTMLElement.prototype, "scrollTo", { configurable: true, value: () => undefined });
  const fake = await showWindow(lines.map((_, at) => rowOf(at + 1, { state: "approved" })));
  fake.answer("recipient.list", () => ({ ok: true, value: recipients }));
  fake.answer("delivery.rehearse", (params) => ({ ok: true, value: { lines: lines.map((line) => ({ ...line, ...(typeof params["to"] === "string" && line.ok ? { copy: `${params["to"]}/${String(line.fileName)}` } : {}) })) } }));
  return fake;
};
const open = async (fake: Fake, count: number) => {
  act(() => fake.model.layout.setState({ dialog: { kind: "leaving", photos: Array.from({ length: count }, (_, at) => idOf(at + 1)) } }));
  return within(await screen.findByRole("dialog", { name: /^What leaves of/u }));
};

it("counts for all together, shows one photo's own values, and says why another may not leave", async () => {
  const fake = await show([lineOf(1), refused, lineOf(3)]);
  const dialog = await open(fake, 3);
  const all = await dialog.findByRole("table", { name: "What leaves of all together" });
  expect((await within(all).findByRole("row", { name: /^GPS position/u })).textContent).toContain("-52.4596, 13.32182 of 2 photos");
  expect(within(all).getByRole("row", { name: /^Serial numbers/u }).textContent).toContain("304712 different values");
  expect(within(all).getByRole("row", { name: /^Byline/u }).textContent).toContain("2 of 2 photos: the source is protected");
  expect(within(all).getByRole("row", { name: /^1 of 3 photos/u }).textContent).toContain("OBN_0002.jpg");
  expect(dialog.getByText("1 may not leave")).toBeTruthy();
  const list = dialog.getByRole("listbox", { name: "Photos" });
  expect(document.activeElement).toBe(list);
  press("ArrowDown");
  const one = dialog.getByRole("table", { name: "What leaves of OBN_0001.jpg" });
  expect(within(one).getByRole("row", { name: /^Byline/u }).textContent).toBe("BylineMira OkonjoRemoved: the source is protected");
  expect(within(one).getByRole("row", { name: /^Caption/u }).textContent).toContain("2026-11-22T16:42:07+01:002026-11-22");
  expect(within(one).getByRole("row", { name: /^What the picture shows/u }).textContent).toContain("Look at it yourself");
  expect(within(one).getByText("ExifIFD:SerialNumber")).toBeTruthy();
  expect(within(list).getByRole("option", { name: /source protected/u })).toBeTruthy();
  // From anywhere in it, not from the list alone.
  act(() => dialog.getByRole("group", { name: "What leaves of OBN_0001.jpg" }).focus());
  press("ArrowDown", { ctrlKey: true });
  expect(dialog.getByRole("table", { name: "What leaves of OBN_0002.jpg" }).textContent).toContain("Headline: Mira Okonjo; File name: Mira");
  press("ArrowUp", { ctrlKey: true });
  expect(dialog.getByRole("table", { name: "What leaves of OBN_0001.jpg" })).toBeTruthy();
});

it("asks by each chosen way, once; a whole file is warned of", async () => {
  const fake = await show([lineOf(1)], [{ id: "01J9Z3N4T5V6W7X8Y9Z0A1R001", name: "Veitlinger Bote", settings: { channel: "folder", folder: "/bote" }, profile: "archive", removed: false }]);
  const dialog = await open(fake, 1);
  expect(await dialog.findByText(/^1 copy read back and searched/u)).toBeTruthy();
  const by = await dialog.findByRole("combobox", { name: "By" });
  await within(by).findByRole("option", { name: "Veitlinger Bote, Archive" });
  fireEvent.change(by, { target: { value: "recipient-01J9Z3N4T5V6W7X8Y9Z0A1R001" } });
  expect(await dialog.findByText(/^This profile removes nothing/u)).toBeTruthy();
  fireEvent.change(by, { target: { value: "profile-safe" } });
  expect(await dialog.findByText(/^1 copy read back and searched/u)).toBeTruthy();
  expect(fake.callsOf("delivery.rehearse")).toEqual([{ photos: [idOf(1)], profile: "safe" }, { photos: [idOf(1)], recipient: "01J9Z3N4T5V6W7X8Y9Z0A1R001" }]);
});

it("what was stopped before it was looked at is not refused, and is looked at again; a refusal of all is said", async () => {
  const fake = await show([lineOf(1), { photo: idOf(2), path: "/photos/OBN_0002.jpg", ok: false, reason: "cancelled" }]);
  const dialog = await open(fake, 2);
  expect(await dialog.findByText("Stopped: 1 of 2 photos looked at")).toBeTruthy();
  expect(dialog.queryByText(/may not leave/u)).toBeNull();
  fake.answer("delivery.rehearse", () => ({ ok: false, refusal: { code: "unknown-profile", values: { profile: "safe" } } }));
  fireEvent.click(dialog.getByRole("button", { name: "Look again" }));
  expect((await dialog.findByRole("alert")).textContent).toMatch(/profile/iu);
});

it("the dry run goes into the folder that is chosen now, says how many, and shows them", async () => {
  const fake = await show([lineOf(1), refused]);
  const dialog = await open(fake, 2);
  await dialog.findByText(/^1 copy read back/u);
  fireEvent.click(dialog.getByRole("button", { name: "Dry run…" }));
  expect(await dialog.findByText("1 copy put into out. Nothing was sent.")).toBeTruthy();
  expect(fake.callsOf("shell.chooseFolder")).toMatchObject([{ purpose: "rehearse" }]);
  expect(fake.callsOf("delivery.rehearse").at(-1)).toEqual({ photos: [idOf(1), idOf(2)], profile: "safe", to: "/out" });
  fireEvent.click(dialog.getByRole("button", { name: "Show in the file manager" }));
  await waitFor(() => expect(fake.callsOf("shell.revealCopy")).toEqual([{ copy: "/out/OBN_0001.jpg" }]));
  expect(fake.callsOf("delivery.deliver")).toEqual([]);
});

it("from the delivery it shows what was chosen there, and leads back to it as it was", async () => {
  const fake = await show([lineOf(1)]);
  act(() => fake.model.layout.setState({ dialog: { kind: "deliver", photos: [idOf(1)] } }));
  const deliver = within(await screen.findByRole("dialog", { name: "Deliver 1 photo" }));
  fireEvent.change(deliver.getByRole("combobox", { name: /^Profile/u }), { target: { value: "protect-source" } });
  fireEvent.change(deliver.getByRole("textbox", { name: /^Name of the copies/u }), { target: { value: "night_{seq:2}" } });
  fireEvent.click(deliver.getByRole("button", { name: "What leaves…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "What leaves of 1 photo" }));
  await dialog.findByText(/^1 copy read back/u);
  expect(fake.callsOf("delivery.rehearse")).toEqual([{ photos: [idOf(1)], profile: "protect-source", name: "night_{seq:2}" }]);
  press("Escape");
  const back = within(await screen.findByRole("dialog", { name: "Deliver 1 photo" }));
  expect((back.getByRole("textbox", { name: /^Name of the copies/u }) as HTMLInputElement).value).toBe("night_{seq:2}");
  expect(document.activeElement).toBe(back.getByRole("button", { name: "What leaves…" }));
});

it("draws of 500 photos only what is in sight, and counts them all in time", async () => {
  const lines = Array.from({ length: 500 }, (_, at) => ({ ...lineOf(1), photo: idOf(at + 1), tags: Array.from({ length: 120 }, (__, tag) => ({ tag: `Nikon:Tag${tag}`, value: `${at} ${tag}` })) }));
  const fake = await show(lines);
  const dialog = await open(fake, 500);
  expect(await dialog.findByText(/^500 copies read back/u)).toBeTruthy();
  expect(dialog.getAllByRole("option").filter((one) => one.closest("[role=listbox]") !== null).length).toBeLessThan(60);
  expect(partsOfAll(lines, (line) => line.path, (field) => field).find((part) => part.name === "removed")?.rows.find((row) => row.key === "maker")?.copy).toBe("500 of 500 photos");
});

it("says a hidden picture by its size and settings with their names", () => {
  expect(valuesOf("previews", [{ tag: "IFD1:Compression", value: "JPEG" }, { tag: "IFD1:ThumbnailImage", value: "(Binary data 8770 bytes, use -b option to extract)" }])).toBe("ThumbnailImage 9 kB");
  expect(valuesOf("exposure", [{ tag: "ExifIFD:ISO", value: "400" }, { tag: "ExifIFD:FNumber", value: "4" }])).toBe("ISO 400, FNumber 4");
});
