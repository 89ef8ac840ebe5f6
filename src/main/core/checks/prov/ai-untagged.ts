// ai.untagged: traces of a generator in the file, no digital source type on it.
import type { Check } from "../check.ts";
import { isGenerator } from "../../provenance-table.ts";
import { quoted, textOf } from "../read/texts.ts";

const type = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

export const aiUntagged: Check = {
  id: "ai.untagged", label: "Generator's picture is typed", fields: ["digitalSourceType", "aISystemUsed"],
  run: (photo) => {
    const system = textOf(photo, "aISystemUsed").trim();
    const { software } = photo.provenance;
    const trace = system !== "" ? system : software !== undefined && isGenerator(software) ? software : "";
    if (trace === "" || textOf(photo, "digitalSourceType").trim() !== "") return [];
    return [{ field: "digitalSourceType", message: `The file names ${quoted(trace)}, but has no digital source type`, fix: { label: "Set trainedAlgorithmicMedia", edits: [{ field: "digitalSourceType", value: type }] } }];
  },
};
