// A permission record as its form holds it, and back. What the form does not show differently stays to the letter.
import type { NewPermission, Permission, PermissionStatus } from "#contract/permission.ts";
import { localOf } from "../../parts/when.ts";

export interface PermissionDraft {
  readonly status: PermissionStatus;
  readonly isMaker: NewPermission["isMaker"];
  readonly granter: string;
  readonly contact: string;
  readonly asked: string;
  readonly askedAt: string;
  readonly answer: string;
  readonly answeredAt: string;
  readonly proof: NewPermission["proof"];
  readonly titles: string;
  readonly media: string;
  readonly territories: string;
  readonly syndication: boolean;
  readonly archive: boolean;
  readonly until: string;
  readonly credit: "unsaid" | "wording" | "anonymous";
  readonly wording: string;
  readonly safetyNote: string;
}

export const draftOf = (known: NewPermission | undefined): PermissionDraft => ({
  status: known?.status ?? "asked", isMaker: known?.isMaker ?? "unknown", granter: known?.granter ?? "", contact: known?.contact ?? "",
  asked: known?.asked?.text ?? "", askedAt: localOf(known?.asked?.time), answer: known?.answer?.text ?? "", answeredAt: localOf(known?.answer?.time), proof: known?.proof,
  titles: (known?.scope.titles ?? []).join(", "), media: (known?.scope.media ?? []).join(", "), territories: (known?.scope.territories ?? []).join(", "),
  // A new record promises nothing that nobody has allowed.
  syndication: known?.scope.syndication ?? false, archive: known?.scope.archive ?? false, until: known?.scope.until?.slice(0, 10) ?? "",
  credit: known?.credit === undefined ? "unsaid" : "anonymous" in known.credit ? "anonymous" : "wording", wording: known?.credit !== undefined && "wording" in known.credit ? known.credit.wording : "", safetyNote: known?.safetyNote ?? "",
});

const listed = (text: string): string[] => text.split(",").map((one) => one.trim()).filter((one) => one !== "");
const given = <Key extends string>(key: Key, text: string): { readonly [One in Key]?: string } => (text.trim() === "" ? {} : { [key]: text.trim() } as { readonly [One in Key]: string });

/** The instant as it was recorded, with its seconds, where the field still shows it; else what was typed. */
const instantOf = (typed: string, before: string | undefined): string | undefined => (typed === "" ? undefined : typed === localOf(before) ? before : new Date(typed).toISOString());
const said = (text: string, typed: string, before: string | undefined): { readonly text: string; readonly time?: string } | undefined => {
  const time = instantOf(typed, before);
  return text.trim() === "" && time === undefined ? undefined : { text: text.trim(), ...(time === undefined ? {} : { time }) };
};

export const recordOf = (draft: PermissionDraft, known: NewPermission | undefined): NewPermission => {
  const asked = said(draft.asked, draft.askedAt, known?.asked?.time);
  const answer = said(draft.answer, draft.answeredAt, known?.answer?.time);
  const before = known?.scope.until;
  const until = draft.until === "" ? undefined : draft.until === before?.slice(0, 10) ? before : draft.until;
  return {
    status: draft.status, isMaker: draft.isMaker, ...given("granter", draft.granter), ...given("contact", draft.contact), ...(asked === undefined ? {} : { asked }), ...(answer === undefined ? {} : { answer }), ...(draft.proof === undefined ? {} : { proof: draft.proof }),
    scope: { titles: listed(draft.titles), media: listed(draft.media), territories: listed(draft.territories), syndication: draft.syndication, archive: draft.archive, ...(until === undefined ? {} : { until }) },
    ...(draft.credit === "anonymous" ? { credit: { anonymous: true as const } } : draft.credit === "wording" ? { credit: { wording: draft.wording.trim() } } : {}), ...given("safetyNote", draft.safetyNote),
  };
};

/** The records that differ in what they say, whoever entered them. */
export const different = (records: readonly Permission[]): readonly Permission[] => [...new Map(records.map((one) => { const { by: _by, time: _time, ...rest } = one; return [JSON.stringify(rest), one] as const; })).values()];
