// Tables as a page of its own and as CSV, one after the other: for people outside, so the page needs nothing else and loads nothing. Their words come from whoever has them.
import { csvLine } from "./csv.ts";

export interface Table { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | boolean)[])[] }
/** `nothing` stands where a table has no rows. */
export interface TablePage { readonly language: string; readonly title: string; readonly lead: string; readonly nothing: string; readonly tables: readonly Table[] }

const escaped = (value: string | number | boolean): string => String(value).replace(/[&<>"]/gu, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char);

const style = "body{font:15px/1.4 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#111;background:#fff}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #ccc;overflow-wrap:anywhere}h2{margin:1.6rem 0 .3rem;font-size:1.1rem}";

export const pageOfTables = ({ language, title, lead, nothing, tables }: TablePage): string => {
  const table = ({ title: heading, columns, rows }: Table): string => `<h2>${escaped(heading)}</h2>\n${rows.length === 0 ? `<p>${escaped(nothing)}</p>` : `<table><thead><tr>${columns.map((one) => `<th scope="col">${escaped(one)}</th>`).join("")}</tr></thead><tbody>\n${rows.map((row) => `<tr>${row.map((one) => `<td>${escaped(one)}</td>`).join("")}</tr>`).join("\n")}\n</tbody></table>`}`;
  return `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(`${title}, ${lead}`)}</title>
<style>${style}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(lead)}</p>\n${tables.map(table).join("\n")}\n</body></html>\n`;
};

/** Each table's heading stands in the first cell of its columns; its rows leave that cell empty. */
export const csvOfTables = (tables: readonly Table[]): readonly string[] => tables.flatMap(({ title, columns, rows }) => [csvLine([title, ...columns]), ...rows.map((row) => csvLine(["", ...row]))]);
