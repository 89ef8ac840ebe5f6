// A desk for tests of the page: a handful of photos in memory, answers for what the window asks, and a list of every call. Only as true as the parts under test need; the real desk has its own tests.
import type { FieldInfo, PhotoDetail, PhotoId, PhotoRow, Problem } from "#contract/values.ts";
import type { Notice } from "#contract/notice.ts";
import { photoId } from "#contract/values.ts";
import type { Answer, PreloadBridge } from "../bridge.ts";
import { makeBridge } from "../bridge.ts";
import { makeModel, type Model } from "../store/model.ts";

export const idOf = (number: number): PhotoId => photoId.parse(`01J9Z3N4T5V6W7X8Y9Z0A1B${String(number).padStart(3, "0")}`);

const fieldOf = (id: string, label: string, rest: Partial<FieldInfo> = {}): FieldInfo => ({ id, label, name: label, help: "", group: "caption", order: 1, everyday: true, type: "text", list: false, mark: false, multiline: false, aliases: [], ...rest });
export const fields: readonly FieldInfo[] = [
  fieldOf("headline", "Headline", { iimMaxBytes: 256 }), fieldOf("description", "Caption/Description", { name: "Caption", type: "langAlt", multiline: true, iimMaxBytes: 2000 }),
  fieldOf("cityName", "City (legacy)", { name: "City", group: "place", iimMaxBytes: 32 }), fieldOf("creatorNames", "Creator", { name: "Byline", group: "rights", list: true }), fieldOf("keywords", "Keywords", { list: true, iimMaxBytes: 64 }),
  fieldOf("copyrightNotice", "Copyright Notice", { group: "rights", type: "langAlt" }), fieldOf("imageRating", "Image Rating", { group: "marks", type: "number", mark: true }),
];

export const rowOf = (number: number, rest: Partial<PhotoRow> = {}): PhotoRow => ({
  id: idOf(number), path: `/photos/OBN_${String(number).padStart(4, "0")}.jpg`, name: `OBN_${String(number).padStart(4, "0")}.jpg`, state: "working", delivered: false, correctionOpen: false, file: "here", fields: {},
  problems: 0, warnings: 0, write: "saved", device: "camera", credentials: false, sidecar: false, gps: false, orientation: 1, picture: "1", drafts: [], conflicts: [], seen: 1, ...rest,
});

/** What a recipient must be told, as the desk has it. */
export const noticeOf = (number: number, rest: Partial<Notice> = {}): Notice => ({
  id: `01J9Z3N4T5V6W7X8Y9Z0N0T${String(number).padStart(3, "0")}`, kind: "kill", photo: idOf(1), path: "/photos/OBN_0001.jpg", event: 2, time: "2026-11-26T17:00:00.000Z", editor: { name: "Nora Castellane", initials: "NC" },
  recipient: "Veitlinger Bote", channel: "folder", contact: { name: "Ms Ruiz", telephone: "+49 451 4711" }, copies: [{ number: 7, fileName: "bote-1.jpg", time: "2026-11-26T16:00:00.000Z", version: 1 }], subject: "KILL bote-1", text: "Do not use this picture.", state: "open", steps: [], ...rest,
});

export interface FakePhoto extends PhotoRow { readonly problemList?: readonly Problem[]; readonly conflictList?: PhotoDetail["conflictList"] }
const detailOf = (photo: FakePhoto): PhotoDetail => ({
  ...photo, files: [{ role: "picture", path: photo.path }], format: "jpeg", sources: {}, differ: {}, provenance: { device: photo.device, marks: [] }, problemList: [...(photo.problemList ?? [])], jobs: [], conflictList: [...(photo.conflictList ?? [])], deliveries: [], notes: [],
});
const blocksOf = (photo: FakePhoto): readonly Problem[] => (photo.problemList ?? []).filter((one) => one.severity === "blocks");

export interface FakeCall { readonly method: string; readonly params: Record<string, unknown> }
export interface Fake {
  readonly model: Model;
  readonly calls: readonly FakeCall[];
  readonly callsOf: (method: string) => readonly Record<string, unknown>[];
  /** Says something as the desk does. */
  readonly say: (event: string, value: unknown) => void;
  /** Another answer for a method. */
  readonly answer: (method: string, how: (params: Record<string, unknown>) => Answer<unknown>) => void;
}

const settings = { style: "plain", theme: "dark", cellSize: 152, createIim: false };
const ok = (value: unknown): Answer<unknown> => ({ ok: true, value });
const photosIn = (params: Record<string, unknown>): readonly unknown[] => (Array.isArray(params["photos"]) ? params["photos"] : []);

export const makeFake = (photos: readonly FakePhoto[]): Fake => {
  const calls: FakeCall[] = [];
  const handlers = new Map<string, Set<(value: unknown) => void>>();
  const of = (params: Record<string, unknown>): readonly FakePhoto[] => photosIn(params).flatMap((id) => photos.find((photo) => photo.id === id) ?? []);
  const outcomes = (params: Record<string, unknown>, state?: PhotoRow["state"]): Answer<unknown> =>
    ok({ outcomes: of(params).map((photo) => ({ photo: photo.id, path: photo.path, ok: true, state: state ?? photo.state, write: "kept" })), done: { ok: of(params).length, failed: 0, event: 2 } });
  const answers = new Map<string, (params: Record<string, unknown>) => Answer<unknown>>(Object.entries({
    "desk.catalogue": () => ok({ version: "0", platform: "linux", folder: "/desk", editor: { name: "Nora Castellane", initials: "NC" }, fields, checks: [], required: ["description", "creatorNames"], styles: [{ id: "plain", name: "Plain" }], profiles: [{ id: "safe", name: "Safe", description: "Nothing that says where.", safe: true, nameTemplate: "{name}" }, { id: "protect-source", name: "Protect source", description: "No name, no place.", safe: true, nameTemplate: "picture_{seq:3}" }, { id: "archive", name: "Archive", description: "The photo's own bytes.", safe: false, nameTemplate: "{name}" }], settings, samples: { available: true }, pid: 1 }),
    "root.list": () => ok([{ path: "/photos", photos: photos.length, state: "here", unfinished: false }]),
    "root.folders": () => ok([]),
    "photo.counts": () => ok({ all: photos.length, states: {}, writes: 0, writesFailed: 0 }),
    "photo.ids": () => ok({ ids: photos.map((photo) => photo.id) }),
    "collection.list": () => ok([]),
    "photo.count": () => ok({ photos: photos.length }),
    "photo.bylines": () => ok([]),
    "photo.rows": (params) => ok(of(params)),
    "photo.show": (params) => ok(of(params).map(detailOf)),
    "desk.history": () => ok([]),
    "desk.settings": () => ok(settings),
    "check.draft": (params) => ok(photos.find((photo) => photo.id === params["photo"])?.problemList ?? []),
    "check.readiness": (params) => ok({
      ready: of(params).filter((one) => one.state !== "approved" && blocksOf(one).length === 0).map((one) => one.id), approved: of(params).filter((one) => one.state === "approved").map((one) => one.id),
      blocked: of(params).filter((one) => blocksOf(one).length > 0).map((one) => ({ photo: one.id, reason: "check-blocks", problems: one.problemList ?? [] })), warnings: 0, checks: 14,
    }),
    "edit.draft": () => ok({ kept: true }),
    "edit.drafts": () => ok([]),
    "edit.make": (params) => outcomes(params),
    "edit.makeMany": (params) => outcomes({ photos: (Array.isArray(params["edits"]) ? params["edits"] : []).map((edit: { readonly photo: PhotoId }) => edit.photo) }),
    "edit.settle": (params) => ok({ photo: params["photo"], path: "", ok: true, state: "working", write: "kept" }),
    "edit.undo": () => ok({ outcomes: [], done: { ok: 1, failed: 0, event: 3 }, what: { kind: "edit", fields: ["headline"], photos: 1 } }),
    "approval.approve": (params) => outcomes(params, "approved"),
    "approval.return": (params) => outcomes(params, "returned"),
    "approval.waive": (params) => outcomes(params),
    "permission.show": () => ok([]),
    "permission.set": (params) => outcomes(params),
    "shield.show": () => ok([]),
    "shield.set": (params) => outcomes(params),
    "hold.set": (params) => outcomes(params),
    "hold.release": (params) => outcomes(params),
    "correction.open": (params) => outcomes(params, "working"),
    "correction.plan": () => ok({
      wrong: "wrong landing", changes: [{ field: "description", before: "Boats at Kettle Bridge", after: "Boats at Marrow Landing" }], alike: [],
      recipients: [{ recipient: "Veitlinger Bote", channel: "folder", copies: [{ number: 7, fileName: "bote-1.jpg", time: "2026-11-26T16:00:00.000Z", version: 1 }], changes: [] }],
      notice: { language: "en", subject: "CORRECTION bote-1", agency: "The boats lie at Marrow Landing.", reader: "An earlier version named the wrong landing." },
    }),
    "correction.send": () => ok({ lines: [{ recipient: "Veitlinger Bote", line: { photo: idOf(1), path: "/photos/OBN_0001.jpg", ok: true, copy: "/out/bote-1_v2.jpg" } }], notices: { sent: 1, open: 0 } }),
    "kill.plan": (params) => ok({ holders: photosIn(params).map((photo) => ({ photo, recipient: "Veitlinger Bote", channel: "folder", canWithdraw: true, copies: [{ number: 7, fileName: "bote-1.jpg", time: "2026-11-26T16:00:00.000Z", version: 1 }] })), alike: [], secondEditor: false }),
    "kill.make": (params) => ({ ok: true, value: { ...((outcomes(params, "killed") as { readonly value: object }).value), notices: { sent: 1, open: 0, removed: 0 } } }),
    "kill.drill": () => ok({ notices: [noticeOf(1)], milliseconds: 3.2 }),
    "notice.list": () => ok([]),
    "notice.send": () => ok({ sent: 1, open: 0 }),
    "notice.answer": (params) => ok(noticeOf(1, { state: params["state"] as Notice["state"] })),
    "incoming.count": () => ok({ open: 0 }),
    "incoming.list": () => ok([]),
    "recipient.list": () => ok([]),
    "recipient.put": (params) => ok({ ...(params["recipient"] as object), id: "01J9Z3N4T5V6W7X8Y9Z0A1R001", removed: false }),
    "recipient.test": () => ok({ ok: true, place: "/bote", folder: "there", wrote: true }),
    "recipient.remove": () => ok({ name: "Veitlinger Bote", copies: 2 }),
    "shell.secrets": () => ok({ recipients: [], keeps: true }),
    "shell.setSecret": () => ok({ kept: true }),
    "delivery.send": (params) => ok({ ok: of(params).length, failed: 0, ledger: [1], recipients: (params["recipients"] as string[]).map((recipient) => ({ recipient, ok: of(params).length, failed: 0, lines: of(params).map((one) => ({ photo: one.id, path: one.path, ok: true, copy: `/bote/${one.name}`, removed: [] })) })) }),
    "delivery.rehearse": (params) => ok({ lines: of(params).map((one) => ({ photo: one.id, path: one.path, ok: true, fileName: one.name, tags: [], fields: [], told: [{ what: "picture" }], notes: [], ...(typeof params["to"] === "string" ? { copy: `${params["to"]}/${one.name}` } : {}) })) }),
    "shell.revealCopy": () => ok({}),
    "report.make": (params) => ok({ since: params["since"], until: params["until"], arrived: 0, editors: [], blocked: [], waived: [], held: [], delivered: [], corrected: [], killed: [] }),
    "report.save": (params) => ok({ file: params["file"] }),
    "ledger.page": () => ok({ total: 0, lines: [] }),
    "ledger.recipients": () => ok([]),
    "ledger.export": (params) => ok({ file: params["file"], rows: 3 }),
    "shell.saveFile": (params) => ok({ path: `/out/${String(params["name"])}` }),
    "shell.chooseFile": () => ok({ path: "/out/stray.jpg" }),
    "shell.chooseFolder": () => ok({ path: "/out" }),
    "delivery.deliver": (params) => ok({ ok: of(params).length, failed: 0, ledger: [1], lines: of(params).map((one) => ({ photo: one.id, path: one.path, ok: true, copy: `/out/${one.name}`, removed: ["GPS:GPSLatitude"] })) }),
  } satisfies Record<string, (params: Record<string, unknown>) => Answer<unknown>>));
  const preload: PreloadBridge = {
    call: (method, params) => {
      const given: Record<string, unknown> = typeof params === "object" && params !== null ? { ...params } : {};
      calls.push({ method, params: given });
      return Promise.resolve(answers.get(method)?.(given) ?? ok({}));
    },
    on: (event, handler) => {
      const set = handlers.get(event) ?? new Set();
      handlers.set(event, set.add(handler));
      return () => void set.delete(handler);
    },
  };
  return {
    model: makeModel(makeBridge(preload)), calls, callsOf: (method) => calls.filter((one) => one.method === method).map((one) => one.params),
    say: (event, value) => { for (const handler of handlers.get(event) ?? []) handler(value); },
    answer: (method, how) => void answers.set(method, how),
  };
};
