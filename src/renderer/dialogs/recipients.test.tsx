// Recipients in the window: added with their channel and secret, changed without losing what was typed, and chosen in the delivery.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { idOf, rowOf } from "../testing/fake-bridge.ts";
import { showWindow } from "../testing/show-window.tsx";

const bote = { id: "01J9Z3N4T5V6W7X8Y9Z0A1R001", name: "Veitlinger Bote", settings: { channel: "sftp" as const, host: "bote.test", port: 22, user: "desk", folder: "in" }, profile: "safe", removed: false };
const page = async (recipients: readonly object[] = []) => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("recipient.list", () => ({ ok: true, value: recipients }));
  act(() => fake.model.layout.setState({ dialog: { kind: "settings", page: "recipients" } }));
  return { fake, dialog: within(await screen.findByRole("dialog", { name: "Settings" })) };
};
const type = (box: HTMLElement, value: string): void => { fireEvent.change(box, { target: { value } }); };

it("a recipient is added with the settings of its channel; its password goes to the key store and nowhere else", async () => {
  const { fake, dialog } = await page();
  fireEvent.click(await dialog.findByRole("button", { name: "Add recipient" }));
  expect(dialog.getByRole("button", { name: /^Keep/ }).getAttribute("aria-disabled")).toBe("true");
  type(dialog.getByRole("textbox", { name: "Name" }), "Agency Nord");
  fireEvent.change(dialog.getByRole("combobox", { name: "Channel" }), { target: { value: "sftp" } });
  type(dialog.getByRole("textbox", { name: "Server" }), "sftp.nord.test");
  type(dialog.getByRole("textbox", { name: "User" }), "desk");
  type(dialog.getByLabelText("Password"), "Zq7 secret");
  type(dialog.getByRole("textbox", { name: "Telephone" }), "+49 451 4711");
  type(dialog.getByRole("textbox", { name: "Media, with commas" }), "web, print");
  fireEvent.click(dialog.getByRole("button", { name: /^Keep/ }));
  await waitFor(() => expect(fake.callsOf("shell.setSecret")).toEqual([{ recipient: "01J9Z3N4T5V6W7X8Y9Z0A1R001", secret: "Zq7 secret" }]));
  expect(fake.callsOf("recipient.put")).toEqual([{ recipient: {
    name: "Agency Nord", settings: { channel: "sftp", host: "sftp.nord.test", port: 22, user: "desk", folder: "" }, profile: "safe", contact: { telephone: "+49 451 4711" }, use: { media: ["web", "print"], territories: [], syndicates: false, archives: false },
  } }]);
  expect(JSON.stringify(fake.calls.filter((one) => one.method !== "shell.setSecret"))).not.toContain("Zq7");
  expect(await dialog.findByText(/no recipient yet/u)).toBeTruthy();
});

it("a refusal leaves the form with what was typed; one that is there shows its settings and keeps its id", async () => {
  const { fake, dialog } = await page([bote]);
  expect((await dialog.findByRole("listitem")).textContent).toContain("SFTP · desk@bote.test/in");
  fake.answer("recipient.put", () => ({ ok: false, refusal: { code: "recipient-name-taken", values: { name: "Post" } } }));
  fireEvent.click(dialog.getByRole("button", { name: "Change Veitlinger Bote" }));
  expect((dialog.getByRole("textbox", { name: "Folder there" }) as HTMLInputElement).value).toBe("in");
  type(dialog.getByRole("textbox", { name: "Name" }), "Post");
  fireEvent.click(dialog.getByRole("button", { name: /^Keep/ }));
  await waitFor(() => expect(fake.callsOf("recipient.put")).toMatchObject([{ id: bote.id, recipient: { name: "Post" } }]));
  expect((dialog.getByRole("textbox", { name: "Name" }) as HTMLInputElement).value).toBe("Post");
  expect(fake.callsOf("shell.setSecret")).toEqual([]);
});

it("a removed recipient's secret is forgotten", async () => {
  const { fake, dialog } = await page([bote]);
  fireEvent.click(await dialog.findByRole("button", { name: "Remove Veitlinger Bote" }));
  await waitFor(() => expect(fake.callsOf("shell.setSecret")).toEqual([{ recipient: bote.id, secret: null }]));
  expect(fake.callsOf("recipient.remove")).toEqual([{ id: bote.id }]);
});

it("the profile of a folder can be chosen: its description, its name of the copies, and a plain word where nothing is removed; what a copy was made of is said", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" })]);
  fake.answer("delivery.deliver", () => ({ ok: true, value: { ok: 1, failed: 0, ledger: [1], lines: [{
    photo: idOf(1), path: "/photos/a.dng", ok: true, copy: "/out/picture_001.jpg", removed: ["IFD0:Make"], picture: { origin: "developed-jpeg", name: "a.jpg", coded: "anew", width: 1500, height: 1000, because: "its ids cannot be taken out" }, beside: ["picture_001.txt"], unsearched: true,
  }] } }));
  act(() => fake.model.layout.setState({ dialog: { kind: "deliver", photos: [idOf(1)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Deliver 1 photo" }));
  const profile = dialog.getByRole("combobox", { name: /^Profile/u });
  expect(dialog.queryByText(/removes nothing/u)).toBeNull();
  fireEvent.change(profile, { target: { value: "archive" } });
  expect(dialog.getByText(/^Archive removes nothing\./u)).toBeTruthy();
  expect(dialog.queryByText("Removed from every copy")).toBeNull();
  fireEvent.change(profile, { target: { value: "protect-source" } });
  expect(dialog.getAllByText(/No name, no place\./u).length).toBeGreaterThan(0);
  expect((dialog.getByRole("textbox", { name: /^Name of the copies/u }) as HTMLInputElement).value).toBe("picture_{seq:3}");
  fireEvent.click(dialog.getByRole("button", { name: "Choose folder…" }));
  await dialog.findByText("/out");
  fireEvent.click(dialog.getByRole("button", { name: /Deliver 1 copy/ }));
  expect(await dialog.findByText("Made from the developed JPEG a.jpg, coded anew, 1,500 × 1,000 pixels, because its ids cannot be taken out")).toBeTruthy();
  expect(dialog.getByText("beside it: picture_001.txt")).toBeTruthy();
  expect(dialog.getByText(/^What it held on arrival is forgotten/u)).toBeTruthy();
  expect(fake.callsOf("delivery.deliver")).toEqual([{ photos: [idOf(1)], to: "/out", profile: "protect-source" }]);
});

it("a delivery goes to the chosen recipients and into the folder, and says who got what", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" })]);
  fake.answer("recipient.list", () => ({ ok: true, value: [bote] }));
  act(() => fake.model.layout.setState({ dialog: { kind: "deliver", photos: [idOf(1)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Deliver 1 photo" }));
  const box = await dialog.findByRole("checkbox", { name: /^Veitlinger Bote/u });
  fireEvent.click(dialog.getByRole("button", { name: /Deliver 1 copy/ }));
  expect(fake.callsOf("delivery.send")).toEqual([]);
  fireEvent.click(box);
  fireEvent.click(dialog.getByRole("button", { name: "Choose folder…" }));
  await dialog.findByText("/out");
  fireEvent.click(dialog.getByRole("button", { name: /Deliver 2 copies/ }));
  expect(await dialog.findByText("Veitlinger Bote: OBN_0001.jpg, 0 tags removed")).toBeTruthy();
  expect(await dialog.findByText("OBN_0001.jpg, 1 tag removed")).toBeTruthy();
  expect(fake.callsOf("delivery.send")).toEqual([{ photos: [idOf(1)], recipients: [bote.id] }]);
  expect(fake.callsOf("delivery.deliver")).toHaveLength(1);
});

it("is tried with a button, which says how far it went", async () => {
  const { fake, dialog } = await page([bote]);
  fireEvent.click(await dialog.findByRole("button", { name: "Test Veitlinger Bote" }));
  expect(await dialog.findByText("It can be reached; a file could be written there and was taken away again (/bote)")).toBeTruthy();
  fake.answer("recipient.test", () => ({ ok: true, value: { ok: false, reason: "signed-out" } }));
  fireEvent.click(dialog.getByRole("button", { name: "Test Veitlinger Bote" }));
  expect(await dialog.findByText("It does not accept the user, the password or the token")).toBeTruthy();
  expect(fake.callsOf("recipient.test")).toEqual([{ id: bote.id }, { id: bote.id }]);
});
