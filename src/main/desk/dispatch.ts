// From a method's name to the service that does it. Parameters are parsed here, whoever calls.
import type { z } from "zod";
import type { Profile } from "#contract/profile.ts";
import { type Contract, contract, methodsByName } from "#contract/methods.ts";
import type { Caller, ParsedOf, ResultOf } from "#contract/method.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "./context.ts";
import { resolved } from "./disk.ts";
import { act, waive } from "./services/approval.ts";
import { draftCheck, readiness, runCheck } from "./services/check.ts";
import { deliver } from "./deliver/delivery.ts";
import { beginDrag, finishDrag, prepareDrag } from "./deliver/drag-out.ts";
import { rehearse } from "./deliver/rehearse.ts";
import { testRecipient } from "./deliver/test-recipient.ts";
import { sendTo } from "./deliver/send.ts";
import { openCorrection, planCorrection, sendCorrection } from "./recall/correction.ts";
import { applyIncoming, dismissIncoming, linkIncoming, listIncoming } from "./recall/incoming.ts";
import { drill, makeKill, planKill } from "./recall/kill.ts";
import { answerNotice, notices } from "./recall/notices.ts";
import { sendAgain } from "./recall/send-again.ts";
import { foresee } from "./files/foresee.ts";
import { go } from "./files/move.ts";
import { foreseeNames, rename } from "./files/rename.ts";
import { rotate } from "./files/rotate.ts";
import { beginTrash, endTrash } from "./files/trash.ts";
import { stepBackOrForth } from "./files/undo-files.ts";
import { backup } from "./health/backup.ts";
import { chain, proof } from "./health/chain.ts";
import { forgetPhotos } from "./health/forget.ts";
import { doctor } from "./health/doctor.ts";
import { exportLedger } from "./health/export-ledger.ts";
import { rebuild } from "./health/rebuild.ts";
import { saveReport } from "./health/save-report.ts";
import { verify } from "./health/verify.ts";
import { catalogue, history } from "./services/desk.ts";
import { draftsOf, editEach, editPhotos, keepDraft, retryWrites, settleConflict } from "./services/edit.ts";
import { folders } from "./read/folders.ts";
import { bylines } from "./services/bylines.ts";
import { changeCollection, collections, makeCollection, removeCollection, renameCollection } from "./services/collection.ts";
import { releaseHold, setHold } from "./services/hold.ts";
import { ledgerPage, ledgerRecipients } from "./services/ledger-page.ts";
import { outcomeOf } from "./services/outcome.ts";
import { permissionsOf, proofOf, setPermission } from "./services/permission.ts";
import { setShield, shieldsOf } from "./services/shield.ts";
import { countPhotos, counts, deliveryFolders, find, ledger, listIds, rows, show } from "./services/photo.ts";
import { browseRoot, indexRoots, keepRoot, listRoots, removeRoot } from "./read/root.ts";
import { putRecipient, recipients, removeRecipient } from "./services/recipients.ts";
import { catchUpIndex } from "./services/record-event.ts";
import { makeReport } from "./services/report.ts";
import { answeredBefore } from "./services/requests.ts";
import { survey } from "./services/survey.ts";
import { trace } from "./trace/trace.ts";
import type { WriteQueue } from "./write/queue.ts";

export interface Parts {
  /** Pictures made of the photo, off the disk. */
  readonly wipePictures: (photo: PhotoId) => Promise<void>;
  readonly context: DeskContext;
  readonly queue: WriteQueue;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly picture: (params: ParsedOf<Contract["photo"]["picture"]>, signal: AbortSignal) => Promise<ResultOf<Contract["photo"]["picture"]>>;
  readonly samples: (call: Call) => Promise<{ folder: string }>;
  /** A folder came to the desk or left it. */
  readonly rootsChanged: () => void;
  readonly sampleLibrary: () => { available: boolean; folder: string };
}

type DeskNouns = Omit<Contract, "shell">;
type Service<M> = (params: ParsedOf<M>, call: Call) => Promise<ResultOf<M>> | ResultOf<M>;
type Services = { readonly [N in keyof DeskNouns]: { readonly [K in keyof DeskNouns[N]]: Service<DeskNouns[N][K]> } };

/** Waits until the photos' writes are settled; what became of each. */
const waitFor = async (parts: Parts, params: { photos: readonly PhotoId[]; timeoutMs: number }, call: Call): Promise<Outcome[]> => {
  await parts.queue.settled(params.photos, AbortSignal.any([call.signal, AbortSignal.timeout(params.timeoutMs)]));
  return params.photos.map((id) => {
    const record = parts.context.index.get(id);
    const reason = record === undefined ? "unknown-photo" : record.write === "failed" ? (record.writeReason ?? "write-failed") : record.write === "kept" ? "write-pending" : undefined;
    return outcomeOf(parts.context, id, reason);
  });
};

/** Each method of the contract and its service; the compiler asks for every one. */
const servicesOf = (parts: Parts): Services => {
  const { context, queue, profiles } = parts;
  return {
    root: {
      index: (params, call) => indexRoots(context, params.paths, call).finally(parts.rootsChanged),
      browse: (params, call) => browseRoot(context, params.path, call).finally(parts.rootsChanged),
      keep: (params, call) => keepRoot(context, params.path, call),
      list: () => listRoots(context),
      folders: (params) => folders(context, params.path),
      remove: (params, call) => removeRoot(context, params.path, call).finally(parts.rootsChanged),
    },
    photo: {
      ids: (params) => listIds(context, params),
      count: (params) => countPhotos(context, params),
      bylines: (params) => bylines(context, params.most),
      rows: (params) => rows(context, params.photos),
      show: (params) => show(context, params.photos),
      counts: (params) => counts(context, params),
      find: (params) => find(context, params.names, resolved),
      forget: (params, call) => forgetPhotos(context, parts.wipePictures, params.photos, call),
      picture: (params, call) => parts.picture(params, call.signal),
    },
    edit: {
      make: (params, call) => editPhotos(context, queue, params, call),
      makeMany: (params, call) => editEach(context, queue, params, call),
      draft: (params, call) => keepDraft(context, params, call),
      drafts: (params) => draftsOf(context, params.photos),
      undo: (_params, call) => stepBackOrForth(context, queue, call, true),
      redo: (_params, call) => stepBackOrForth(context, queue, call, false),
      wait: (params, call) => waitFor(parts, params, call),
      drain: async () => { queue.wake(); await queue.drained(); return { failed: queue.left().failed }; },
      retry: (params) => retryWrites(context, queue, params.photos),
      settle: (params, call) => settleConflict(context, queue, params, call),
    },
    check: {
      run: (params, call) => runCheck(context, params, call),
      draft: (params) => draftCheck(context, params.photo, params.values),
      readiness: (params) => readiness(context, params.photos),
      survey: (params, call) => survey(context, params, call),
    },
    approval: {
      submit: (params, call) => act(context, queue, "submit", params, call),
      return: (params, call) => act(context, queue, "return", params, call),
      approve: (params, call) => act(context, queue, "approve", params, call),
      reject: (params, call) => act(context, queue, "reject", params, call),
      reopen: (params, call) => act(context, queue, "reopen", params, call),
      waive: (params, call) => waive(context, params, call),
    },
    collection: {
      list: () => collections(context),
      make: (params, call) => makeCollection(context, params, call),
      rename: (params, call) => renameCollection(context, params, call),
      remove: (params, call) => removeCollection(context, params.collection, call),
      change: (params, call) => changeCollection(context, params, call),
    },
    delivery: {
      deliver: (params, call) => deliver(context, { queue, profiles }, params, call),
      send: (params, call) => sendTo(context, { queue, profiles }, params, call),
      rehearse: (params, call) => rehearse(context, { queue, profiles }, params, call),
      prepareDrag: (params, call) => prepareDrag(context, { queue, profiles }, params.photos, call),
      beginDrag: (params, call) => beginDrag(context, params, call),
      finishDrag: (params, call) => finishDrag(context, params, call),
      trace: (params, call) => trace(context, params.path, call),
      ledger: (params) => ledger(context, params.photo),
      folders: () => deliveryFolders(context),
    },
    ledger: {
      page: (params) => ledgerPage(context, params),
      recipients: () => ledgerRecipients(context),
      export: (params, call) => exportLedger(context, params, call),
    },
    correction: {
      open: (params, call) => openCorrection(context, params, call),
      plan: (params) => planCorrection(context, { profiles }, params.photo),
      send: (params, call) => sendCorrection(context, { queue, profiles }, params, call),
    },
    kill: {
      plan: (params, call) => planKill(context, params.photos, call),
      make: (params, call) => makeKill(context, params, call),
      drill: (params, call) => drill(context, params, call),
    },
    notice: {
      list: (params) => notices(context, params),
      send: (params, call) => sendAgain(context, { queue, profiles }, params, call),
      answer: (params, call) => answerNotice(context, params, call),
    },
    incoming: {
      list: (params, call) => listIncoming(context, params, call),
      count: () => ({ open: context.index.incoming.countOpen() }),
      apply: (params, call) => applyIncoming(context, queue, params, call),
      link: (params, call) => linkIncoming(context, params, call),
      dismiss: (params, call) => dismissIncoming(context, params, call),
    },
    recipient: {
      list: (params) => recipients(context, params),
      put: (params, call) => putRecipient(context, profiles, params, call),
      test: (params, call) => testRecipient(context, params, call),
      remove: (params, call) => removeRecipient(context, params.id, call),
    },
    permission: {
      show: (params) => permissionsOf(context, params.photos),
      proof: (params) => proofOf(context, params.file),
      set: (params, call) => setPermission(context, params, call),
    },
    shield: {
      show: (params) => shieldsOf(context, params.photos),
      set: (params, call) => setShield(context, params, call),
    },
    hold: {
      set: (params, call) => setHold(context, params, call),
      release: (params, call) => releaseHold(context, params, call),
    },
    report: {
      make: (params) => makeReport(context, params),
      save: (params) => saveReport(context, params),
    },
    file: {
      rotate: (params, call) => rotate(context, queue, params, call),
      names: (params) => foreseeNames(context, params),
      rename: (params, call) => rename(context, queue, params, call),
      move: (params, call) => go(context, queue, "move", params, call),
      copy: (params, call) => go(context, queue, "copy", params, call),
      foresee: (params) => foresee(context, params),
      beginTrash: (params, call) => beginTrash(context, queue, params, call),
      endTrash: (params, call) => endTrash(context, params, call),
    },
    desk: {
      catalogue: (_params, call) => catalogue(context, { profiles: [...profiles.values()].map((one) => ({ id: one.id, name: one.name, description: one.description, safe: one.picture.form !== "whole", nameTemplate: one.nameTemplate })), samples: parts.sampleLibrary() }, call),
      settings: (params) => context.settings.set(params),
      history: (params) => history(context, params.photo),
      chain: (params, call) => chain(context, params.photo, call),
      proof: (params, call) => proof(context, params, call),
      verify: (_params, call) => verify(context, call),
      rebuild: (_params, call) => rebuild(context, call),
      backup: (params) => backup(context, params.file),
      doctor: () => doctor(context),
      samples: (_params, call) => parts.samples(call),
    },
  };
};

export type Dispatch = (name: string, params: unknown, call: Call, caller: "window" | "cli") => Promise<unknown>;

/** What only main may call comes over the window's connection: its gate lets no page through to it. */
const mayCall = (callers: readonly Caller[], caller: "window" | "cli"): boolean => callers.includes(caller) || (caller === "window" && callers.includes("shell"));

/** Runs a method by its name. Throws `Refusal` for the expected no. */
export const openDispatch = (parts: Parts): Dispatch => {
  const services = servicesOf(parts);
  const byName = new Map<string, (params: never, call: Call) => unknown>();
  for (const [noun, methods] of Object.entries(services)) for (const [key, service] of Object.entries(methods)) byName.set(nameOf(noun, key), service as (params: never, call: Call) => unknown);
  return async (name, params, call, caller) => {
    const method = methodsByName.get(name);
    const service = byName.get(name);
    if (method === undefined || service === undefined || !mayCall(method.callers, caller)) throw new Refusal("usage", { method: name });
    const parsed: z.ZodSafeParseResult<unknown> = method.params.safeParse(params);
    if (!parsed.success) throw new Refusal("bad-value", { field: name, why: parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ").slice(0, 1000) });
    // An index that could not be written lags behind the journal. While it still cannot, looking is allowed; whatever decides fails by itself.
    try { catchUpIndex(parts.context); } catch { /* told when it began */ }
    return answeredBefore(parts.context, name, parsed.data, call.request) ?? (await service(parsed.data as never, call));
  };
};
const nameOf = (noun: string, key: string): string => {
  const methods = Object.entries(contract).find(([name]) => name === noun)?.[1] as Readonly<Record<string, { name: string }>> | undefined;
  return methods?.[key]?.name ?? `${noun}.${key}`;
};
