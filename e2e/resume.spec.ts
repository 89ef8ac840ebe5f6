// Reading a folder that is cut short, by the editor or by the window closing, loses nothing and goes on.
import { contract } from "#contract/methods.ts";
import { type Desk, expect, test } from "./desk-fixture.ts";

const many = 1_500;
test.use({ world: { photos: many, broken: "nothing", open: false } });

const arrived = async (desk: Desk): Promise<number> => {
  if (!(await desk.isDeskThere())) return -1;
  await using connection = await desk.connect();
  return (await connection.call(contract.photo.ids, {})).ids.length;
};

test("the window closed in the middle of reading: the next start carries on by itself; Stop stops, and reading again goes on", async ({ desk }) => {
  await desk.chooseNext(desk.photoFolder);
  await desk.page.getByRole("button", { name: /^Open folder…/u }).click();
  await expect.poll(() => arrived(desk), { intervals: [100] }).toBeGreaterThan(50);
  const page = await desk.restart();
  const before = await arrived(desk);
  expect(before).toBeLessThan(many);
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
