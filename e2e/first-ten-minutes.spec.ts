// A new editor's first ten minutes on the sample library: by mouse, and again by keyboard alone.
import { readdirSync } from "node:fs";
import { contract } from "#contract/methods.ts";
import type { PhotoDetail } from "#contract/values.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";
import { bar, cell, deliverByKeys, dialog, field, inspector, messages } from "./support/sheet.ts";

// The pictures of the samples are fetched once a machine, and a test's machine is new each time.
test.describe.configure({ timeout: 300_000 });

const means = "IMG_0417.jpeg";
const noByline = "DSC_4188.JPG";
const noDate = "harbor boats 1865.jpg";
const credit = "Ostrel Bay News";

/** What the desk says of every photo, by file name. */
const all = async (desk: Desk): Promise<ReadonlyMap<string, PhotoDetail>> => {
  await using connection = await desk.connect();
  const { ids } = await connection.call(contract.photo.ids, {});
  return new Map((await connection.call(contract.photo.show, { photos: ids })).map((photo) => [photo.name, photo]));
};
const credited = async (desk: Desk): Promise<number> => [...(await all(desk)).values()].filter((photo) => photo.fields["creditLine"] === credit).length;

test("by mouse: samples, the phone that calls itself a camera, twelve credits, two problems, approve, deliver, undo", async ({ desk }) => {
  const { page } = desk;
  await page.getByRole("button", { name: /^Open the sample library/u }).click();
  await page.getByRole("button", { name: "Go to the sheet" }).click({ timeout: 180_000 });
  await expect(page.getByText("20 photos").first()).toBeVisible({ timeout: 60_000 });

  // The photo whose words contradict its file: among the blocked ones.
  await page.getByRole("tree", { name: "Desk" }).getByRole("treeitem", { name: /^Blocked by problems/u }).click();
  await cell(page, means).click();
  await expect(inspector(page).getByText(/traditional camera”, the file is of a phone/u).first()).toBeVisible();
  await inspector(page).getByRole("button", { name: /a mobile phone/u }).click();
  await expect.poll(async () => JSON.stringify((await all(desk)).get(means)?.fields["description"])).toContain("taken with a mobile phone");

  // Twelve captions get their common credit.
  await page.getByRole("tree", { name: "Desk" }).getByRole("treeitem", { name: /^All photos/u }).click();
  const cells = page.getByRole("grid").getByRole("gridcell");
  await cells.nth(0).click();
  await cells.nth(11).click({ modifiers: ["Shift"] });
  await expect(bar(page).getByText("12 selected")).toBeVisible();
  await expect(inspector(page).getByRole("heading", { name: "12 photos" })).toBeVisible();
  await field(page, "Credit").click();
  await field(page, "Credit").fill(credit);
  await field(page, "Headline").click();
  await expect(messages(page).getByText("Credit changed in 12 photos")).toBeVisible();
  expect(await credited(desk)).toBe(12);

  // Two problems from the list.
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: /^Problems/u }).click();
  const lines = page.getByRole("listbox", { name: "Problems" }).getByRole("option");
  const pane = page.getByRole("complementary", { name: "Problem" });
  await lines.filter({ hasText: "Byline is missing" }).filter({ hasText: noByline.replace(".JPG", "") }).click();
  await pane.getByRole("textbox", { name: "Byline" }).fill("Mira Okonjo");
  await lines.filter({ hasText: "Date created is missing" }).filter({ hasText: "1865" }).click();
  await expect(pane.getByText(noDate)).toBeVisible();
  await pane.getByRole("textbox", { name: "Date Created" }).fill("1865");
  await pane.getByRole("heading", { level: 2 }).click();
  await expect.poll(async () => { const photos = await all(desk); return [photos.get(noByline)?.fields["creatorNames"], photos.get(noDate)?.fields["dateCreated"]]; }).toEqual([["Mira Okonjo"], "1865"]);

  // Approve what passes, deliver it, take the last step back.
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Sheet" }).click();
  await cell(page, "R62_0412.JPG").click();
  await cell(page, noByline).click({ modifiers: ["Control"] });
  await cell(page, means).click({ modifiers: ["Control"] });
  await bar(page).getByRole("button", { name: /^Approve 3/u }).click();
  await dialog(page).getByRole("button", { name: /^Approve 3/u }).click();
  await expect(messages(page).getByText("3 photos approved")).toBeVisible({ timeout: 60_000 });
  await desk.chooseNext(desk.outFolder);
  await bar(page).getByRole("button", { name: /^Deliver/u }).click();
  await dialog(page).getByRole("button", { name: "Choose folder…" }).click();
  await dialog(page).getByRole("button", { name: /^Deliver 3/u }).click();
  await expect(dialog(page).getByText("3 copies delivered")).toBeVisible({ timeout: 60_000 });
  await dialog(page).getByRole("button", { name: /Close|Done/u }).first().click();
  expect(readdirSync(desk.outFolder).toSorted()).toEqual([noByline, means, "R62_0412.JPG"].toSorted());

  await cell(page, "DSCF2290.JPG").click();
  await bar(page).getByRole("button", { name: /^Approve 1/u }).click();
  await dialog(page).getByRole("button", { name: /^Approve 1/u }).click();
  await expect(cell(page, "DSCF2290.JPG")).toHaveAccessibleName(/approved/iu, { timeout: 60_000 });
  await messages(page).getByRole("listitem").filter({ hasText: "1 photo approved" }).getByRole("button", { name: /^Undo/u }).click();
  await expect(cell(page, "DSCF2290.JPG")).not.toHaveAccessibleName(/approved/iu);
  expect((await all(desk)).get("R62_0412.JPG")?.state).toBe("approved");
});

test("by keyboard alone: the same", async ({ desk }) => {
  const { page } = desk;
  const { keyboard } = page;
  const run = async (command: string): Promise<void> => {
    await keyboard.press("Control+k");
    await expect(dialog(page).getByRole("combobox")).toBeFocused();
    await keyboard.type(command);
    await expect(dialog(page).getByRole("option").first()).toContainText(command);
    await keyboard.press("Enter");
  };
  /** The keyboard stands on the active photo of the sheet. */
  const onSheet = async (): Promise<void> => { await expect(page.locator('[role="gridcell"]:focus')).toHaveCount(1); };
  const toTop = async (): Promise<void> => { await onSheet(); await keyboard.press("Control+Home"); };

  await expect(page.getByRole("button", { name: /^Open the sample library/u })).toBeVisible();
  await run("Open the sample library");
  await expect(page.getByRole("button", { name: "Go to the sheet" })).toBeVisible({ timeout: 180_000 });
  await keyboard.press("g");
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  await expect(page.getByText("20 photos").first()).toBeVisible({ timeout: 60_000 });

  await keyboard.press("Control+f");
  await keyboard.type("traditional camera");
  await keyboard.press("Enter");
  await expect(page.getByText("1 photo", { exact: true }).first()).toBeVisible();
  await keyboard.press("ArrowDown");
  await onSheet();
  await keyboard.press("Control+Home");
  await expect(inspector(page).getByRole("heading", { name: means })).toBeVisible();
  await expect(inspector(page).getByRole("button", { name: /a mobile phone/u })).toBeVisible({ timeout: 60_000 });
  await keyboard.press("f");
  await expect.poll(async () => JSON.stringify((await all(desk)).get(means)?.fields["description"])).toContain("taken with a mobile phone");
  await keyboard.press("Control+f");
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await expect(page.getByText("20 photos").first()).toBeVisible();

  await toTop();
  for (let step = 0; step < 11; step += 1) await keyboard.press("Shift+ArrowRight");
  await expect(bar(page).getByText("12 selected")).toBeVisible();
  await expect(inspector(page).getByRole("heading", { name: "12 photos" })).toBeVisible();
  await keyboard.press("Control+j");
  await expect(page.getByRole("textbox", { name: "Find a field" })).toBeFocused();
  await keyboard.type("credit");
  await expect(inspector(page).getByRole("button", { name: "Go to Credit" })).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(field(page, "Credit")).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type(credit);
  await keyboard.press("Escape");
  await expect(messages(page).getByText("Credit changed in 12 photos")).toBeVisible();
  expect(await credited(desk)).toBe(12);

  await onSheet();
  await keyboard.press("p");
  const list = page.getByRole("listbox", { name: "Problems" });
  const lines = list.getByRole("option");
  await expect(list).toBeFocused();
  const goTo = async (line: ReturnType<typeof lines.filter>): Promise<void> => {
    // Before the problems are counted there is no first line to go to.
    await expect(lines.first()).toBeVisible();
    await keyboard.press("Home");
    for (let step = 0; step < 60 && (await line.count() === 0 || (await line.getAttribute("aria-selected")) !== "true"); step += 1) await keyboard.press("ArrowDown");
    await expect(line).toHaveAttribute("aria-selected", "true");
  };
  const pane = page.getByRole("complementary", { name: "Problem" });
  await goTo(lines.filter({ hasText: "Byline is missing" }).filter({ hasText: noByline.replace(".JPG", "") }));
  await keyboard.press("f");
  await expect(pane.getByRole("textbox", { name: "Byline" })).toBeFocused();
  await keyboard.type("Mira Okonjo");
  await keyboard.press("Control+Enter");
  await expect(list).toBeFocused();
  await goTo(lines.filter({ hasText: "Date created is missing" }).filter({ hasText: "1865" }));
  await keyboard.press("f");
  await expect(pane.getByRole("textbox", { name: "Date Created" })).toBeFocused();
  await keyboard.type("1865");
  await keyboard.press("Control+Enter");
  await expect.poll(async () => { const photos = await all(desk); return [photos.get(noByline)?.fields["creatorNames"], photos.get(noDate)?.fields["dateCreated"]]; }).toEqual([["Mira Okonjo"], "1865"]);
  await expect(list).toBeFocused();
  await keyboard.press("Escape");

  // Three of them, by adding: A adds the active photo.
  await toTop();
  await keyboard.press("Control+d");
  await keyboard.press("a");
  await keyboard.press("Control+ArrowRight");
  await keyboard.press("a");
  await keyboard.press("Control+ArrowRight");
  await keyboard.press("a");
  await expect(bar(page).getByText("3 selected")).toBeVisible();
  await expect(bar(page).getByRole("button", { name: /^Approve \d/u })).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(dialog(page)).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(messages(page).getByText(/photos? approved/u)).toBeVisible({ timeout: 60_000 });
  await expect(dialog(page)).toBeHidden();
  const approved = [...(await all(desk)).values()].filter((photo) => photo.state === "approved").length;
  expect(approved).toBeGreaterThan(1);
  // What was blocked stayed selected; the approved ones are chosen from the palette's side: the search.
  await keyboard.press("Control+f");
  await keyboard.type("is:approved ");
  await keyboard.press("Enter");
  await keyboard.press("ArrowDown");
  await onSheet();
  await keyboard.press("Control+a");
  await deliverByKeys(desk, new RegExp(`^${approved} copies delivered`, "u"));
  expect(readdirSync(desk.outFolder)).toHaveLength(approved);

  // The last mark is taken back.
  await keyboard.press("Control+f");
  await keyboard.press("Backspace");
  await keyboard.press("ArrowDown");
  await onSheet();
  await keyboard.press("Control+End");
  await keyboard.press("Control+3");
  const last = page.locator("[data-active]");
  await expect(last).toHaveAccessibleName(/3 stars/u);
  await keyboard.press("Control+z");
  await expect(last).not.toHaveAccessibleName(/3 stars/u);
});
