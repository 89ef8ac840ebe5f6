// Typed words becoming chips, and chips becoming words again.
import { expect, it } from "vitest";
import { chipsOf, takeChips } from "./chips.ts";
import { openFilter, queryOf, withoutRoot } from "./filter.ts";

const stories = [{ id: "S1", name: "Lake Ostrel storm" }];
const after = (text: string, entered = false): object => { const { is, not, chips, collection, text: rest } = takeChips(openFilter, text, entered, stories); return { is, not, chips, collection, text: rest }; };
const nothing = { is: [], not: [], chips: [], collection: undefined };

it("takes a word when it is finished, by a space or by Enter", () => {
  expect(after("is:submitted")).toEqual({ ...nothing, text: "is:submitted" });
  expect(after("is:submitted ")).toMatchObject({ is: ["submitted"], text: "" });
  expect(after("ferry class:1-3", true)).toMatchObject({ chips: ["class:1-3"], text: "ferry" });
});
it.each(["has:problem", "has:warning", "stars:3+", "stars:-1", "-stars:2", "tagged", "-tagged", "today", "yesterday", "since:18:00", "22.11.", "22.11.2026", "2026-11-22", "#ferry", "@thornquist", '#"press conference"', 'by:"Ana Ruiz"', "folder:night", "is:phone", "not:camera", "not:tagged", "story:other"])("makes a chip of %s", (word) => {
  expect(after(`${word} `)).toEqual({ ...nothing, chips: [word], text: "" });
});
it.each(["ferry", "Seoul:", "https://example.org", "10:30", '"today"', '"is:new"', "#", "by:", "colour:red", "-fog", "camera", "phone"])("leaves %s a word", (word) => {
  expect(after(word, true)).toEqual({ ...nothing, text: word });
});
it("leaves what stands behind an open quote", () => { expect(after('"north tagged is:new', true)).toEqual({ ...nothing, text: '"north tagged is:new' }); });
it("makes the story of a name that is there, whatever its case", () => { expect(after('story:"lake ostrel STORM" ')).toEqual({ ...nothing, collection: "S1", text: "" }); });
it("counts two negations as none, and the newest word of a state stands", () => {
  expect(after("-not:killed ")).toMatchObject({ is: ["killed"], not: [] });
  expect(after("is:new not:new ")).toMatchObject({ is: [], not: ["new"] });
});
it("does not take the same word twice", () => { expect(after("tagged tagged ")).toMatchObject({ chips: ["tagged"] }); });
it("asks the desk for everything at once", () => {
  expect(queryOf({ ...openFilter, is: ["new"], not: ["killed"], by: ["A", "B"], collection: "S1", chips: ["tagged", "class:1"], text: " ferry ", root: "/p" })).toEqual({
    sort: "arrival", states: ["new"], where: "tagged class:1 ferry not:killed", root: "/p", collection: "S1", bylines: ["A", "B"],
  });
});
it("shows each chip in words, and what to type to have it again gives it back", () => {
  const filter = { ...openFilter, collection: "S1", is: ["working" as const], chips: ["-class:1-3", "#ferry", "today"] };
  const chips = chipsOf(filter, stories);
  expect(chips.map(({ kind, word }) => [kind, word])).toEqual([["story", "Lake Ostrel storm"], ["is", "In progress"], ["not class", "1-3"], ["keyword", "ferry"], [undefined, "today"]]);
  for (const chip of chips) expect(takeChips(chip.without, `${chip.typed} `, false, stories)).toMatchObject({ collection: "S1", is: ["working"], text: "" });
});
it("a name with a quotation mark, emoji or from right to left stays one chip", () => {
  for (const name of ['The "Big" one', "🦀".repeat(60), "بحيرة أوستريل"]) {
    const [chip] = chipsOf({ ...openFilter, by: [name] });
    expect(takeChips(openFilter, `${chip?.typed} `, false).chips).toHaveLength(1);
  }
});

it("a story stands in its own order from the moment it is typed, and gives it up with its chip", () => {
  const filter = takeChips(openFilter, 'story:"Lake Ostrel storm"', true, stories);
  expect(queryOf(filter)).toEqual({ collection: "S1", sort: "hand" });
  expect(chipsOf(filter, stories)[0]?.without.sort).toBe("arrival");
});

it.each([["/desk/in", true], ["/desk/in/night", true], ["/desk/inbox", false], ["/desk", false], [String.raw`C:\in\night`, false]])("a folder that leaves the desk takes the view of %s with it: %s", (root, goes) => {
  expect(withoutRoot({ ...openFilter, root }, "/desk/in").root).toBe(goes ? undefined : root);
});
