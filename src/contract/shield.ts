// The shield of a source: what is coarsened in every copy of a photo whose maker, or whom it shows, could be endangered.
import { z } from "zod";
import { editor, instant } from "./values.ts";

/** A name or a place that no word of a copy may say. */
export const protectedWord = z.string().max(200).transform((text) => text.normalize("NFC").trim()).refine((text) => [...text].length >= 2 && !/\p{Cc}/u.test(text), "2 to 200 characters, no control characters");

export const shield = z.object({ words: z.array(protectedWord), by: editor, time: instant });
export type Shield = z.infer<typeof shield>;

/** What a copy still tells, as codes of the words table. Whether a caption says too much is nothing a program can judge: it is shown. */
export const toldCodes = ["picture", "caption", "date", "country", "credit", "coding", "size", "colour-profile", "file-name"] as const;
export type ToldCode = (typeof toldCodes)[number];
export const told = z.object({ what: z.enum(toldCodes), value: z.string().optional() });
export type Told = z.infer<typeof told>;
