// A window in German hears the desk in German: names, problems, fixes, evidence and what blocks; ids, values and edits as they are.
import { afterEach, expect, test, vi } from "vitest";
import type { Answer, PreloadBridge } from "./bridge.ts";

afterEach(() => { history.replaceState(null, "", "/"); vi.resetModules(); });

const problem = { rule: "req.headline", field: "headline", severity: "blocks", message: "Headline ends with a full stop", fix: { label: "Drop the full stop", edits: [{ field: "headline", value: "Caption is missing" }] } };
const answers: Readonly<Record<string, unknown>> = {
  "desk.catalogue": { fields: [{ id: "headline", name: "Headline", label: "Headline" }, { id: "modelAge", name: "Model Age", label: "Model Age" }], checks: [{ id: "req.headline", label: "Headline is there", fields: ["headline"] }], styles: [{ id: "plain", name: "Plain" }, { id: "ap", name: "Ours" }], profiles: [{ id: "safe", name: "Safe", description: "For pages: at most 2,048 pixels, sRGB, sharpened for the screen, with credit, rights, caption and alt text." }, { id: "own", name: "Own", description: "Our own words." }] },
  "photo.show": [{ problemList: [problem], provenance: { device: "phone", marks: ["Make: Apple, model: iPhone"] }, fields: { headline: "Caption is missing" } }],
  "check.draft": [problem],
  "check.survey": { lines: [problem], total: 1 },
  "check.readiness": { ready: [], blocked: [{ photo: "a", reason: "check-blocks", problems: [problem] }] },
};
const bridgeIn = async (search: string) => {
  history.replaceState(null, "", search);
  vi.resetModules();
  const { makeBridge } = await import("./bridge.ts");
  const { inWindowWords } = await import("./bridge-words.ts");
  const preload: PreloadBridge = { call: async (method) => (method === "photo.ids" ? { ok: false, refusal: { code: "bad-query", values: { chip: "is:x", why: "there is no state x" } } } : method === "edit.undo" ? { ok: false, refusal: { code: "check-blocks", values: { problems: 1, first: "Caption is missing" } } } : { ok: true, value: answers[method] }), on: () => () => undefined };
  return inWindowWords(makeBridge(preload));
};
const value = async (bridge: Awaited<ReturnType<typeof bridgeIn>>, method: string): Promise<unknown> => {
  const answer = (await Reflect.apply((...given: Parameters<typeof bridge.call>) => bridge.call(...given), undefined, [method, {}])) as Answer<unknown>;
  return answer.ok ? answer.value : answer.refusal;
};

test("in German", async () => {
  const bridge = await bridgeIn("/?language=de");
  expect(await value(bridge, "desk.catalogue")).toMatchObject({ fields: [{ id: "headline", name: "Überschrift" }, { id: "modelAge", name: "Model Age" }], checks: [{ id: "req.headline", label: "Überschrift ist da" }], styles: [{ name: "Schlicht" }, { name: "Ours" }], profiles: [{ name: "Sicher", description: expect.stringMatching(/^Für Webseiten/u) as unknown }, { name: "Own", description: "Our own words." }] });
  const german = { rule: "req.headline", message: "Überschrift endet mit einem Punkt", fix: { label: "Den Punkt streichen", edits: [{ field: "headline", value: "Caption is missing" }] } };
  expect(await value(bridge, "photo.show")).toMatchObject([{ problemList: [german], provenance: { marks: ["Hersteller: Apple, Modell: iPhone"] }, fields: { headline: "Caption is missing" } }]);
  expect(await value(bridge, "check.draft")).toMatchObject([german]);
  expect(await value(bridge, "check.survey")).toMatchObject({ lines: [german] });
  expect(await value(bridge, "check.readiness")).toMatchObject({ blocked: [{ problems: [german] }] });
  expect(await value(bridge, "photo.ids")).toMatchObject({ values: { chip: "is:x", why: "den Status x gibt es nicht" } });
  expect(await value(bridge, "edit.undo")).toMatchObject({ values: { first: "Bildunterschrift fehlt" } });
});

test("in Korean, and in English nothing changes", async () => {
  expect(await value(await bridgeIn("/?language=ko"), "check.draft")).toMatchObject([{ message: "제목: 마침표로 끝남", fix: { label: "마침표 빼기" } }]);
  expect(await value(await bridgeIn("/"), "check.draft")).toEqual([problem]);
});
