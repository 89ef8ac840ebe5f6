import { expect, test } from "vitest";
import { captionText } from "./caption-text.ts";

test("headline and caption first, then a line for each word there is", () => {
  expect(captionText({ headline: "Storm", description: "Boats lie\nashore.", creatorNames: ["Mira Okonjo", "Ana Ruiz"], cityName: "Marrow Landing", countryName: "Ostrel" })).toBe("Storm\n\nBoats lie\nashore.\n\nByline: Mira Okonjo; Ana Ruiz\nPlace: Marrow Landing, Ostrel\n");
});

test("without words there is an empty text", () => {
  expect(captionText({})).toBe("\n");
});
