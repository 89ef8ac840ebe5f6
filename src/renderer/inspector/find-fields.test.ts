import { expect, test } from "vitest";
import { fields } from "../testing/fake-bridge.ts";
import { findFields } from "./find-fields.ts";

const ids = (typed: string): readonly string[] => findFields(fields, typed).map((one) => one.id);

test("finds by newsroom name, registry label, id and parts of words, without accents and case; nothing typed finds nothing", () => {
  expect(ids("byl")).toEqual(["creatorNames"]);
  expect(ids("CREATOR")).toEqual(["creatorNames"]);
  expect(ids("notice")).toEqual(["copyrightNotice"]);
  expect(ids("cítý")).toEqual(["cityName"]);
  expect(ids("  ")).toEqual([]);
  expect(ids("no such field")).toEqual([]);
});
