// Captioning in the rows by keyboard alone: nothing typed is lost, whatever scrolls, closes or dies meanwhile.
import { rmSync } from "node:fs";
import path from "node:path";
import { contract } from "#contract/methods.ts";
import { expect, test } from "./desk-fixture.ts";
import { nightNames } from "./support/make-photos.ts";
import { editor, grid, openRows, row, textCell } from "./support/rows.ts";
import { cell, choose, detailOf, dialog, messages, openNight } from "./support/sheet.ts";

test.describe("a night", () => {
  test.use({ world: { photos: "night", broken: "nothing", open: false } });
  const [one, two, three] = nightNames.ready;

  test("three rows with Tab and Enter, a block of two by three pasted, and taken back whole", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await openNight(desk, 13);
    await choose(page, one);
    await openRows(page);
    await expect(await textCell(page, one, "Headline")).toHaveText("Boat 1 lies at night");
    await keyboard.press("Tab");
    await expect(await textCell(page, one, "Headline")).toBeFocused();

    // A letter starts over the text; Tab keeps it and goes along, Enter keeps it and goes down.
    await keyboard.type("First of the night");
    await expect(editor(page, "Headline", one)).toHaveValue("First of the night");
    await keyboard.press("Tab");
    await expect(await textCell(page, one, "Caption")).toBeFocused();
    await expect(await textCell(page, one, "Headline")).toHaveText("First of the night");
    await keyboard.press("Shift+Tab");
    await keyboard.press("ArrowDown");
    await expect(await textCell(page, two, "Headline")).toBeFocused();
    await keyboard.press("F2");
    await keyboard.press("End");
    await keyboard.type(", and ¼ – 100 % 🌊");
    await keyboard.press("Enter");
    await expect(await textCell(page, three, "Headline")).toBeFocused();
    await keyboard.press("Enter");
    await keyboard.press("Control+a");
    await keyboard.type("Third");
    await keyboard.press("Escape");
    await expect(await textCell(page, three, "Headline")).toBeFocused();
    await expect.poll(async () => [await detailOf(desk, one), await detailOf(desk, two), await detailOf(desk, three)].map((detail) => detail.fields["headline"])).toEqual(["First of the night", "Boat 2 lies at night, and ¼ – 100 % 🌊", "Third"]);

    // Letters and digits in a text cell are text: nobody was rated, classed or shown elsewhere.
    await keyboard.type("3x");
    await keyboard.press("Escape");
    await expect.poll(async () => (await detailOf(desk, three)).fields).toMatchObject({ headline: "3x" });
    expect((await detailOf(desk, three)).fields["colorClass"]).toBeUndefined();

    // A block from a spreadsheet: two columns, three rows, one cell with a line break and quotes in it.
    await keyboard.press("ArrowUp");
    await keyboard.press("ArrowUp");
    await expect(await textCell(page, one, "Headline")).toBeFocused();
    const block = 'Α\t"Line one\r\nline ""two"""\r\nB\tSecond caption\r\nC\t\r\n';
    await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
    const before = (await detailOf(desk, one)).fields["description"];
    await keyboard.press("Control+v");
    await expect(messages(page).getByText(/^Headline, Caption changed in 3 photos/u)).toBeVisible();
    const pasted = async (): Promise<unknown[]> => (await Promise.all([one, two, three].map((name) => detailOf(desk, name)))).flatMap((detail) => [detail.fields["headline"], detail.fields["description"]]);
    expect(await pasted()).toEqual(["Α", 'Line one\nline "two"', "B", "Second caption", "C", undefined]);
    // Missing where the house style wants a caption.
    await expect(await textCell(page, three, "Caption")).toHaveText("Missing");
    await keyboard.press("Control+z");
    await expect(messages(page).getByText(/^Undone: edit/u)).toBeVisible();
    await expect.poll(async () => (await pasted())[1]).toBe(before);
    expect((await pasted()).filter((_, at) => at % 2 === 0)).toEqual(["First of the night", "Boat 2 lies at night, and ¼ – 100 % 🌊", "3x"]);

    // What is copied is what a spreadsheet takes.
    await expect(await textCell(page, one, "Headline")).toBeFocused();
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Control+c");
    expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe("First of the night\nBoat 2 lies at night, and ¼ – 100 % 🌊");
    // Cut is copied and cleared; one step back.
    await keyboard.press("Control+x");
    await expect.poll(async () => [(await detailOf(desk, one)).fields["headline"], (await detailOf(desk, two)).fields["headline"]]).toEqual([undefined, undefined]);
    await keyboard.press("Control+z");
    await expect.poll(async () => (await detailOf(desk, two)).fields["headline"]).toBe("Boat 2 lies at night, and ¼ – 100 % 🌊");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Control+Shift+d");
    await expect.poll(async () => (await detailOf(desk, two)).fields["headline"]).toBe("First of the night");
    await keyboard.press("Control+z");
    await expect.poll(async () => (await detailOf(desk, two)).fields["headline"]).toBe("Boat 2 lies at night, and ¼ – 100 % 🌊");
  });

  test("Ctrl Enter captions from photo to photo; marks work on the photo's cell; the loupe comes back to the rows", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await openNight(desk, 13);
    await choose(page, one);
    await openRows(page);
    await keyboard.press("i");
    await expect(editor(page, "Caption", one)).toBeFocused();
    await keyboard.press("Control+a");
    await keyboard.type("One.");
    await keyboard.press("Control+Enter");
    await expect(editor(page, "Caption", two)).toBeFocused();
    await keyboard.press("Control+a");
    await keyboard.type("Two");
    await keyboard.press("Shift+Enter");
    await keyboard.type("with a second line");
    await keyboard.press("Control+Enter");
    await expect(editor(page, "Caption", three)).toBeFocused();
    await keyboard.press("Escape");
    await expect.poll(async () => [await detailOf(desk, one), await detailOf(desk, two)].map((detail) => detail.fields["description"])).toEqual(["One.", "Two\nwith a second line"]);
    await keyboard.press("Escape");
    await expect(cell(page, three)).toBeFocused();
    await keyboard.press("2");
    await expect(cell(page, three)).toHaveAccessibleName(/class 2/iu);
    await keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "Loupe" })).toBeVisible();
    await keyboard.press("Escape");
    await expect(grid(page)).toBeVisible();
  });

  test("an approval is asked about, not taken; a text put off stays in its cell and can be asked about again", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await openNight(desk, 13);
    await choose(page, one);
    await keyboard.press("Control+Enter");
    await expect(dialog(page)).toBeVisible();
    await keyboard.press("Control+Enter");
    await expect(messages(page).getByText(/^1 photo approved/u)).toBeVisible({ timeout: 60_000 });
    await expect(dialog(page)).toBeHidden();
    await openRows(page);
    await keyboard.press("Tab");
    await keyboard.type("Later");
    await keyboard.press("Enter");
    await expect(dialog(page)).toContainText("voids the approval");
    await expect(dialog(page).getByRole("button", { name: /^Change, void/u })).toBeInViewport({ ratio: 1 });
    await keyboard.press("Escape");
    // The cursor went on; the text waits where it was typed.
    await expect(await textCell(page, two, "Headline")).toBeFocused();
    await expect(await textCell(page, one, "Headline")).toContainText("Later");
    await expect(await textCell(page, one, "Headline")).toContainText("kept, not applied");
    expect(await detailOf(desk, one)).toMatchObject({ state: "approved", fields: { headline: "Boat 1 lies at night" } });
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    await expect(dialog(page)).toContainText("voids the approval");
    await keyboard.press("Control+Enter");
    await expect.poll(async () => (await detailOf(desk, one)).fields["headline"]).toBe("Later");
    expect((await detailOf(desk, one)).approval?.void).toMatchObject({ changed: ["headline"] });
  });

  test("what is composed is text, a caption of 100 kB from right to left freezes nothing, and a photo that goes away takes no word with it", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await openNight(desk, 13);
    await choose(page, one);
    await openRows(page);
    await keyboard.press("Tab");
    await keyboard.press("F2");
    await keyboard.press("Control+a");
    const client = await page.context().newCDPSession(page);
    for (const text of ["ㅎ", "하", "한"]) await client.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await keyboard.press("Enter");
    await expect(editor(page, "Headline", one)).toBeFocused();
    await client.send("Input.insertText", { text: "한강" });
    await keyboard.press("Enter");
    await expect.poll(async () => (await detailOf(desk, one)).fields["headline"]).toMatch(/한강$/u);

    const long = "شاهد الميناء ".repeat(8000);
    await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), long);
    await keyboard.press("ArrowRight");
    await keyboard.press("Control+v");
    await expect.poll(async () => (await detailOf(desk, two)).fields["description"]).toBe(long);
    await keyboard.press("F2");
    await expect(editor(page, "Caption", two)).toBeFocused();
    await keyboard.type("End");
    await keyboard.press("Escape");
    await expect.poll(async () => (await detailOf(desk, two)).fields["description"]).toMatch(/الميناء End$/u);

    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowLeft");
    await expect(await textCell(page, three, "Headline")).toBeFocused();
    await keyboard.type("Typed while it ");
    rmSync(path.join(desk.photoFolder, three));
    await keyboard.type("went away");
    await keyboard.press("Enter");
    await expect(page.getByText("All edits kept")).toBeVisible();
    await using connection = await desk.connect();
    const [id] = await connection.call(contract.photo.find, { names: [path.join(desk.photoFolder, three)] });
    const [now] = id === null || id === undefined ? [] : await connection.call(contract.photo.show, { photos: [id] });
    expect(now).toMatchObject({ file: "missing", fields: { headline: "Typed while it went away" } });
  });

  test("at 800 by 600 Tab opens the fields that have no room in a strip below the row", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await openNight(desk, 13);
    await choose(page, two);
    await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 800, height: 600 }));
    await openRows(page);
    await expect(grid(page).getByRole("columnheader")).toHaveCount(5);
    for (let times = 0; times < 4; times += 1) await keyboard.press("Tab");
    const city = row(page, two).getByRole("gridcell", { name: /^City\s*Lübeck/u });
    await expect(city).toBeFocused();
    await expect(city).toBeInViewport();
    await keyboard.type("Travemünde");
    await keyboard.press("Tab");
    await expect(row(page, two).getByRole("gridcell", { name: /^Byline/u })).toBeFocused();
    await expect.poll(async () => (await detailOf(desk, two)).fields["cityName"]).toBe("Travemünde");
    await keyboard.press("Escape");
    await expect(row(page, two).getByRole("gridcell", { name: /^City/u })).toHaveCount(0);
  });

  test("columns are chosen, moved and drawn by keys, and are there after a restart", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await openNight(desk, 13);
    await choose(page, one);
    await openRows(page);
    const heads = async (): Promise<string[]> => (await grid(page).getByRole("columnheader").allTextContents()).map((text) => text.replace(" required", ""));
    expect(await heads()).toEqual(["Photo", "File", "Headline", "Caption", "People shown", "City", "Byline", "Credit", "Checks"]);
    await grid(page).getByRole("columnheader", { name: /^City/u }).focus();
    await keyboard.press("Control+ArrowLeft");
    await keyboard.press("Control+ArrowLeft");
    await keyboard.press("Shift+ArrowRight");
    const drawn = (await grid(page).getByRole("columnheader", { name: /^City/u }).boundingBox())?.width ?? 0;
    await keyboard.press("Enter");
    await keyboard.type("copyright no");
    await page.getByRole("button", { name: "Add Copyright Notice" }).focus();
    await keyboard.press("Enter");
    await keyboard.press("Escape");
    const expected = ["Photo", "File", "Headline", "City", "Caption", "People shown", "Byline", "Credit", "Copyright Notice", "Checks"];
    await expect.poll(heads).toEqual(expected);
    await desk.restart();
    await expect(cell(desk.page, one)).toBeVisible();
    await choose(desk.page, one);
    await openRows(desk.page);
    expect((await grid(desk.page).getByRole("columnheader").allTextContents()).map((text) => text.replace(" required", ""))).toEqual(expected);
    expect((await grid(desk.page).getByRole("columnheader", { name: /^City/u }).boundingBox())?.width).toBe(drawn);
    await expect(await textCell(desk.page, one, "City")).toHaveText("Lübeck");
  });
});

test.describe("with the mouse", () => {
  test.use({ world: { photos: "night", broken: "nothing", open: false } });
  const [one, two, three] = nightNames.ready;

  test("a head is dragged to another place and wider, a double click writes, dragging makes a block, the inspector shows what is typed", async ({ desk }) => {
    const { page } = desk;
    await openNight(desk, 13);
    await choose(page, one);
    await openRows(page);
    const head = (name: string) => grid(page).getByRole("columnheader", { name: new RegExp(`^${name}`, "u") });
    const boxOf = async (name: string) => (await head(name).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [city, caption] = [await boxOf("City"), await boxOf("Caption")];
    await page.mouse.move(city.x + 20, city.y + 10);
    await page.mouse.down();
    await page.mouse.move(caption.x + 40, city.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await boxOf("City")).x).toBeLessThan((await boxOf("Caption")).x);
    const before = await boxOf("City");
    await page.mouse.move(before.x + before.width - 3, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 57, before.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await boxOf("City")).width).toBe(before.width + 60);

    await (await textCell(page, two, "Headline")).dblclick();
    await expect(editor(page, "Headline", two)).toBeFocused();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("By mouse");
    // The rows take the whole width until the editor asks for a pane.
    await expect(page.getByRole("complementary", { name: "Inspector" })).toHaveCount(0);
    await (await textCell(page, three, "City")).click();
    await expect.poll(async () => (await detailOf(desk, two)).fields["headline"]).toBe("By mouse");
    await page.keyboard.press("Escape");
    await page.keyboard.press("]");
    await expect(page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { name: three })).toBeVisible();
    await (await textCell(page, three, "Headline")).dblclick();
    await page.keyboard.type(" and more");
    await expect(page.getByRole("complementary", { name: "Inspector" }).getByRole("textbox", { name: "Headline", exact: true })).toHaveValue("Boat 3 lies at night and more");
    await page.keyboard.press("Escape");

    await (await textCell(page, one, "Headline")).hover();
    await page.mouse.down();
    await (await textCell(page, two, "City")).hover();
    await page.mouse.up();
    await page.keyboard.press("Control+c");
    expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe("Boat 1 lies at night\tLübeck\nBy mouse\tLübeck");
  });
});

test.describe("hundreds", () => {
  test.use({ world: { photos: 300, broken: "nothing", open: true } });

  test("scrolled away in the middle of a word, the desk killed, the window closed: every letter is kept", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await expect(page.getByText("300 photos").first()).toBeVisible({ timeout: 60_000 });
    await choose(page, "p00002.jpg");
    await openRows(page);
    await keyboard.press("Tab");
    await keyboard.type("Half a wo");
    const box = await grid(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
    await page.mouse.wheel(0, 20_000);
    await expect(row(page, "p00298.jpg")).toBeVisible();
    await expect(row(page, "p00010.jpg")).toHaveCount(0);
    await keyboard.type("rd");
    await page.mouse.wheel(0, -20_000);
    await expect(editor(page, "Headline", "p00002.jpg")).toHaveValue("Half a word");
    await expect(editor(page, "Headline", "p00002.jpg")).toBeFocused();

    // The desk dies between two letters.
    process.kill(await desk.deskProcess(), "SIGKILL");
    await keyboard.type(" and more");
    await keyboard.press("Enter");
    await expect.poll(async () => (await detailOf(desk, `${desk.photoFolder}/00/p00002.jpg`)).fields["headline"], { timeout: 60_000 }).toBe("Half a word and more");
    await expect(page.getByText("All edits kept")).toBeVisible({ timeout: 60_000 });

    // And it dies before the cell is left: what was typed is a draft that the desk makes an edit of.
    await keyboard.type("Kept by the desk");
    await expect(page.getByText("All edits kept")).toBeVisible();
    process.kill(await desk.deskProcess(), "SIGKILL");
    await expect.poll(async () => (await detailOf(desk, `${desk.photoFolder}/00/p00003.jpg`)).fields["headline"], { timeout: 60_000 }).toBe("Kept by the desk");
    await keyboard.press("Escape");

    // The window closes in the middle of a word.
    await keyboard.press("ArrowDown");
    await keyboard.type("Closed in the mid");
    await desk.restart();
    await expect.poll(async () => (await detailOf(desk, `${desk.photoFolder}/00/p00004.jpg`)).fields["headline"], { timeout: 60_000 }).toBe("Closed in the mid");
  });

  test("a large block says first what will change, and is one step of undo", async ({ desk }) => {
    const { page } = desk;
    const { keyboard } = page;
    await expect(page.getByText("300 photos").first()).toBeVisible({ timeout: 60_000 });
    await choose(page, "p00001.jpg");
    await openRows(page);
    await keyboard.press("Tab");
    const block = Array.from({ length: 320 }, (_, at) => `Row ${at + 1}`).join("\n");
    await desk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), block);
    await keyboard.press("Control+v");
    await expect(page.getByRole("dialog", { name: "Paste into 300 cells?" })).toContainText("20 cells of the block find no row");
    await keyboard.press("Escape");
    expect((await detailOf(desk, `${desk.photoFolder}/00/p00001.jpg`)).fields["headline"]).not.toBe("Row 1");
    await expect(await textCell(page, "p00001.jpg", "Headline")).toBeFocused();
    await keyboard.press("Control+v");
    await keyboard.press("Control+Enter");
    await expect(messages(page).getByText("Headline changed in 300 photos")).toBeVisible();
    expect((await detailOf(desk, `${desk.photoFolder}/00/p00300.jpg`)).fields["headline"]).toBe("Row 300");
    await keyboard.press("Control+z");
    await expect(messages(page).getByText(/^Undone: edit .* of 300 photos/u)).toBeVisible();
    expect((await detailOf(desk, `${desk.photoFolder}/00/p00300.jpg`)).fields["headline"]).toBe("A boat lies at night");
  });
});
