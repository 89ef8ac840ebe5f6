// The inspector as an editor meets it: by role and name, over a desk in memory.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Problem } from "#contract/values.ts";
import { rowOf } from "../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../testing/show-window.tsx";

const pane = (): ReturnType<typeof within> => within(screen.getByRole("complementary", { name: "Inspector" }));
const missing: Problem = { rule: "required", field: "cityName", severity: "blocks", message: "City is missing" };

describe("one photo", () => {
  it("keeps what is typed as a draft, and makes one edit of it when the field is left", async () => {
    const fake = await showWindow([rowOf(1, { fields: { headline: "Old" } })]);
    const field = await pane().findByRole("textbox", { name: "Headline" });
    fireEvent.change(field, { target: { value: "New" } });
    await waitFor(() => expect(fake.callsOf("edit.draft")).toHaveLength(1));
    expect(fake.callsOf("edit.make")).toHaveLength(0);
    fireEvent.blur(field);
    await waitFor(() => expect(fake.callsOf("edit.make")).toHaveLength(1));
    expect(fake.callsOf("edit.make")[0]).toMatchObject({ photos: [rowOf(1).id], changes: [{ field: "headline", mode: "replace", value: "New" }] });
  });

  it("makes no edit of a field that is left as it was", async () => {
    const fake = await showWindow([rowOf(1, { fields: { headline: "Old" } })]);
    const field = await pane().findByRole("textbox", { name: "Headline" });
    fireEvent.change(field, { target: { value: "Other" } });
    fireEvent.change(field, { target: { value: "Old" } });
    fireEvent.blur(field);
    await waitFor(() => expect(fake.callsOf("edit.draft").some((one) => one["drop"] === true)).toBe(true));
    expect(fake.callsOf("edit.make")).toHaveLength(0);
  });

  it("counts bytes, not letters, against the limit of IIM", async () => {
    await showWindow([rowOf(1, { fields: { cityName: "서울" } })]);
    expect(await pane().findByText("6 / 32")).toBeTruthy();
  });

  it("goes to the next photo with Ctrl Enter and stands in the same field there", async () => {
    const fake = await showWindow([rowOf(1, { fields: { headline: "One" } }), rowOf(2, { fields: { headline: "Two" } })]);
    const field = await pane().findByRole("textbox", { name: "Headline" });
    field.focus();
    fireEvent.change(field, { target: { value: "First" } });
    press("Enter", { ctrlKey: true });
    await waitFor(() => expect(fake.callsOf("edit.make")).toHaveLength(1));
    await waitFor(() => expect(document.activeElement).toHaveProperty("value", "Two"));
    expect(fake.callsOf("edit.make")[0]).toMatchObject({ photos: [rowOf(1).id] });
  });

  it("shows each problem with its way out: the field it is about", async () => {
    await showWindow([{ ...rowOf(1, { problems: 1 }), problemList: [missing] }]);
    expect((await pane().findByText("City is missing", { selector: "span" }))).toBeTruthy();
    fireEvent.click(pane().getByRole("button", { name: "Show" }));
    await waitFor(() => expect(document.activeElement).toBe(pane().getByRole("textbox", { name: "City" })));
  });

  it("applies the fix of a problem", async () => {
    const fake = await showWindow([{ ...rowOf(1), problemList: [{ ...missing, fix: { label: "Use Bern", edits: [{ field: "cityName", value: "Bern" }] } }] }]);
    fireEvent.click(await pane().findByRole("button", { name: "Use Bern" }));
    await waitFor(() => expect(fake.callsOf("edit.make")[0]).toMatchObject({ changes: [{ field: "cityName", value: "Bern", mode: "replace" }] }));
  });

  it("offers theirs and mine where another program changed a field too", async () => {
    const fake = await showWindow([{ ...rowOf(1), conflictList: [{ field: "headline", mine: "Mine here", theirs: "Theirs here" }] }]);
    expect(await pane().findByText("Theirs here")).toBeTruthy();
    fireEvent.click(pane().getByRole("button", { name: "Mine: Headline" }));
    await waitFor(() => expect(fake.callsOf("edit.settle")).toEqual([{ photo: rowOf(1).id, field: "headline", take: "mine" }]));
  });

  it("cannot change a delivered photo, and says why", async () => {
    await showWindow([rowOf(1, { state: "approved", delivered: true, fields: { headline: "Out" } })]);
    expect(await pane().findByRole("textbox", { name: "Headline" })).toHaveProperty("readOnly", true);
    expect(pane().getByText(/needs a correction/)).toBeTruthy();
  });
});

describe("many photos", () => {
  const two = [rowOf(1, { fields: { headline: "One", cityName: "Bern", keywords: ["storm", "lake"] } }), rowOf(2, { fields: { headline: "Two", cityName: "Bern", keywords: ["storm"] } })];

  it("shows what is the same and leaves different values alone", async () => {
    const fake = await showWindow(two);
    await choose(fake, 1, 2);
    expect(await pane().findByRole("heading", { name: "2 photos" })).toBeTruthy();
    expect(pane().getByRole("textbox", { name: "Headline" })).toHaveProperty("value", "");
    expect(pane().getByText("2 different")).toBeTruthy();
    expect(pane().getByRole("textbox", { name: "City" })).toHaveProperty("value", "Bern");
    fireEvent.blur(pane().getByRole("textbox", { name: "Headline" }));
    expect(fake.callsOf("edit.make")).toHaveLength(0);
  });

  it("writes a typed value into all of them with one edit", async () => {
    const fake = await showWindow(two);
    await choose(fake, 1, 2);
    const field = await pane().findByPlaceholderText("Type to replace in all 2");
    fireEvent.change(field, { target: { value: "Both" } });
    fireEvent.blur(field);
    await waitFor(() => expect(fake.callsOf("edit.make")).toEqual([{ photos: two.map((one) => one.id), changes: [{ field: "headline", mode: "replace", value: "Both" }], voidApproval: true }]));
  });

  it("splits keywords into those in all and those in some", async () => {
    const fake = await showWindow(two);
    await choose(fake, 1, 2);
    fireEvent.click(await pane().findByRole("button", { name: "lake, in 1; add to all" }));
    await waitFor(() => expect(fake.callsOf("edit.make")[0]).toMatchObject({ changes: [{ field: "keywords", mode: "add", value: ["lake"] }] }));
    fireEvent.click(pane().getByRole("button", { name: "Remove storm" }));
    await waitFor(() => expect(fake.callsOf("edit.make").at(-1)).toMatchObject({ changes: [{ field: "keywords", mode: "remove", value: ["storm"] }] }));
  });
});

it("asks before an edit voids an approval, and keeps the text as a draft when told to wait", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved", fields: { headline: "Old" } })]);
  const field = await pane().findByRole("textbox", { name: "Headline" });
  fireEvent.change(field, { target: { value: "New" } });
  fireEvent.blur(field);
  const dialog = within(await screen.findByRole("dialog", { name: "This change voids the approval" }));
  fireEvent.click(dialog.getByRole("button", { name: "Not now, keep as draft" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.callsOf("edit.make")).toHaveLength(0);
  expect(field).toHaveProperty("value", "New");
});

describe("fields by name", () => {
  it("finds any field by a part of its name and edits it there; what stands above is jumped to", async () => {
    const fake = await showWindow([rowOf(1, { fields: { headline: "Old" } })]);
    await pane().findByRole("textbox", { name: "Headline" });
    press("j", { ctrlKey: true });
    const finder = await pane().findByRole("textbox", { name: "Find a field" });
    await waitFor(() => expect(document.activeElement).toBe(finder));
    fireEvent.change(finder, { target: { value: "copyr" } });
    expect(await pane().findByText("1 field")).toBeTruthy();
    const field = pane().getByRole("textbox", { name: "Copyright Notice" });
    fireEvent.change(field, { target: { value: "© Desk" } });
    fireEvent.blur(field);
    await waitFor(() => expect(fake.callsOf("edit.make")[0]).toMatchObject({ changes: [{ field: "copyrightNotice", value: "© Desk" }] }));
    fireEvent.change(finder, { target: { value: "headl" } });
    fireEvent.click(pane().getByRole("button", { name: "Go to Headline" }));
    await waitFor(() => expect(document.activeElement).toBe(pane().getByRole("textbox", { name: "Headline" })));
  });
});

describe("values of many", () => {
  it("are listed with their counts, and one of them is used in all", async () => {
    const fake = await showWindow([rowOf(1, { fields: { cityName: "Bern" } }), rowOf(2, { fields: { cityName: "Basel" } }), rowOf(3, { fields: { cityName: "Bern" } }), rowOf(4)]);
    await choose(fake, 1, 2, 3, 4);
    fireEvent.click(await pane().findByText("Show the 2 values"));
    const use = await pane().findByRole("button", { name: "Use in all 4: Bern" });
    expect(use.closest("li")?.textContent).toContain("2 photos");
    fireEvent.click(use);
    await waitFor(() => expect(fake.callsOf("edit.make")[0]).toMatchObject({ photos: [1, 2, 3, 4].map((one) => rowOf(one).id), changes: [{ field: "cityName", value: "Bern", mode: "replace" }] }));
  });
});
