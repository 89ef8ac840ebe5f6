// House styles and profiles: the shipped ones, the desk's own beside them, and those that are not valid named and left out.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { loadProfiles, loadTable, readProfiles, readStyles, resourcesFolder } from "./resources.ts";

const resources = resourcesFolder();
const safe = loadProfiles(resources).get("safe");

const shippedIds = ["archive", "protect-source", "safe", "web", "wire"];

test("own profiles stand beside the shipped ones; none takes the name safe; what is not valid is named and stops nothing", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-profiles-"));
  await mkdir(path.join(folder, "profiles"));
  const put = (name: string, value: unknown): Promise<void> => writeFile(path.join(folder, "profiles", name), typeof value === "string" ? value : JSON.stringify(value));
  await put("agency.json", { ...safe, id: "agency", name: "Agency", nameTemplate: "{date}_{seq:3}" });
  await put("once-more.json", { ...safe, id: "agency", name: "The same once more" });
  await put("broken.json", "{");
  await put("leaky.json", { ...safe, name: "Not so safe", keep: { fields: [], tags: ["GPS:all"] } });
  await put("odd-field.json", { ...safe, id: "odd-field", keep: { fields: ["haedline"], tags: [] } });
  await put("odd-member.json", { ...safe, id: "odd-member", more: true });
  await put("odd-name.json", { ...safe, id: "odd-name", nameTemplate: "{bogus}" });
  await put("notes.txt", "no profile");
  const { profiles, invalid } = readProfiles(resources, folder, loadTable(resources));
  expect([...profiles.keys()].sort()).toEqual([...shippedIds, "agency"].sort());
  expect(profiles.get("safe")).toEqual(safe);
  expect(profiles.get("agency")).toMatchObject({ name: "Agency" });
  expect(invalid.map((one) => one.file)).toEqual(["broken.json", "leaky.json", "odd-field.json", "odd-member.json", "odd-name.json", "once-more.json"]);
  expect(Object.fromEntries(invalid.map((one) => [one.file, one.why]))).toMatchObject({ "leaky.json": "the id safe belongs to a profile that is shipped", "odd-field.json": "no such field: haedline", "odd-name.json": "nameTemplate: {bogus} is no token" });
  expect([...loadProfiles(resources, folder, loadTable(resources)).keys()].sort()).toEqual([...shippedIds, "agency"].sort());
  await rm(folder, { recursive: true });
});

test("a data folder without profiles has the shipped ones", () => {
  expect([...readProfiles(resources, path.join(tmpdir(), "proofdesk-no-such-folder")).profiles.keys()].sort()).toEqual(shippedIds);
});

test("a house style that is not valid is left out and named, with those that build on it, and none stands in for it", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-styles-"));
  await mkdir(path.join(folder, "styles"));
  const put = (name: string, value: unknown): Promise<void> => writeFile(path.join(folder, "styles", name), typeof value === "string" ? value : JSON.stringify(value));
  await put("ap.json", "{");
  await put("harbour.json", { format: "proofdesk.house-style/1", id: "harbour", name: "Harbour", extends: "plain", rules: {} });
  await put("odd.json", { format: "proofdesk.house-style/1", id: "odd", name: "Odd", rules: { "no.such": { severity: "blocks" } } });
  const { styles, invalid } = readStyles(resources, folder);
  expect([...styles.keys()].sort()).toEqual(["harbour", "plain"]);
  expect(invalid.map((one) => one.file).sort()).toEqual(["ap.json", "odd.json"]);
  await rm(folder, { recursive: true });
});
