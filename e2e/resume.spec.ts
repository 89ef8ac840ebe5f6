// Reading a folder that is cut short, by the editor or by the window closing, loses nothing and goes on.
import path from "node:path";
import Database from "better-sqlite3";
import { contract } from "#contract/methods.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";

const many = 1_500;
test.use({ world: { photos: many, broken: "nothing", open: false } });

const arrived = async (desk: Desk): Promise<number> => {
  if (!(await desk.isDeskThere())) return -1;
  await using connection = await desk.connect();
  return (await connection.call(contract.photo.ids, {})).ids.length;
};

test("the window closed in the middle of reading: closing does not wait for it, and the next start carries on by itself", async ({ desk }) => {
  await desk.chooseNext(desk.photoFolder);
  await desk.page.getByRole("button", { name: /^Open folder…/u }).click();
  await expect.poll(() => arrived(desk), { intervals: [100] }).toBeGreaterThan(50);
  await desk.close();
  const index = new Database(path.join(desk.deskFolder, "index.db"), { readonly: true });
  expect(Number(index.prepare("SELECT count(*) FROM photo WHERE present = 1").pluck().get())).toBeLessThan(many);
  index.close();
  const page = await desk.start();
  await expect.poll(() => arrived(desk), { timeout: 120_000 }).toBe(many);
  await expect(page.getByText("1,500 photos").first()).toBeVisible();
});

test("Stop stops reading, keeps what was read, and says so", async ({ desk }) => {
  const { page } = desk;
  await desk.chooseNext(desk.photoFolder);
  await page.getByRole("button", { name: /^Open folder…/u }).click();
  await expect.poll(() => arrived(desk), { intervals: [100] }).toBeGreaterThan(50);
  await page.getByRole("button", { name: /^(?:Stop|Pause)/u }).first().click();
  await expect(page.getByText(/^Reading stopped/u).first()).toBeVisible();
  const stopped = await arrived(desk);
  expect(stopped).toBeLessThan(many);
  await page.waitForTimeout(1_500);
  expect(await arrived(desk)).toBe(stopped);
});
