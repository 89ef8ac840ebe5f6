// The ninjs item: it fits the standard, says the approved words and nothing of where, and one photo keeps one uri.
import { expect, test } from "vitest";
import { ninjsSchema } from "#contract/ninjs.ts";
import { ninjsAdvisory, ninjsOf } from "./ninjs.ts";

const time = new Date("2026-11-22T21:04:05.678Z");
const file = { fileName: "night.jpg", mediaType: "image/jpeg", sizeBytes: 12_345 };
const id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";

test("a photo with everything fits the standard and says its words", () => {
  const item = ninjsOf({ id, version: 3 }, {
    headline: { "x-default": "Storm closes the ferry", fr: "La tempête" }, description: "Boats ashore.", altTextAccessibility: "Boats", title: "ferry", creatorNames: ["Mira Okonjo", "Ana Ruiz"],
    copyrightNotice: "© Ostrel Bay News", usageTerms: "Editorial use", instructions: "No archive", creditLine: "Ostrel Bay News", cityName: "Marrow Landing", locationCreated: [{ cityName: "Marrow Landing", gpsLatitude: 1 }], dateCreated: "2026-11-22",
  }, file, time);
  expect(ninjsSchema.parse(item)).toEqual({
    uri: `urn:proofdesk:photo:${id}`, standard: { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" }, type: "picture", version: "3", versionCreated: "2026-11-22T21:04:05.678Z", pubStatus: "usable", title: "ferry",
    headlines: [{ role: "main", value: "Storm closes the ferry" }], descriptions: [{ role: "caption", contentType: "text/plain", value: "Boats ashore." }, { role: "altText", contentType: "text/plain", value: "Boats" }, { role: "creditline", contentType: "text/plain", value: "Ostrel Bay News" }],
    by: "Mira Okonjo; Ana Ruiz", copyrightNotice: "© Ostrel Bay News", usageTerms: "Editorial use", edNote: "No archive", renditions: [{ name: "main", title: "night.jpg", contentType: "image/jpeg", sizeInBytes: 12_345 }],
  });
  expect(JSON.stringify(item)).not.toContain("Marrow");
});

test("a photo without words fits too; empty words are no words", () => {
  const item = ninjsOf({ id, version: 1 }, { headline: "  " }, file, time);
  expect(Object.keys(ninjsSchema.parse(item)).sort()).toEqual(["pubStatus", "renditions", "standard", "type", "uri", "version", "versionCreated"]);
});

test("a kill cancels the item, a correction says a newer version of the same", () => {
  expect(ninjsSchema.parse(ninjsAdvisory({ id, version: 1 }, "kill", "Do not use", time))).toMatchObject({ uri: `urn:proofdesk:photo:${id}`, version: "1", pubStatus: "canceled", edNote: "Do not use" });
  expect(ninjsSchema.parse(ninjsAdvisory({ id, version: 2 }, "correction", "The name was wrong", time))).toMatchObject({ uri: `urn:proofdesk:photo:${id}`, version: "2", pubStatus: "usable" });
});
