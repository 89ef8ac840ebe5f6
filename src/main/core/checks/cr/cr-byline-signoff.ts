// cr.byline-signoff: the name in the sign-off is the creator's.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { listOf, quoted } from "../read/texts.ts";

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export const crBylineSignoff: Check = {
  id: "cr.byline-signoff", label: "Sign-off names the creator", fields: ["description", "creatorNames"],
  run: (photo) => {
    const { signOff } = captionOf(photo);
    const names = listOf(photo, "creatorNames").filter((name) => name.trim() !== "");
    if (signOff === undefined || signOff.name === "" || names.length === 0) return [];
    const there = plain(signOff.name);
    // A hand-out is signed by its provider, which may stand in either field.
    if (names.some((name) => plain(name) === there || plain(signOff.house).includes(plain(name)))) return [];
    return [{ field: "description", message: `The sign-off names ${quoted(signOff.name)}, the creator is ${quoted(names.join(", "))}`, range: signOff.range }];
  },
};
