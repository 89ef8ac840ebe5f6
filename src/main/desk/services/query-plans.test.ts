// Every list and search query, and how SQLite goes about it: by an index, never by sorting a hundred thousand rows for an answer.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PhotoQuery } from "#contract/methods/photo.ts";
import { openIndex, type IndexDb } from "../index-db/index-db.ts";
import { incomingSql } from "../index-db/incoming.ts";
import { ledgerSql } from "../index-db/ledger.ts";
import { marksSql } from "../index-db/marks.ts";
import { openJournal, type Journal } from "../journal/journal.ts";
import { nextSql } from "../write/queue.ts";
import { bylinesSql } from "./bylines.ts";
import { foldersSql, foldersValues } from "../read/folders.ts";
import { ledgerPageSql } from "./ledger-page.ts";
import { listSql } from "./photo.ts";

let folder: string;
let index: IndexDb;
let journal: Journal;
const facts = { now: Date.parse("2026-11-22T20:00:00Z"), offsetMinutes: 60 };

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "proofdesk-plans-"));
  index = openIndex(path.join(folder, "index.db"));
  journal = openJournal(folder);
});
afterAll(() => {
  index.close();
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

const planOf = (db: IndexDb["db"], sql: string, values: readonly unknown[]): string =>
  db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values).map((row) => row.detail).join("; ");

const sorted = /USE TEMP B-TREE FOR ORDER BY/u;

test.each(["arrival", "name", "capture", "state"] as const)("the list sorted by %s comes from its index, in order", (sort) => {
  for (const more of [{}, { states: ["submitted"] }, { states: ["blocked"] }] as const) {
    const { sql, values } = listSql({ sort, ...more, ...("states" in more ? { states: [...more.states] } : {}) } as PhotoQuery, facts);
    const plan = planOf(index.db, sql, values);
    expect(plan).toContain(`photo_by_${sort}`);
    expect(plan).not.toMatch(sorted);
  }
});

test("a root is a range of paths, and its photos are few: sorting them is allowed", () => {
  const { sql, values } = listSql({ root: "/photos/night", sort: "name" }, facts);
  expect(planOf(index.db, sql, values)).toMatch(/SEARCH photo USING (?:INDEX|COVERING INDEX) \w+ \(path>\? AND path<\?\)|photo_by_name/u);
});

test("words of three characters and more are found by the trigram index", () => {
  const { sql, values } = listSql({ where: "ferry \"late storm\" is:submitted", sort: "arrival" }, facts);
  const plan = planOf(index.db, sql, values);
  // The few that are found are sorted afterwards.
  expect(plan).toMatch(/SCAN words VIRTUAL TABLE INDEX \d+:M/u);
  expect(plan).toMatch(/SEARCH photo USING INTEGER PRIMARY KEY/u);
});

test.each(["#ferry", "@thornquist", "class:1-3", "stars:3+", "tagged", "since:18:00", "folder:night", "stars:-1", "is:phone", "yesterday", "22.11.", "has:gps", "has:warning", "has:conflict", "has:locked", "has:camera-rating", "by:okonjo", "not:tagged", "is:protected", "not:killed"])("%s filters in the order of the list", (where) => {
  const { sql, values } = listSql({ where }, facts);
  const plan = planOf(index.db, sql, values);
  expect(plan).toContain("photo_by_arrival");
  expect(plan).not.toMatch(sorted);
});

test("a story in its own order comes from its index; in another order it is a set that the list is held against", () => {
  const hand = listSql({ collection: "x", sort: "hand", where: "stars:3+" }, facts);
  const plan = planOf(index.db, hand.sql, hand.values);
  expect(plan).toMatch(/SEARCH collection_photo USING COVERING INDEX collection_photo_in_order \(collection=\?\)/u);
  expect(plan).toMatch(/SEARCH photo USING INDEX sqlite_autoindex_photo_\d \(id=\?\)/u);
  expect(plan).not.toMatch(sorted);
  const named = listSql({ collection: "x", sort: "capture" }, facts);
  expect(planOf(index.db, named.sql, named.values)).toMatch(/SEARCH collection_photo USING PRIMARY KEY \(collection=\?\)|collection_photo_in_order \(collection=\?\)/u);
});

test("a story is a few photos of the library, looked up one by one", () => {
  const { sql, values } = listSql({ where: "story:lake", sort: "arrival" }, facts);
  expect(planOf(index.db, sql, values)).toMatch(/SEARCH photo USING INDEX sqlite_autoindex_photo_\d \(id=\?\)/u);
});

test("days by capture time come from its index; other groups are sorted once for the whole list", () => {
  const days = listSql({ group: "day", sort: "capture" }, facts);
  expect(planOf(index.db, days.sql, days.values)).toContain("photo_by_capture");
  expect(planOf(index.db, days.sql, days.values)).not.toMatch(sorted);
  const folders = listSql({ group: "folder", sort: "name" }, facts);
  expect(planOf(index.db, folders.sql, folders.values)).toMatch(sorted);
});

test("folders of the tree are a range of paths", () => {
  const values = foldersValues("/photos/night" as Parameters<typeof foldersValues>[0]);
  expect(index.db.prepare<[typeof values], { detail: string }>(`EXPLAIN QUERY PLAN ${foldersSql}`).all(values).map((row) => row.detail).join("; ")).toMatch(/SEARCH photo USING COVERING INDEX photo_by_place \(path>\? AND path<\?\)/u);
});

test("photographers are counted without their rows", () => {
  expect(planOf(index.db, bylinesSql, [])).toMatch(/SCAN photo USING (?:COVERING )?INDEX photo_by_byline/u);
});

test("photographers filter in the order of the list", () => {
  const { sql, values } = listSql({ bylines: ["Mira Okonjo", "안서윤"] }, facts);
  expect(planOf(index.db, sql, values)).toContain("photo_by_arrival");
});

test.each([
  ["a path", "SELECT id FROM photo WHERE path = ?", /SEARCH photo USING .*INDEX sqlite_autoindex_photo_\d \(path=\?\)/u],
  ["a sidecar", "SELECT id FROM photo WHERE sidecar = ?", /SEARCH photo USING .*INDEX photo_by_sidecar/u],
])("%s is looked up, not looked for", (_what, sql, plan) => {
  expect(planOf(index.db, sql, [Buffer.from("/a.jpg")])).toMatch(plan);
});

test.each([
  ["the photos of a picture", marksSql.photosByPicture, ["x"], /SEARCH photo USING INDEX photo_by_picture/u],
  ["the photos of a name", marksSql.named, ["a.jpg"], /SEARCH photo USING INDEX photo_by_name \(name=\?\)/u],
  ["the marks of a picture", marksSql.byPicture, ["x"], /SEARCH picture_mark USING (?:COVERING )?INDEX picture_mark_by_picture/u],
  ["the marks page by page", marksSql.page, ["", "", 10], /SEARCH picture_mark USING PRIMARY KEY/u],
] as const)("%s come from an index, in order", (_what, sql, values, plan) => {
  expect(planOf(index.db, sql, values)).toMatch(plan);
});

test.each(Object.entries(incomingSql))("incoming notices: %s goes by its key", (_name, sql) => {
  const plan = planOf(index.db, sql, sql.includes("?") ? ["x"] : []);
  expect(plan).toMatch(/SEARCH incoming USING (?:COVERING )?INDEX/u);
  expect(plan).not.toMatch(sorted);
});

test.each([
  ["a photo's history", "SELECT event.* FROM event_photo JOIN event USING (number) WHERE photo = ? ORDER BY number", ["x"], /SEARCH event_photo USING PRIMARY KEY \(photo=\?\)/u],
  ["deliveries", "SELECT number FROM event WHERE kind = 'delivery.made' ORDER BY number", [], /event_by_kind/u],
  ["a photo's jobs", "SELECT * FROM job WHERE photo = ? AND state != 'done' ORDER BY event, id", ["x"], /job_photo/u],
  ["waiting jobs", nextSql, [], /SEARCH job USING (?:COVERING )?INDEX job_by_state \(state=\?\)/u],
])("%s come from an index of the journal", (_what, sql, values, plan) => {
  expect(planOf(journal.db, sql, values)).toMatch(plan);
});

test.each(Object.entries(ledgerSql))("the ledger's %s goes by its key, and reads no row that it does not answer", (name, sql) => {
  const plan = planOf(index.db, sql, sql.includes("?") ? ["x"] : []);
  if (name === "all") expect(plan).toBe("SCAN delivery");
  else if (name === "places") expect(plan).toContain("delivery_by_place");
  else expect(plan).toMatch(/SEARCH (?:delivery|notice) USING (?:COVERING )?INDEX/u);
  expect(plan).not.toMatch(name.startsWith("notices") ? /never/u : sorted);
});

test.each([{}, { recipient: "Veitlinger Bote" }, { text: "ferry" }, { recipient: "Veitlinger Bote", text: "ferry" }])("pages of the ledger by %j come in the order of its key, and are never sorted", (filter) => {
  const newest = ledgerPageSql.newest(filter);
  expect(planOf(index.db, newest.sql, [...newest.values, 100, 0])).toMatch(/^SCAN delivery(?: USING PRIMARY KEY)?/u);
  expect(planOf(index.db, newest.sql, [...newest.values, 100, 0])).not.toMatch(sorted);
  const after = ledgerPageSql.after(filter);
  expect(planOf(index.db, after.sql, [0, 0, ...after.values, 100])).toMatch(/SEARCH delivery USING PRIMARY KEY/u);
  expect(planOf(index.db, after.sql, [0, 0, ...after.values, 100])).not.toMatch(sorted);
});
