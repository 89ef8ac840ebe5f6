// The ledger as a file for somebody outside: CSV for spreadsheets, or JSON. Written slice by slice, so that the desk answers others meanwhile.
import { open } from "node:fs/promises";
import path from "node:path";
import { setImmediate as others } from "node:timers/promises";
import type { LedgerFilter } from "#contract/ledger.ts";
import { csvLine } from "#core/csv.ts";
import type { Call, DeskContext } from "../context.ts";
import { countLedger, ledgerSlices, type WholeLine } from "../services/ledger-page.ts";
import { placePrivately } from "./backup.ts";

const slice = 200;
const columns = ["number", "time", "editor", "photo", "name", "version", "recipient", "channel", "file name", "sha256", "profile", "approved by", "approved at", "sure", "proof", "taken back", "evidence", "notice", "notice state"];

const cells = (row: WholeLine): readonly (string | number | boolean | undefined)[] => [
  row.number, row.time, row.editor.name, row.photo, row.name, row.version, row.recipient, row.channel, row.fileName, row.sha256, row.profile, row.approval.by.name, row.approval.time, row.proof?.sure !== false, row.proof?.address ?? row.proof?.place ?? row.proof?.id,
  row.withdrawn?.time, row.withdrawn?.evidence, row.notice?.kind, row.notice?.state,
];
/** Where the photo lies is nobody's business outside (WORKFLOW.md section 8). */
const members = ({ path: _path, pathBytes: _bytes, ...row }: WholeLine): object => row;

export const exportLedger = async (context: DeskContext, { file, ...filter }: LedgerFilter & { readonly file: string }, call: Call): Promise<{ file: string; rows: number }> => {
  const json = file.toLowerCase().endsWith(".json");
  const total = countLedger(context, filter);
  const rows = await placePrivately(context, file, async (part) => {
    const handle = await open(part, "w", 0o600);
    let done = 0;
    try {
      await handle.write(json ? "[" : `${csvLine(columns)}\r\n`);
      for (const lines of ledgerSlices(context, filter, slice)) {
        call.signal.throwIfAborted();
        await handle.write(json ? lines.map((row, at) => `${done + at === 0 ? "\n" : ",\n"}${JSON.stringify(members(row))}`).join("") : lines.map((row) => `${csvLine(cells(row))}\r\n`).join(""));
        done += lines.length;
        call.progress({ done, total });
        await others();
      }
      await handle.write(json ? "\n]\n" : "");
    } finally {
      await handle.close();
    }
    return done;
  }, { replace: true });
  return { file: path.resolve(file), rows };
};
