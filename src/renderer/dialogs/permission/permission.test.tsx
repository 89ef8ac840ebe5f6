// Permission records: what is recorded stays to the letter, what ended leads to the kill, several photos get one record knowingly.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Permission } from "#contract/permission.ts";
import { idOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";

const record = (rest: Partial<Permission> = {}): Permission => ({
  status: "granted", isMaker: "yes", granter: "Mina Yoo", answer: { text: "Yes, go ahead", time: "2026-11-26T16:00:07.250Z" }, scope: { titles: ["The Morning Post"], media: [], territories: [], syndication: false, archive: true, until: "2999-01-31T11:00:00.000Z" },
  by: { name: "Nora Castellane", initials: "NC" }, time: "2026-11-26T17:00:00.000Z", ...rest,
});

it("records what was asked and answered, with the hashed proof, by keyboard", async () => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("shell.chooseFile", () => ({ ok: true, value: { path: "/home/me/yes.png" } }));
  fake.answer("permission.proof", () => ({ ok: true, value: { fileName: "yes.png", sha256: "a".repeat(64) } }));
  await choose(fake, 1);
  press("k", { ctrlKey: true });
  fireEvent.change(await screen.findByRole("combobox", { name: "Type a command" }), { target: { value: "permission" } });
  press("Enter");
  const dialog = within(await screen.findByRole("dialog", { name: "Permission for 1 photo" }));
  fireEvent.change(await dialog.findByRole("combobox", { name: "Standing" }), { target: { value: "granted" } });
  fireEvent.change(dialog.getByRole("textbox", { name: "Who allows it" }), { target: { value: " Mina Yoo " } });
  fireEvent.click(dialog.getByRole("radio", { name: "Yes" }));
  fireEvent.change(dialog.getByRole("textbox", { name: "What they answered" }), { target: { value: "Yes" } });
  fireEvent.change(dialog.getByRole("textbox", { name: "Countries, with commas" }), { target: { value: "DE, AT," } });
  fireEvent.change(dialog.getByLabelText("Last day"), { target: { value: "2999-01-31" } });
  fireEvent.click(dialog.getByRole("radio", { name: "Named as" }));
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("permission.set")).toHaveLength(0);
  fireEvent.change(dialog.getByRole("textbox", { name: "Wording of the credit" }), { target: { value: "Mina Y." } });
  fireEvent.click(dialog.getByRole("button", { name: "What shows it: Choose file…" }));
  expect(await dialog.findByText("yes.png, aaaaaaaaaaaa")).toBeTruthy();
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("permission.set")).toEqual([{ photos: [idOf(1)], permission: {
    status: "granted", isMaker: "yes", granter: "Mina Yoo", answer: { text: "Yes" }, proof: { fileName: "yes.png", sha256: "a".repeat(64) }, scope: { titles: [], media: [], territories: ["DE", "AT"], syndication: false, archive: false, until: "2999-01-31" }, credit: { wording: "Mina Y." },
  } }]));
  expect(fake.callsOf("permission.proof")).toEqual([{ file: "/home/me/yes.png" }]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("keeps instants to the letter that the form shows by the minute or day, and leads a withdrawal of what is out to a soft kill", async () => {
  const fake = await showWindow([rowOf(1, { delivered: true, state: "approved" }), rowOf(2)]);
  fake.answer("permission.show", () => ({ ok: true, value: [{ photo: idOf(1), permission: record() }, { photo: idOf(2), permission: record({ time: "2026-11-26T18:00:00.000Z" }) }] }));
  act(() => fake.model.layout.setState({ dialog: { kind: "permission", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Permission for 2 photos" }));
  fireEvent.change(await dialog.findByRole("combobox", { name: "Standing" }), { target: { value: "withdrawn" } });
  press("Enter", { ctrlKey: true });
  const { by: _by, time: _time, ...same } = record({ status: "withdrawn" });
  await waitFor(() => expect(fake.callsOf("permission.set")).toEqual([{ photos: [idOf(1), idOf(2)], permission: same }]));
  fireEvent.click(await screen.findByRole("button", { name: "Kill…" }));
  const kill = within(await screen.findByRole("dialog", { name: "Kill 1 photo" }));
  expect(kill.getByRole("textbox", { name: /^Reason/u })).toHaveProperty("value", "The maker withdrew the permission.");
  expect(kill.getByRole("radio", { name: "No further use" })).toHaveProperty("checked", true);
});

it("says that several records differ before one takes their place, and takes a record away", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  fake.answer("permission.show", () => ({ ok: true, value: [{ photo: idOf(1), permission: record() }, { photo: idOf(2), permission: record({ status: "refused" }) }] }));
  act(() => fake.model.layout.setState({ dialog: { kind: "permission", photos: [idOf(1), idOf(2)] } }));
  expect(await screen.findByText(/^These photos have 2 different records/u)).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Who allows it" })).toHaveProperty("value", "");
  fireEvent.click(screen.getByRole("button", { name: "Take the record away" }));
  await waitFor(() => expect(fake.callsOf("permission.set")).toEqual([{ photos: [idOf(1), idOf(2)], permission: null }]));
});

it("sums it up in the Rights tab: granted, its scope; run out with copies out, the kill", async () => {
  const fake = await showWindow([rowOf(1, { delivered: true, state: "approved" })]);
  fake.answer("permission.show", () => ({ ok: true, value: [{ photo: idOf(1), permission: record() }] }));
  await choose(fake, 1);
  const inspector = within(screen.getByRole("complementary", { name: "Inspector" }));
  fireEvent.click(inspector.getByRole("tab", { name: "Rights" }));
  expect(await inspector.findByText("Granted")).toBeTruthy();
  expect(inspector.getByText("The Morning Post; not to be passed on; until 31 Jan 2999")).toBeTruthy();
});

it("says in the Rights tab that a permission has run out while copies are out, and offers the kill", async () => {
  const fake = await showWindow([rowOf(1, { delivered: true, state: "approved" })]);
  fake.answer("permission.show", () => ({ ok: true, value: [{ photo: idOf(1), permission: record({ scope: { ...record().scope, until: "2020-01-01" } }) }] }));
  await choose(fake, 1);
  const inspector = within(screen.getByRole("complementary", { name: "Inspector" }));
  fireEvent.click(inspector.getByRole("tab", { name: "Rights" }));
  expect(await inspector.findByText("Expired")).toBeTruthy();
  expect(inspector.getByText("The permission has run out, and recipients have the photo.")).toBeTruthy();
  expect(inspector.getByRole("button", { name: "Kill…" })).toBeTruthy();
  fireEvent.click(inspector.getByRole("button", { name: "Edit permission…" }));
  expect(await screen.findByRole("dialog", { name: "Permission for 1 photo" })).toBeTruthy();
});
