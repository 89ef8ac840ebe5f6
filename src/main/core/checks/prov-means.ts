// prov.means: what the words say of how the picture was made agrees with the device class of the file.
import type { Device } from "#contract/values.ts";
import { plainText } from "../fields/text.ts";
import type { Check, Finding } from "./check.ts";
import { quoted, replacing, splice } from "./field-text.ts";
import { meansClaims } from "./means-words.ts";
import type { MeansKind } from "./means-words.ts";

export const meansFields = ["description", "headline", "altTextAccessibility"] as const;

/** Classes for which the word is true: drones and scans of film come from cameras too. */
const fits: Readonly<Record<MeansKind, readonly Device[]>> = { phone: ["phone"], camera: ["camera", "drone", "action", "scanner"] };
const decided: readonly Device[] = ["phone", "camera", "drone", "action", "scanner"];
const named: Readonly<Partial<Record<Device, string>>> = { phone: "a phone", camera: "a camera", drone: "a drone", action: "an action camera", scanner: "a scanner" };

export const provMeans: Check = {
  id: "prov.means",
  label: "How it was made",
  fields: meansFields,
  run: (photo) => {
    const { device, make, model } = photo.provenance;
    if (!decided.includes(device)) return [];
    return meansFields.flatMap((field) => {
      const text = plainText(photo.fields[field]);
      return meansClaims(text).flatMap((claim): readonly Finding[] => {
        const range = [claim.start, claim.end] as const;
        const words = text.slice(claim.start, claim.end);
        if (claim.negated) return [{ field, range, message: `${quoted(words)} is denied in the text; the file is of ${named[device] ?? device}`, unchecked: true }];
        if (fits[claim.kind].includes(device)) return [];
        const evidence = [make, model].filter((one) => one !== undefined).join(" ");
        const finding = { field, range, message: `The text says ${quoted(words)}, the file is of ${named[device] ?? device}${evidence === "" ? "" : ` (${evidence})`}` };
        // Only phone and camera can be put in each other's place.
        if (claim.instead === undefined || (device !== "phone" && device !== "camera")) return [finding];
        return [replacing(photo, finding, `Write ${quoted(claim.instead)}`, splice(text, claim.deviceStart, claim.deviceEnd, claim.instead))];
      });
    });
  },
};
