// req.place: city and country; at sea or in the air the sublocation stands for the city.
import type { Check } from "../check.ts";
import { textOf } from "../read/texts.ts";

export const reqPlace: Check = {
  id: "req.place", label: "City and country are there", fields: ["cityName", "countryName", "sublocationName"],
  run: (photo, context) => {
    const has = (field: string): boolean => textOf(photo, field).trim() !== "";
    const missing = [...(has("cityName") || has("sublocationName") ? [] : ["cityName"]), ...(has("countryName") ? [] : ["countryName"])];
    const first = missing[0];
    return first === undefined ? [] : [{ field: first, message: `${missing.map((field) => context.label(field)).join(" and ")} ${missing.length === 1 ? "is" : "are"} missing` }];
  },
};
