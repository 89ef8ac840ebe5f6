// `npm run bench -- NAME [--photos DIR] [--rounds N] [--count N] [--json]`: runs a bench and writes its figures into bench/RESULTS.md.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, Report } from "./bench.ts";
import { deliverBench } from "./deliver-bench.ts";
import { indexBench } from "./index-bench.ts";
import { keysBench } from "./keys-bench.ts";
import { killBench } from "./kill-bench.ts";
import { scrollBench } from "./scroll-bench.ts";
import { startBench } from "./start-bench.ts";
import { writeBench } from "./write-bench.ts";

const benches: readonly Bench[] = [indexBench, writeBench, startBench, scrollBench, keysBench, deliverBench, killBench];
const results = path.join(path.dirname(fileURLToPath(import.meta.url)), "RESULTS.md");

const args = process.argv.slice(2);
const option = (name: string): string | undefined => { const at = args.indexOf(name); return at < 0 ? undefined : args[at + 1]; };

const section = (report: Report): string => [
  `## ${report.name}`, "", `${report.compared[0]?.toUpperCase() ?? ""}${report.compared.slice(1)}. To reach: ${report.goal}.`, "",
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}. Median (least to most).`, "",
  "| figure | value |", "| --- | --- |", ...report.rows.map(([label, value]) => `| ${label} | ${value} |`), "",
].join("\n");

/** The file with this report's section replaced or added; the others stay. */
const withSection = (old: string, report: Report): string => {
  const parts = old.split(/^(?=## )/mu);
  const head = parts[0]?.startsWith("# ") === true ? (parts.shift() ?? "") : "# Bench results\n\nWritten by the benches themselves: `npm run bench -- NAME`.\n\n";
  const others = parts.filter((part) => !part.startsWith(`## ${report.name}\n`));
  return `${head}${[...others, section(report)].sort().join("\n").replace(/\n{3,}/gu, "\n\n").trimEnd()}\n`;
};

const bench = benches.find((one) => one.name === args[0]);
if (bench === undefined) {
  const asked = args[0] === undefined || args[0] === "--help";
  (asked ? process.stdout : process.stderr).write(["npm run bench -- NAME [--photos DIR] [--rounds N] [--count N] [--json]", "", ...benches.map((one) => `  ${one.name.padEnd(8)}${one.about}`), "", "Figures also go into bench/RESULTS.md.", ""].join("\n"));
  process.exit(asked ? 0 : 2);
}
const photos = option("--photos");
const report = await bench.run({ photos: photos === undefined ? undefined : path.resolve(process.env["INIT_CWD"] ?? process.cwd(), photos), rounds: Math.max(3, Number(option("--rounds") ?? 3)), count: Math.max(100, Number(option("--count") ?? 10_000)) });
writeFileSync(results, withSection(existsSync(results) ? readFileSync(results, "utf8") : "", report));
if (args.includes("--json")) process.stdout.write(`${JSON.stringify(report)}\n`);
else process.stdout.write(`${section(report)}\n`);
process.exit(0);
