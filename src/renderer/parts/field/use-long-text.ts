// The part of a text that stands in an input, cut where it was cut before as long as that fits.
import { useState } from "react";
import { type LongText, splitAsBefore, splitLong } from "./long-text.ts";

export const useLongText = (text: string): LongText => {
  const [held, setHeld] = useState(() => splitLong(text).rest);
  const now = splitAsBefore(text, held);
  if (now.rest !== held) setHeld(now.rest);
  return now;
};
