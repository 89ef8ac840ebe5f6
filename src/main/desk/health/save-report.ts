// The report of a night as a file for somebody outside: the window brings the words of its language, the file's ending says which form.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Contract } from "#contract/methods.ts";
import type { ParsedOf } from "#contract/method.ts";
import { csvOfTables, pageOfTables } from "#core/table-page.ts";
import type { DeskContext } from "../context.ts";
import { placePrivately } from "./backup.ts";

export const saveReport = async (context: Pick<DeskContext, "folder">, { file, report, page }: ParsedOf<Contract["report"]["save"]>): Promise<{ file: string }> => {
  const ending = path.extname(file).toLowerCase();
  const text = ending === ".html" ? pageOfTables(page) : ending === ".csv" ? csvOfTables(page.tables).map((line) => `${line}\r\n`).join("") : `${JSON.stringify({ report }, undefined, 2)}\n`;
  await placePrivately(context, file, async (part) => { await writeFile(part, text, { flag: "w", mode: 0o600 }); }, { replace: true });
  return { file: path.resolve(file) };
};
