// The objects that each command prints with --json, by their names. What SPEC.md section 5 names is held here; more members may come.
// docs/CLI.md says them in words; json.desk.test.ts holds every line of every command to its schema.
import { z } from "zod";
import { checkLine } from "#contract/methods/check.ts";
import { correctionMethods } from "#contract/methods/correction.ts";
import { deliverLine, rehearsedLine } from "#contract/methods/delivery.ts";
import { deskMethods, finding } from "#contract/methods/desk.ts";
import { doneLine } from "#contract/methods/edit.ts";
import { permissionMethods } from "#contract/methods/permission.ts";
import { shieldMethods } from "#contract/methods/shield.ts";
import { incoming } from "#contract/incoming.ts";
import { notice } from "#contract/notice.ts";
import { recipientMethods } from "#contract/methods/recipient.ts";
import { report } from "#contract/methods/report.ts";
import { indexDone, rootRow } from "#contract/methods/root.ts";
import { recipient, trial } from "#contract/recipient.ts";
import { traced, traceHit } from "#contract/trace.ts";
import { approval, deliveryRow, device, fields, fieldSource, fieldValue, fileState, journalEvent, outcome, photoId, photoDetail, photoRow, problem, state, writeStatus } from "#contract/values.ts";

type Objects = Readonly<Record<string, z.ZodType>>;

const whole = z.number().int().min(0);
/** A PHOTO that the desk does not know: it has no id. */
const unknown = z.object({ photo: z.null(), path: z.string().startsWith("/"), pathBytes: z.base64().optional(), ok: z.literal(false), reason: z.literal("unknown-photo") });
const place = z.object({ path: z.string().startsWith("/"), pathBytes: z.base64().optional() });

const row = photoRow.extend({
  id: photoId, ...place.shape, state, delivered: z.boolean(), correctionOpen: z.boolean(), approval: approval.optional(), file: fileState, fields, problems: whole, warnings: whole, write: writeStatus,
});
const detail = photoDetail.extend({
  ...place.shape, files: z.array(z.object({ role: z.string(), ...place.shape })).min(1), sources: z.record(z.string(), fieldSource), differ: z.record(z.string(), z.record(z.string(), fieldValue)),
  provenance: z.object({ device, make: z.string().optional(), model: z.string().optional(), software: z.string().optional(), captureTime: z.string().optional(), offset: z.string().optional(), gps: z.object({ latitude: z.number(), longitude: z.number() }).optional(), marks: z.array(z.string()) }),
  problemList: z.array(problem), jobs: z.array(z.object({ id: z.string(), state: z.string(), fields: z.array(z.string()) })), deliveries: z.array(deliveryRow),
});

const change = {
  photo: outcome.extend({ ...place.shape, reason: z.string().optional() }).refine((one) => one.ok === (one.reason === undefined), "a reason where it is not ok, and only there"),
  unknown: unknown.extend({ state: z.null(), write: z.literal("none") }),
  done: z.object({ done: doneLine.extend({ ok: whole, failed: whole }) }),
} satisfies Objects;
const done = <T extends z.ZodType>(value: T) => z.object({ done: value });

/** Exit 2 and 3 print it, and exit 1 where the whole command was refused. */
export const errorObject = z.object({ error: z.object({ code: z.string().min(1), message: z.string().min(1), todo: z.string() }) });
/** `--help` and `--version` of any command. */
export const helpObject = z.object({ help: z.string() });
export const versionObject = z.object({ version: z.string() });

/** Command → object's name → schema. */
export const jsonSchemas: Readonly<Record<string, Objects>> = {
  index: {
    progress: z.object({ progress: z.object({ done: whole, total: whole, rate: z.number() }) }),
    unreadable: z.object({ unreadable: z.object({ ...place.shape, reason: z.string().min(1) }) }),
    done: done(indexDone),
  },
  roots: { root: rootRow, removed: done(z.object({ photos: whole })) },
  list: { photo: row },
  show: { photo: detail, unknown },
  set: change,
  check: {
    problem: checkLine.extend({ ...place.shape, field: z.string(), message: z.string().min(1) }),
    unknown,
    failed: z.object({ photo: photoId, ...place.shape, ok: z.literal(false), reason: z.string() }),
    done: done(z.object({ photos: whole, blocked: whole, warned: whole, failed: whole })),
  },
  submit: change, return: change, approve: change, reject: change, reopen: change, waive: change,
  recipients: { recipient, added: done(z.strictObject({ id: z.string(), name: z.string() })), removed: done(recipientMethods.remove.result), tested: z.object({ test: trial.extend({ recipient: z.string().min(1) }).refine((one) => one.ok === (one.reason === undefined), "a reason where it is not ok, and only there") }) },
  deliver: {
    photo: deliverLine.extend({ ...place.shape, recipient: z.string().optional() }).refine((one) => one.ok ? one.copy !== undefined && one.sha256 !== undefined && one.removed !== undefined : one.reason !== undefined, "copy, sha256 and removed, or a reason"),
    rehearsed: z.object({ rehearsed: rehearsedLine.extend(place.shape) }),
    unknown,
    done: done(z.object({ ok: whole, failed: whole, ledger: z.array(z.number().int()), recipients: z.array(z.object({ recipient: z.string(), ok: whole, failed: whole })).optional() })),
  },
  hold: change, release: change, permission: { ...change, permission: permissionMethods.show.result.element }, protect: { ...change, shield: shieldMethods.show.result.element },
  correct: { ...change, plan: z.object({ plan: correctionMethods.plan.result }), corrected: deliverLine.extend({ ...place.shape, recipient: z.string().min(1) }), sent: done(z.object({ sent: whole, open: whole })) },
  kill: { photo: change.photo, unknown: change.unknown, done: z.object({ done: change.done.shape.done.extend({ notices: z.object({ sent: whole, open: whole, removed: whole }).optional() }) }) },
  drill: { notice: z.object({ notice }), unknown, done: done(z.object({ notices: whole, milliseconds: z.number() })) },
  notices: { notice: z.object({ notice: notice.extend(place.shape) }), sent: done(z.object({ sent: whole, open: whole })) },
  incoming: { incoming: z.object({ incoming: incoming.extend(place.shape) }), photo: change.photo, unknown: change.unknown, done: change.done },
  history: { event: journalEvent, unknown },
  ledger: { delivery: journalEvent.extend(deliveryRow.shape), unknown },
  trace: { file: traced.extend({ file: traced.shape.file.extend(place.shape).refine((one) => one.compared === (one.reason === undefined), "a reason where it was not compared, and only there"), found: z.array(traceHit.extend(place.shape)) }), done: done(z.object({ files: whole, found: whole, unreadable: whole })) },
  forget: change,
  report: { report: z.object({ report }) },
  undo: { photo: change.photo, done: change.done },
  redo: { photo: change.photo, done: change.done },
  verify: { finding, done: done(deskMethods.verify.result) },
  rebuild: { done: done(deskMethods.rebuild.result) },
  backup: { done: done(deskMethods.backup.result) },
  doctor: { finding: deskMethods.doctor.result.element },
};
