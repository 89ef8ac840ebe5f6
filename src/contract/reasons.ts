// Why a file, a folder or a photo stands in the way: codes that the desk gives as `reason`, `detail` or `why`. Each has its sentence in `words`.

/** Codes that stand alone. */
export const reasonCodes = [
  // What the system said of a file or a folder.
  "disk-full", "read-only-volume", "no-permission", "file-missing", "file-offline", "link-loop", "disk-error", "unknown",
  "not-a-folder", "folder-refused", "folder-missing", "path-not-absolute", "desk-file", "name-taken", "is-link", "delivery-folder",
  // Why the picture of a stray file was not compared.
  "is-folder", "empty-file", "no-picture", "plain-picture",
  // What became of a write.
  "changed-meanwhile", "conflict", "folded", "settled",
  // Why an approval is void.
  "edited", "changed-outside", "correcting",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Kinds of reasons that go on in words: `read-back: XMP-dc:Title is not as asked`. */
export const reasonKinds = ["read-back", "not-writable", "exiftool", "unreadable"] as const;
export type ReasonKind = (typeof reasonKinds)[number];
