// Reads the first bytes of a file: the small predicates that the formats' signatures are made of.

/** The bytes at `at` as Latin-1 text; shorter where the file ends. */
export const textAt = (head: Uint8Array, at: number, length: number): string => {
  let text = "";
  for (let index = at; index < Math.min(at + length, head.length); index += 1) text += String.fromCharCode(head[index] ?? 0);
  return text;
};

export const beginsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** `II` or `MM` and the number 42: TIFF and most raws. */
export const isTiffHead = (head: Uint8Array): boolean => beginsWith(head, 0x49, 0x49, 0x2a, 0) || beginsWith(head, 0x4d, 0x4d, 0, 0x2a);
/** The number 43: BigTIFF, which ExifTool reads but does not write. */
export const isBigTiffHead = (head: Uint8Array): boolean => beginsWith(head, 0x49, 0x49, 0x2b, 0) || beginsWith(head, 0x4d, 0x4d, 0, 0x2b);

/** Brands of an ISO media file's `ftyp` box, the major one first; empty where there is none. */
export const brandsOf = (head: Uint8Array): readonly string[] => {
  if (textAt(head, 4, 4) !== "ftyp") return [];
  const sizeBytes = ((head[0] ?? 0) << 24) | ((head[1] ?? 0) << 16) | ((head[2] ?? 0) << 8) | (head[3] ?? 0);
  const brands = [textAt(head, 8, 4)];
  for (let at = 16; at + 4 <= Math.min(sizeBytes, head.length); at += 4) brands.push(textAt(head, at, 4));
  return brands;
};
