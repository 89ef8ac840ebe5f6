// Journal chain, index, files and sidecars held against each other; each disagreement is named.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Finding } from "#contract/methods/desk.ts";
import type { PhotoId } from "#contract/values.ts";
import { canonicalJson } from "#core/canonical-json.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";
import type { IndexDb } from "../index-db/index-db.ts";
import { type Columns, columns, type PhotoRecord, toColumns } from "../index-db/photo-record.ts";
import { isOwnWrite } from "../read/with-reading.ts";
import { pathParts } from "../services/path-parts.ts";
import { buildIndex } from "./rebuild.ts";
import { sensitiveFindings } from "./sensitive-findings.ts";

/** Columns that follow from the moment of reading or typing, not from the content. */
const momentary: ReadonlySet<string> = new Set(["signature", "sidecar_signature", "content_hash", "hashes", "look", "drafts"]);

const fileFindings = async (context: DeskContext, record: PhotoRecord, live: PhotoRecord | undefined): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  const place = { photo: record.id, ...pathParts(record.path) };
  const known = record.hashes;
  const look = async (role: "picture" | "sidecar", at: PhotoRecord["sidecar"], seen: string, now: string): Promise<void> => {
    const where = role === "picture" ? "file" : "sidecar";
    const wanted = known[role];
    if (at === undefined) {
      if (wanted !== undefined || seen !== "") found.push({ where, ...place, problem: "the sidecar that the desk knew is gone" });
      return;
    }
    try {
      if (wanted !== undefined) {
        const hash = await context.bytes.hash(at);
        // The desk may have written it while it was looked at.
        const own = hash === context.index.get(record.id)?.hashes[role] || isOwnWrite(context, record.id, { [role]: hash });
        if (hash !== wanted && !own) found.push({ where, photo: record.id, ...pathParts(at), problem: "its bytes are not the ones the journal knows" });
      } else if (Object.keys(known).length > 0) found.push({ where, photo: record.id, ...pathParts(at), problem: "it was not there when the desk last looked" });
      // Not hashed yet: size, times and inode tell whether something touched it since it was read.
      else if (seen !== now) found.push({ where, photo: record.id, ...pathParts(at), problem: now === "" ? "it is not there" : "it changed since it was read" });
    } catch (cause) {
      const reason = diskReason(cause);
      found.push({ where, photo: record.id, ...pathParts(at), problem: reason === "file-missing" ? "it is not there" : `it cannot be read: ${reason}` });
    }
  };
  await look("picture", record.path, live?.signature ?? "", record.signature);
  await look("sidecar", record.sidecar, live?.sidecarSignature ?? "", record.sidecarSignature);
  return found;
};

const standing: readonly (keyof Columns)[] = ["path", "name", "present", "state", "state_order", "delivered", "correction_open", "approval", "return_note", "waivers", "submitted_by", "edited_by", "baseline", "seen", "arrival", "id"];
const differing = (fresh: PhotoRecord, live: PhotoRecord, only?: readonly (keyof Columns)[]): readonly string[] => {
  const [a, b] = [toColumns(fresh), toColumns(live)];
  const text = (value: Columns[keyof Columns]): string => (value instanceof Uint8Array ? Buffer.from(value).toString("base64") : typeof value === "string" && /^[[{]/u.test(value) ? canonicalJson(JSON.parse(value)) : String(value));
  return (only ?? columns.filter((name) => !momentary.has(name))).filter((name) => text(a[name]) !== text(b[name]));
};

/** Journal chain, index, files and sidecars against each other; each finding is streamed. */
export const verify = async (context: DeskContext, call: Call): Promise<{ ok: boolean; findings: number }> => {
  let findings = 0;
  const say = (finding: Finding): void => { findings += 1; call.progress(finding); };
  const broken = context.journal.chainFindings();
  for (const one of broken) say({ where: "journal", ...one });
  const pathOf = (photo: PhotoId): Partial<ReturnType<typeof pathParts>> => { const path = context.index.get(photo)?.path; return path === undefined ? {} : pathParts(path); };
  for (const one of sensitiveFindings(context.journal)) say({ where: "journal", ...pathOf(one.photo), ...one });
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-verify-"));
  let fresh: IndexDb | undefined;
  try {
    fresh = await buildIndex(context, path.join(folder, "index.db"), call.signal);
    for (const record of fresh.all()) {
      if (!record.present) continue;
      const live = context.index.get(record.id);
      const files = await fileFindings(context, record, live);
      for (const one of files) say(one);
      if (live === undefined) { say({ where: "index", photo: record.id, ...pathParts(record.path), problem: "its row is missing" }); continue; }
      // A row's columns follow from the file: where that differs, only its standing can be judged.
      const columnsOff = differing(record, live, files.length > 0 ? standing : undefined);
      if (columnsOff.length > 0) say({ where: "index", photo: record.id, ...pathParts(record.path), problem: `its row differs in ${columnsOff.join(", ")}` });
    }
    for (const live of context.index.all()) if (fresh.get(live.id) === undefined) say({ where: "index", photo: live.id, ...pathParts(live.path), problem: "the journal knows no such photo" });
    const stories = (index: IndexDb): string => canonicalJson(index.collections.all().map((one) => [one.id, one.name, ...index.collections.photos(one.id)]));
    if (stories(fresh) !== stories(context.index)) say({ where: "index", problem: "its stories are not those of the journal" });
  } finally {
    fresh?.close();
    await rm(folder, { recursive: true, force: true });
  }
  return { ok: findings === 0, findings };
};
