// Rows as CSV (RFC 4180): for spreadsheets, so a text that a spreadsheet would run as a formula is made a text.

const cell = (value: string | number | boolean | undefined): string => {
  const text = value === undefined ? "" : String(value);
  const plain = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

export const csvLine = (cells: readonly (string | number | boolean | undefined)[]): string => cells.map(cell).join(",");
