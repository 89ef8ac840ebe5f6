// Reads IIM datasets (IPTC-NAA IIM 4.2): each value is a text for the search; what is no dataset is a finding.
import type { Buffer } from "node:buffer";
import type { Notebook } from "./reading.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
/** Numbers and the character set mark: no text of a field. 1:00, 1:90 and 2:00. */
const structural = new Set(["1:0", "1:90", "2:0"]);

/** `bytes` begins with the first dataset. */
export const readIim = (bytes: Buffer, notebook: Notebook): void => {
  let isUtf8 = false;
  let at = 0;
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const [record = 0, number = 0] = bytes.subarray(at + 1, at + 3);
    let length = bytes.readUInt16BE(at + 3);
    let start = at + 5;
    if (length >= 0x8000) {
      // Extended dataset: the length itself is that many bytes long (IIM 1.6).
      const sizeBytes = length & 0x7fff;
      if (sizeBytes > 4 || start + sizeBytes > bytes.length) return notebook.finding("an IIM dataset without a length");
      length = sizeBytes === 0 ? 0 : bytes.readUIntBE(start, sizeBytes);
      start += sizeBytes;
    }
    const value = bytes.subarray(start, start + length);
    const where = `IIM ${record}:${number}`;
    if (record === 1 && number === 90) isUtf8 = value.toString("latin1") === "\u001b%G";
    if (record !== 2 && !structural.has(`${record}:${number}`)) notebook.finding(where);
    if (!structural.has(`${record}:${number}`)) notebook.text({ where, text: decode(value, isUtf8, notebook, where), field: true });
    at = start + length;
  }
  if (bytes.subarray(at).some((byte) => byte !== 0)) {
    notebook.finding("bytes behind the IIM datasets");
    notebook.stream({ where: "IIM", icc: false, bytes: bytes.subarray(at) });
  }
};

const decode = (value: Buffer, isUtf8: boolean, notebook: Notebook, where: string): string => {
  try {
    return utf8.decode(value);
  } catch {
    // A safe copy's IIM is UTF-8 and says so; anything else was not written by us.
    notebook.finding(isUtf8 ? `${where} is not UTF-8` : `${where} in an undeclared character set`);
    return value.toString("latin1");
  }
};
