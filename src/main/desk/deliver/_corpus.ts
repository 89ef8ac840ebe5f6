import { openPool } from "#desk/exiftool/pool.ts";
import { readMany } from "#desk/read/read-many.ts";
import { readingOf } from "#core/fields/reading.ts";
import { buildFieldTable } from "#core/fields/table.ts";
import { deliverPhoto } from "#desk/deliver/deliver-photo.ts";
import { readFileSync, readdirSync, mkdtempSync } from "node:fs";
const table = buildFieldTable(JSON.parse(readFileSync("resources/fields/registry.json","utf8")), JSON.parse(readFileSync("resources/fields/overlay.json","utf8")));
const profile = JSON.parse(readFileSync("resources/profiles/safe.json","utf8"));
const pool = openPool({processes:2});
const base="/work/shared/photos/"; const out = mkdtempSync("/tmp/dl/out-");
console.log(out);
let ms=0,n=0;
for (const dir of process.argv.slice(2)) for (const f of readdirSync(base+dir)) {
  if (f.endsWith(".xmp")) continue;
  const source=(base+dir+"/"+f) as never;
  const [r] = await readMany(pool,[source]);
  if (!r!.ok) { console.log("unreadable", dir+"/"+f, (r as any).reason); continue; }
  const reading = readingOf(table,{tags:(r as any).tags,sidecarFirst:false,fileName:f});
  const t=performance.now();
  try {
  const d = await deliverPhoto({source, fileType:reading.fileType, orientation:reading.orientation, fields:reading.fields, sensitive:[], profile, folder: out as never, nameTemplate: process.env.NAME ?? "p{seq}", seq: ++n},{pool,table});
  ms+=performance.now()-t;
  console.log(d.ok?"ok":"NO", dir+"/"+f, reading.fileType, d.ok? `${d.removed.length} removed ${d.exempt.map(e=>e.tag+" "+e.why).join(" | ")}` : d.refusal+": "+d.reason);
  } catch(e) { console.log("FAULT", dir+"/"+f, e); }
}
console.log(ms/n, "ms each");
await pool[Symbol.asyncDispose]();
