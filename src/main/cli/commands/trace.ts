// `trace FILE…`: whose picture a stray file is, and who has it.
import { deliveryMethods } from "#contract/methods/delivery.ts";
import type { DeliveryRow } from "#contract/values.ts";
import type { Traced, TraceHit } from "#contract/trace.ts";
import { causeWords } from "#words/reason-table.ts";
import { stateWord } from "#words/refusal-table.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { pathOf } from "../photo-words.ts";
import { safeText } from "../print.ts";

const howWords = ({ how, score, exact }: TraceHit): string => {
  if (how === "hash") return exact.length > 0 ? "the very copy" : "the very file";
  return how === "picture" ? `the picture, ${Math.round(score * 100)} %` : "only the name";
};

const standing = (hit: TraceHit): string => [stateWord(hit.state), ...(hit.deliveries.length > 0 ? ["delivered"] : []), ...(hit.correctionOpen ? ["correction open"] : [])].join(", ");

const versionWords = ({ version, latestVersion, deliveries }: TraceHit): string =>
  deliveries.length === 0 ? "" : version === undefined ? `, newest version ${latestVersion}` : `, version ${version}${version === latestVersion ? "" : ` of ${latestVersion}`}`;

const rowLine = (row: DeliveryRow, exact: boolean): string =>
  `    ${exact ? "→" : " "} ${String(row.number).padStart(6)}  ${row.time}  ${safeText(row.editor.initials).padEnd(4)}  ${safeText(row.fileName)} → ${safeText(row.recipient)}  version ${row.version}${row.withdrawn === undefined ? "" : "  taken back"}`;

const printTraced = ({ print }: Order, { file, found }: Traced): void => {
  print.object({ file, found });
  print.line(safeText(file.path));
  if (file.reason !== undefined) print.line(`  ${file.sha256 === undefined ? "cannot be traced" : "its picture was not compared"}: ${safeText(causeWords(file.reason))}`);
  if (file.sha256 !== undefined && found.length === 0) print.line("  no photo of this desk is known by it");
  for (const hit of found) {
    print.line(`  ${howWords(hit)}: ${safeText(hit.path)} (${standing(hit)}${versionWords(hit)})`);
    for (const row of hit.deliveries) print.line(rowLine(row, hit.exact.includes(row.number)));
  }
};

export const trace: Command = {
  name: "trace",
  usage: "FILE…",
  summary: "tells whose picture a stray file is and who has it",
  details: ["By the bytes of delivered copies, by the picture (smaller, recompressed, cropped to two thirds, turned, grey), and by the name as a hint. FILE may lie anywhere and is only read."],
  options: [],
  async run(order) {
    if (order.words.length === 0) throw usage("trace needs at least one FILE");
    const desk = await order.desk();
    let [found, unreadable] = [0, 0];
    for (const word of order.words) {
      const traced = await desk.call(deliveryMethods.trace, { path: pathOf(word, order.folder) });
      printTraced(order, traced);
      if (traced.found.some((hit) => hit.how !== "name")) found += 1;
      if (traced.file.sha256 === undefined) unreadable += 1;
    }
    order.print.object({ done: { files: order.words.length, found, unreadable } });
    return unreadable > 0 ? 1 : 0;
  },
};
