// What a copy was made of, in words. The photo's own coding needs none: it is what everybody expects.
import type { PictureOfCopy } from "#contract/methods/delivery.ts";
import { found } from "#words/found.ts";
import { copyWords as words } from "#words/window/leaving.ts";

const originOf = ({ origin, name }: PictureOfCopy): string => (origin === "developed-jpeg" ? words.developed(name ?? "") : origin === "embedded-preview" ? words.preview : words.photo);

/** All of it: from what, how, how large, why. */
export const pictureWords = (picture: PictureOfCopy): string =>
  [originOf(picture), picture.coded === "anew" ? words.anew : words.kept, words.size(picture.width, picture.height), ...(picture.because === undefined ? [] : [words.because(picture.because)])].join(", ");

/** Undefined where the photo's own coding went out. */
export const otherPicture = (picture: PictureOfCopy | undefined): string | undefined => (picture === undefined || (picture.origin === "photo" && picture.coded === "kept") ? undefined : pictureWords(picture));

/** What a proof says besides: a code with words of its own, or a tag with its reason. */
export const noteWords = (note: string): string => {
  const [, code = "", rest] = /^([a-z-]+)(?:: (.*))?$/su.exec(note) ?? [];
  if (!Object.hasOwn(words.notes, code)) return found.leaving(note);
  const said = words.notes[code as keyof typeof words.notes];
  return rest === undefined ? said : `${said}: ${rest}`;
};
