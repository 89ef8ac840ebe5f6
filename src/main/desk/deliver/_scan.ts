import { openPool } from "#desk/exiftool/pool.ts";
import { readSensitive } from "#desk/deliver/sensitive.ts";
import { readdirSync } from "node:fs";
const pool = openPool({processes:2});
const base="/work/shared/photos/";
for (const dir of process.argv.slice(2)) for (const f of readdirSync(base+dir)) {
  if (f.endsWith(".xmp")) continue;
  try { const v = await readSensitive(pool, (base+dir+"/"+f) as never); console.log("##", dir+"/"+f); for (const x of v) if (!x.tagOnly) console.log("  ", x.kind, x.tag, JSON.stringify(x.value.slice(0,90)), x.raw? "raw":""); } catch (e) { console.log("!!", f, String(e)); }
}
await pool[Symbol.asyncDispose]();
