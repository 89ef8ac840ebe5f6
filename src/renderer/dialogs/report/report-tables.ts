// A report as tables in the words of this page: for the dialog, for its page and for CSV alike.
import type { Report, ReportPage } from "#contract/methods/report.ts";
import { channelName } from "#words/window/recall.ts";
import { reportWords as words } from "#words/window/report.ts";

export type ReportTable = ReportPage["tables"][number];
export interface Telling {
  /** An instant in words. */
  readonly time: (instant: string) => string;
  /** A check by its id. */
  readonly check: (rule: string) => string;
}

const kinds: Readonly<Record<string, string>> = words.kinds;

export const tablesOf = (made: Report, { time, check }: Telling): readonly ReportTable[] => {
  const { columns: c, parts } = words;
  return [
    { title: parts.arrived, columns: [c.photos], rows: made.arrived === 0 ? [] : [[made.arrived]] },
    { title: parts.editors, columns: [c.editor, c.edited, c.submitted, c.returned, c.approved, c.rejected, c.waived], rows: made.editors.map((one) => [one.editor, one.edited, one.submitted, one.returned, one.approved, one.rejected, one.waived]) },
    { title: parts.delivered, columns: [c.recipient, c.channel, c.copies, c.photos, c.unsure], rows: made.delivered.map((one) => [one.recipient, channelName(one.channel), one.copies, one.photos, one.unsure]) },
    { title: parts.corrected, columns: [c.time, c.photo, c.wrong, c.editor, c.recipients, c.open], rows: made.corrected.map((one) => [time(one.time), one.name, one.wrong, one.editor, one.recipients, one.open]) },
    { title: parts.killed, columns: [c.time, c.photo, c.reason, c.mandatory, c.editor, c.recipients, c.open], rows: made.killed.map((one) => [time(one.time), one.name, one.reason, one.mandatory ? words.mandatory.yes : words.mandatory.no, one.editor, one.recipients, one.open]) },
    { title: parts.held, columns: [c.time, c.photo, c.what, c.kind, c.reason, c.editor], rows: made.held.map((one) => [time(one.time), one.name, words.what[one.what], one.kind === undefined ? "" : (kinds[one.kind] ?? one.kind), one.reason, one.editor]) },
    { title: parts.waived, columns: [c.time, c.photo, c.rule, c.reason, c.editor], rows: made.waived.map((one) => [time(one.time), one.name, check(one.rule), one.reason, one.editor]) },
    { title: parts.blocked, columns: [c.rule, c.photos], rows: made.blocked.map((one) => [check(one.rule), one.photos]) },
  ];
};
