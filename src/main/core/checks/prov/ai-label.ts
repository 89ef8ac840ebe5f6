// ai.label: a picture that a machine made says so in words. The types are IPTC's digital source types.
import type { Check } from "../check.ts";
import { textOf, withText } from "../read/texts.ts";

const generated = new Set(["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic"]);
/** The code at the end of the type's address. */
export const sourceType = (value: string): string => value.trim().replace(/^.*[/:]/u, "");

const label = /(?<!\p{L})(?:AI|A\.I\.|artificial intelligence|machine)[ -](?:generated|created|made|assisted|altered|edited)(?!\p{L})|(?<!\p{L})(?:generated|created|made|produced|altered|edited) (?:by|with|using) (?:an? )?(?:AI|A\.I\.|artificial intelligence|generative|algorithm|computer|software)|(?<!\p{L})(?:computer[- ]generated|photo illustration|digital(?:ly)? (?:generated|created) (?:image|illustration)|synthetic image|KI-generiert|KI-Bild|(?:mit|von|durch) (?:einer )?(?:KI|künstlicher Intelligenz) (?:erzeugt|erstellt|generiert|bearbeitet))|AI(?:가|로|를 이용해|를 활용해)? ?(?:생성|제작|만든)|인공지능(?:이|으로)? ?(?:생성|제작|만든)/iu;

export const aiLabel: Check = {
  id: "ai.label", label: "Generated picture is labelled", fields: ["digitalSourceType", "description"],
  run: (photo) => {
    const type = sourceType(textOf(photo, "digitalSourceType"));
    const text = textOf(photo, "description");
    if (!generated.has(type) || label.test(text.slice(0, 20_000))) return [];
    const put = type === "compositeWithTrainedAlgorithmicMedia" || type === "compositeSynthetic" ? "An image composed in part by AI: " : "An AI-generated image: ";
    return [{ field: "description", message: `The digital source type is ${type}; the caption does not say so`, ...(text.trim() === "" ? {} : { fix: { label: "Insert the label", edits: [{ field: "description", value: withText(photo.fields["description"], put + text) }] } }) }];
  },
};
