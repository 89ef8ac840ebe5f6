// who.persons-in-caption: everyone who is listed as shown is named in the caption.
import type { Check } from "../check.ts";
import { listOf, quoted, textOf } from "../read/texts.ts";

const plain = (text: string): string => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

/** By the whole name or by a family name, which stands first or last; scripts without spaces by the name as it is. */
const isNamed = (name: string, caption: string): boolean => {
  const parts = plain(name).trim().split(" ").filter((part) => part.length > 1);
  if (/[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(name)) return caption.replaceAll(" ", "").includes(plain(name).replaceAll(" ", ""));
  return caption.includes(plain(name)) || [parts[0], parts.at(-1)].some((part) => part !== undefined && caption.includes(` ${part} `));
};

export const whoPersonsInCaption: Check = {
  id: "who.persons-in-caption", label: "Persons are named in the caption", fields: ["personInImageNames", "description"],
  run: (photo) => {
    const names = listOf(photo, "personInImageNames").filter((name) => name.trim() !== "").slice(0, 200);
    if (names.length === 0) return [];
    const caption = plain(textOf(photo, "description").slice(0, 20_000));
    const absent = names.filter((name) => !isNamed(name, caption));
    return absent.length === 0 ? [] : [{ field: "personInImageNames", message: `${quoted(absent.join(", "))} ${absent.length === 1 ? "is" : "are"} listed but not named in the caption` }];
  },
};
