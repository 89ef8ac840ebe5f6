// ai.label: a picture that says of itself that a machine made it says so in its caption as well.
import { plainText } from "../fields/text.ts";
import type { Check } from "./check.ts";
import { replacing, wordsOf } from "./field-text.ts";

const made = new Set(["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic"]);
const said =
  /\b(?:AI|A\.I\.)[-\s](?:generated|created|made|produced)|\b(?:generated|created|made|produced|illustrated)\b[^.\n]{0,40}?\b(?:AI\b|A\.I\.|artificial intelligence|algorithm)|\bartificial intelligence[- ]generated|\b(?:computer|algorithmically|synthetically)[- ]generated|\bKI[-\s](?:generiert|erzeugt)|\b(?:KI|künstlicher Intelligenz)\b[^.\n]{0,40}?\b(?:generiert|erzeugt|erstellt)|(?:AI|인공지능)(?:가|이|로|을|를| )[^.\n]{0,20}?(?:생성|만든|만들|제작)/iu;

export const aiLabel: Check = {
  id: "ai.label",
  label: "Generated pictures say so",
  fields: ["digitalSourceType", "description"],
  run: (photo) => {
    const type = wordsOf(photo, "digitalSourceType").replace(/^.*[/:#]/u, "");
    const caption = plainText(photo.fields["description"]);
    if (!made.has(type) || said.test(caption)) return [];
    return [replacing(photo, { field: "description", message: `The file says ${type}; the caption does not say that it was generated` }, "Begin with “AI-generated image:”", `AI-generated image: ${caption}`.trimEnd())];
  },
};
