// `report`: what happened in a night, for people, as CSV, as a page, or with --json as one object.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Report, reportMethods } from "#contract/methods/report.ts";
import { Refusal } from "#contract/refusals.ts";
import { csvOfTables, pageOfTables, type Table } from "#core/table-page.ts";
import { counted } from "#words/format.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { instantOf } from "../instant.ts";
import { safeText } from "../print.ts";

const partsOf = (made: Report): readonly Table[] => [
  { title: "Arrived", columns: ["photos"], rows: [[made.arrived]] },
  { title: "Editors", columns: ["editor", "edited", "submitted", "returned", "approved", "rejected", "waived"], rows: made.editors.map((one) => [one.editor, one.edited, one.submitted, one.returned, one.approved, one.rejected, one.waived]) },
  { title: "Blocked now", columns: ["rule", "photos"], rows: made.blocked.map((one) => [one.rule, one.photos]) },
  { title: "Waived", columns: ["time", "photo", "rule", "reason", "editor"], rows: made.waived.map((one) => [one.time, one.name, one.rule, one.reason, one.editor]) },
  { title: "Held and released", columns: ["time", "photo", "what", "kind", "reason", "editor"], rows: made.held.map((one) => [one.time, one.name, one.what, one.kind ?? "", one.reason, one.editor]) },
  { title: "Delivered", columns: ["recipient", "channel", "copies", "photos", "unsure"], rows: made.delivered.map((one) => [one.recipient, one.channel, one.copies, one.photos, one.unsure]) },
  { title: "Corrected", columns: ["time", "photo", "what was wrong", "editor", "recipients", "still to be told"], rows: made.corrected.map((one) => [one.time, one.name, one.wrong, one.editor, one.recipients, one.open]) },
  { title: "Killed", columns: ["time", "photo", "reason", "mandatory", "editor", "recipients", "still to be told"], rows: made.killed.map((one) => [one.time, one.name, one.reason, one.mandatory, one.editor, one.recipients, one.open]) },
];

const notWritten = (file: string, cause: unknown): Refusal =>
  cause instanceof Error && "code" in cause && cause.code === "EEXIST" ? new Refusal("file-exists", { path: file }) : new Refusal("cannot-write-file", { path: file, why: cause instanceof Error ? cause.message : String(cause) });
const night = 12 * 3_600_000;

export const report: Command = {
  name: "report",
  usage: "[--since INSTANT] [--until INSTANT]",
  summary: "tells what came, who changed what, what was waived, held, delivered, corrected and killed in a night",
  options: [
    { name: "--since", value: "INSTANT", help: "from when; twelve hours before the end by default" }, { name: "--until", value: "INSTANT", help: "until when; now by default" },
    { name: "--csv", help: "as CSV, a table after the other" }, { name: "--page", value: "FILE", help: "as a page of its own (HTML); a file that is there is not written over" }, { name: "--hide-names", help: "editors, recipients and files by numbers" },
  ],
  async run(order) {
    if (order.words.length > 0) throw usage("report takes options only");
    const [from, to, page] = [order.option("--since"), order.option("--until"), order.option("--page")];
    const until = to === undefined ? new Date().toISOString() : instantOf(to, true);
    const since = from === undefined ? new Date(Date.parse(until) - night).toISOString() : instantOf(from, true);
    const made = await (await order.desk()).call(reportMethods.make, { since, until, hideNames: order.has("--hide-names") });
    if (page !== undefined) {
      const file = path.resolve(order.folder, page);
      await writeFile(file, pageOfTables({ language: "en", title: "Report", lead: `${made.since} to ${made.until}`, nothing: "Nothing.", tables: partsOf(made) }), { flag: "wx" }).catch((cause: unknown) => { throw notWritten(file, cause); });
    }
    order.print.object({ report: made });
    if (page !== undefined) {
      const file = path.resolve(order.folder, page);
      order.print.line(`written  ${safeText(file)}`);
      return 0;
    }
    if (order.has("--csv")) {
      for (const line of csvOfTables(partsOf(made).map((part) => ({ ...part, title: part.title.toLowerCase() })))) order.print.line(line);
      return 0;
    }
    for (const part of partsOf(made)) {
      order.print.line(`${part.title}: ${part.rows.length === 0 ? "nothing" : part.title === "Arrived" ? counted(made.arrived, "photo") : ""}`);
      if (part.title !== "Arrived") for (const row of part.rows) order.print.line(`  ${row.map((one) => safeText(String(one))).join("  ")}`);
    }
    return 0;
  },
};
