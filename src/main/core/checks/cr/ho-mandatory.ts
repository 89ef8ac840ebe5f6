// ho.mandatory: a hand-out's instructions say MANDATORY CREDIT and name the provider.
import type { Check } from "../check.ts";
import { textOf, withText } from "../read/texts.ts";

const handOut = /^(?:HO|HOGP|HONS|HANDOUT|HAND-OUT|COURTESY)$/iu;

export const hoMandatory: Check = {
  id: "ho.mandatory", label: "Hand-out has its mandatory credit", fields: ["jobtitle", "instructions", "source"],
  run: (photo) => {
    if (!handOut.test(textOf(photo, "jobtitle").trim())) return [];
    const instructions = textOf(photo, "instructions");
    const provider = textOf(photo, "source").trim();
    const has = /mandatory credit/iu.test(instructions);
    const named = provider === "" ? /mandatory credit:?\s{0,3}\S/iu.test(instructions) : instructions.normalize("NFC").toLowerCase().includes(provider.normalize("NFC").toLowerCase());
    if (has && named) return [];
    const line = `MANDATORY CREDIT: ${provider}`;
    return [{
      field: "instructions", message: has ? "The mandatory credit does not name the provider" : "A hand-out's instructions lack MANDATORY CREDIT and the provider",
      ...(provider === "" || has ? {} : { fix: { label: `Add “${line}”`, edits: [{ field: "instructions", value: withText(photo.fields["instructions"], instructions.trim() === "" ? line : `${line}. ${instructions}`) }] } }),
    }];
  },
};
