// Where a photo's picture comes from: main's own protocol, by id; the last part changes whenever the picture may have changed.
import type { PictureSize } from "#contract/methods/photo.ts";
import type { PhotoRow } from "#contract/values.ts";

type Pictured = Pick<PhotoRow, "id" | "picture">;
let base = "proofdesk-picture://desk";
/** For pages without the protocol (tests and looking at the window without a desk). */
export const setPictureBase = (next: string): void => { base = next; };
/** The protocol takes letters, digits and a few signs in the last part; it only has to change with the picture. */
const keyOf = (picture: string): string => picture.replace(/[^\w.~-]/g, "-").slice(-200);
export const pictureUrl = ({ id, picture }: Pictured, size: PictureSize): string => `${base}/${id}/${size}/${keyOf(picture) || "0"}`;
