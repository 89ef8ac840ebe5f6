// What the panes' footers say: a few facts of each photo, and which of them differ.
import type { PhotoRow } from "#contract/values.ts";
import { captureTime, count } from "#words/format.ts";
import { deviceLabel } from "#words/window/labels.ts";
import type { compare as words } from "#words/window/views.ts";
import { fieldText } from "../../parts/field/field-text.ts";
import { uprightSize } from "../../store/zoom-model.ts";

export interface Fact { readonly id: keyof typeof words.facts; readonly differs: boolean; readonly texts: readonly string[] }

const readers: Readonly<Record<keyof typeof words.facts, (row: PhotoRow) => string>> = {
  headline: (row) => fieldText(row.fields["headline"]),
  caption: (row) => fieldText(row.fields["description"]),
  time: (row) => captureTime(row.captureTime ?? ""),
  byline: (row) => fieldText(row.fields["creatorNames"]),
  city: (row) => fieldText(row.fields["cityName"]),
  device: (row) => deviceLabel[row.device],
  size: (row) => { const size = uprightSize(row); return size === undefined ? "" : `${count(size.width)} × ${count(size.height)}`; },
};
const ids = ["headline", "caption", "time", "byline", "city", "device", "size"] as const satisfies readonly (keyof typeof readers)[];

/** One fact a line, the same lines in every pane; a photo that is not read yet differs in nothing. */
export const factsOf = (rows: readonly (PhotoRow | undefined)[], onlyDifferences: boolean): readonly Fact[] =>
  ids.map((id): Fact => {
    const texts = rows.map((row) => (row === undefined ? "" : readers[id](row)));
    const known = rows.flatMap((row, at) => (row === undefined ? [] : [texts[at]]));
    return { id, texts, differs: new Set(known).size > 1 };
  }).filter((fact) => fact.differs || !onlyDifferences);
