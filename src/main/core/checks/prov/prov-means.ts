// prov.means: what the caption says of how the picture was made agrees with what the file says of its device.
// The case that this desk was built for: "taken with a traditional camera" over a file that a phone wrote.
import type { Device } from "#contract/values.ts";
import type { Check, CheckedPhoto } from "../check.ts";
import { quoted, spliced, textOf, withText } from "../read/texts.ts";
import { type Claim, claimsIn } from "./means.ts";

export const meansFields: readonly string[] = ["description", "headline"];

/** What the file says was there to take the picture; the rest is no device of a photographer. */
const known: ReadonlySet<Device> = new Set(["phone", "camera", "drone", "action", "scanner"]);
export const isKnownDevice = (device: Device): boolean => known.has(device);

/** `open`: both may be true (a camera under a drone, a film that was scanned). */
const compare = (claim: Claim, device: Device): "agrees" | "contradicts" | "open" => {
  if (claim.device === device) return "agrees";
  if (claim.device === "camera" && device === "scanner") return "agrees";
  if (claim.device === "camera" && (device === "drone" || device === "action")) return claim.plain ? "agrees" : "contradicts";
  if (claim.device === "drone" && (device === "camera" || device === "action")) return "open";
  return "contradicts";
};

const otherBrand = (claim: Claim, photo: CheckedPhoto): boolean => {
  const make = photo.provenance.make?.toLowerCase();
  const model = photo.provenance.model?.toLowerCase() ?? "";
  return claim.brand !== undefined && make !== undefined && make !== "" && !make.includes(claim.brand) && !model.includes(claim.brand);
};

const words: Readonly<Record<Claim["language"], Readonly<Partial<Record<Device, string>>>>> = {
  en: { phone: "a mobile phone", camera: "a camera", drone: "a drone", action: "an action camera" },
  de: { phone: "einem Mobiltelefon", camera: "einer Kamera", drone: "einer Drohne", action: "einer Actionkamera" },
  ko: { phone: "휴대전화로", camera: "카메라로", drone: "드론으로", action: "액션캠으로" },
};
const nouns: Readonly<Record<Device, string>> = { phone: "a phone", camera: "a camera", drone: "a drone", action: "an action camera", scanner: "a scanner", screen: "a screen", software: "a program", unknown: "nothing" };

const sayDevice = (photo: CheckedPhoto): string => {
  const { device, make, model } = photo.provenance;
  const name = [make, model !== undefined && make !== undefined && model.toLowerCase().startsWith(make.toLowerCase()) ? undefined : make === undefined ? undefined : model].filter((one) => one !== undefined).join(" ");
  return `${nouns[device]}${name === "" ? "" : ` (${model !== undefined && make !== undefined && model.toLowerCase().startsWith(make.toLowerCase()) ? model : name})`}`;
};

export const provMeans: Check = {
  id: "prov.means", label: "Words on how it was made fit the file", fields: meansFields,
  run: (photo) => {
    const { device } = photo.provenance;
    if (!isKnownDevice(device)) return [];
    return meansFields.flatMap((field) => {
      const text = textOf(photo, field);
      return claimsIn(text).flatMap((claim) => {
        const verdict = compare(claim, device);
        if (verdict === "agrees" && !otherBrand(claim, photo)) return [];
        const said = text.slice(...claim.phrase);
        if (verdict === "open") return [{ field, range: claim.range, unchecked: true, message: `The text says ${quoted(said)}, the file ${sayDevice(photo)}; both may be true` }];
        const put = words[claim.language][device];
        // `this iPhone photo` has no article to swap.
        const whole = claim.language !== "en" || /^(?:an?|the|his|her|their|its|my|our) /iu.test(said) || /(?:with|on|using|by|from|via|through) $/iu.test(text.slice(0, claim.phrase[0]));
        const swapped = put !== undefined && whole && (claim.language !== "de" || /^(?:einem|einer) /iu.test(said));
        return [{
          field, range: claim.range, message: `The text says ${quoted(said)}, the file says ${sayDevice(photo)}`,
          ...(swapped && put !== undefined ? { fix: { label: `Write “${put}”`, edits: [{ field, value: withText(photo.fields[field], spliced(text, claim.phrase, put)) }] } } : {}),
        }];
      });
    });
  },
};
