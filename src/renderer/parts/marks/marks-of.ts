// The marks of a photo: stars, colour class, tag.
import type { PhotoRow } from "#contract/values.ts";

type Marked = Pick<PhotoRow, "fields">;
const numberIn = (row: Marked, field: string): number => { const value = row.fields[field]; return typeof value === "number" ? value : 0; };
export const starsOf = (row: Marked): number => numberIn(row, "imageRating");
export const colorClassOf = (row: Marked): number => numberIn(row, "colorClass");
export const isTagged = (row: Marked): boolean => row.fields["tagged"] === true;
