// Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, a cell with a tab, a line break or a quote at its start in quotes.

/** Where a quoted cell ends: behind its closing quote, if a tab, a line break or the end follows. Undefined where the quote is only a sign of the text. */
const closing = (text: string, from: number): number | undefined => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') { at += 1; continue; }
    const next = text[at + 1];
    return next === undefined || next === "\t" || next === "\n" || next === "\r" ? at : undefined;
  }
  return undefined;
};

/** Rows of cells. The line break that ends the last row makes no row of its own. */
export const parseTsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const end = text[at] === '"' ? closing(text, at) : undefined;
    let cell = "";
    if (end === undefined) {
      const stop = text.slice(at).search(/[\t\r\n]/u);
      const until = stop < 0 ? text.length : at + stop;
      cell = text.slice(at, until);
      at = until;
    } else {
      // Inside a cell a line break is a line feed, whichever way the spreadsheet writes it.
      cell = text.slice(at + 1, end).replaceAll('""', '"').replaceAll(/\r\n?/gu, "\n");
      at = end + 1;
    }
    rows.at(-1)?.push(cell);
    if (at >= text.length) return rows;
    if (text[at] === "\t") { at += 1; continue; }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) return rows;
    rows.push([]);
  }
};

export const tsvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => (/[\t\r\n]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\n");
