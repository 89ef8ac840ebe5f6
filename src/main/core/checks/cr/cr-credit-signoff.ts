// cr.credit-signoff: the sign-off's house is the credit, or hands another's picture on (`via`).
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { quoted, textOf } from "../read/texts.ts";

const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\b(?:photo|photos|images?|file|pool|the)\b/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export const crCreditSignoff: Check = {
  id: "cr.credit-signoff", label: "Sign-off fits the credit", fields: ["description", "creditLine"],
  run: (photo) => {
    const { signOff } = captionOf(photo);
    const credit = plain(textOf(photo, "creditLine"));
    if (signOff === undefined || credit === "" || signOff.house === "") return [];
    const parts = signOff.house.split(/\bvia\b|\//u).map(plain).filter((part) => part !== "");
    const name = plain(signOff.name);
    if (parts.length === 0 || parts.some((part) => part.includes(credit) || credit.includes(part)) || (name !== "" && credit.includes(name))) return [];
    return [{ field: "description", message: `The sign-off says ${quoted(signOff.house)}, the credit ${quoted(textOf(photo, "creditLine"))}`, range: signOff.range }];
  },
};
