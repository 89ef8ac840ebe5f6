// ai.type-class: the digital source type says captured by a device while the file shows a program and no device.
import type { Check } from "../check.ts";
import { textOf } from "../read/texts.ts";
import { sourceType } from "./ai-label.ts";

const captured = new Set(["digitalCapture", "computationalCapture"]);
const generated = new Set(["trainedAlgorithmicMedia", "algorithmicMedia"]);

export const aiTypeClass: Check = {
  id: "ai.type-class", label: "Source type fits the file", fields: ["digitalSourceType"],
  run: (photo) => {
    const type = sourceType(textOf(photo, "digitalSourceType"));
    const { device } = photo.provenance;
    if (captured.has(type) && (device === "software" || device === "screen")) return [{ field: "digitalSourceType", message: `The type is ${type}, but the file shows ${device === "screen" ? "a screenshot" : "only a program"}, no device` }];
    return generated.has(type) && (device === "phone" || device === "camera" || device === "drone") ? [{ field: "digitalSourceType", message: `The type is ${type}, but the file carries the data of a ${device}` }] : [];
  },
};
