// req.place: city and country; at sea or in the air a sublocation stands for the city.
import type { Check, Finding } from "./check.ts";
import { wordsOf } from "./field-text.ts";

export const reqPlace: Check = {
  id: "req.place",
  label: "Place is there",
  fields: ["cityName", "countryName", "sublocationName"],
  run: (photo, { label }) => {
    const findings: Finding[] = [];
    if (wordsOf(photo, "cityName") === "" && wordsOf(photo, "sublocationName") === "") findings.push({ field: "cityName", message: `${label("cityName")} is missing` });
    if (wordsOf(photo, "countryName") === "") findings.push({ field: "countryName", message: `${label("countryName")} is missing` });
    return findings;
  },
};
