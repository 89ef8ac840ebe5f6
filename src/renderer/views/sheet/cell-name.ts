// What a screen reader hears of a cell, in this order: file, state, hold, protection, headline, problems, stars, class, badges.
import type { PhotoRow } from "#contract/values.ts";
import { sheet } from "#words/window/views.ts";
import { badgeLabel, fileStateLabel, stateLabel } from "#words/window/labels.ts";
import { shieldWords } from "#words/window/shield.ts";
import { holdOf, holdWords } from "../../parts/state/hold-words.ts";
import { displayState } from "../../parts/state/display-state.ts";
import { colorClassOf, isTagged, starsOf } from "../../parts/marks/marks-of.ts";
import { fieldText } from "../../parts/field/field-text.ts";

/** The line under a picture: of a killed photo none, so that nothing there can be taken for text to use. */
export const headlineOf = (row: PhotoRow): string => (row.state === "killed" ? "" : fieldText(row.fields["headline"]) || fieldText(row.fields["description"]) || fieldText(row.fields["title"]));

export const cellName = (row: PhotoRow): string => {
  const headline = fieldText(row.fields["headline"]);
  const hold = holdOf(row);
  const stars = starsOf(row);
  const colorClass = colorClassOf(row);
  return [
    row.name, stateLabel[displayState(row)], hold === undefined ? "" : holdWords(hold), row.shield === true ? shieldWords.mark : "", row.state === "killed" ? "" : headline === "" ? sheet.noHeadline : headline,
    row.problems > 0 ? badgeLabel.problems(row.problems) : "", row.warnings > 0 ? badgeLabel.warnings(row.warnings) : "",
    stars > 0 ? badgeLabel.stars(stars) : stars < 0 ? badgeLabel.rejectedRating : "", colorClass > 0 ? badgeLabel.colorClass(colorClass) : "", isTagged(row) ? badgeLabel.tagged : "",
    row.locked === true ? badgeLabel.locked : "", row.cameraRating === undefined ? "" : badgeLabel.cameraRating(row.cameraRating),
    row.device === "phone" ? badgeLabel.phone : "", row.sidecar ? badgeLabel.xmp : "", row.credentials ? badgeLabel.cr : "", row.gps ? badgeLabel.pin : "",
    row.write === "failed" ? badgeLabel.failed : row.write === "kept" ? badgeLabel.pending : "", row.conflicts.length > 0 ? badgeLabel.conflict : "", fileStateLabel[row.file],
  ].filter((part) => part !== "").join(", ");
};
