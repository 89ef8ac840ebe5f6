// Which of the targets would pass an approval, by what the desk's index knows: the numbers of the approval bar. Old numbers stay while new ones are counted.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ResultOf } from "#contract/method.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Bridge, Methods } from "../bridge.ts";

type Part = ResultOf<Methods["check.readiness"]>;
export type Blocked = Part["blocked"][number];

export interface Readiness {
  /** What the numbers are of. */
  readonly targets: readonly PhotoId[];
  readonly ready: readonly PhotoId[];
  readonly blocked: readonly Blocked[];
  readonly approved: readonly PhotoId[];
  readonly warnings: number;
  readonly checks: number;
  /** Still to be counted. */
  readonly checking: number;
}
export type ReadinessStore = StoreApi<Readiness>;
export const noReadiness: Readiness = { targets: [], ready: [], blocked: [], approved: [], warnings: 0, checks: 0, checking: 0 };

const chunk = 5000;
const restMs = 80;
/** While many photos change one after the other, many are counted anew only now and then. */
export const recountMs = (photos: number): number => Math.min(2500, Math.max(restMs, photos / 4));

/** Asks the desk in chunks; `stopped` ends it between two. Undefined where the desk did not answer. */
export const countReadiness = async (bridge: Bridge, targets: readonly PhotoId[], stopped: () => boolean): Promise<Readiness | undefined> => {
  const ready: PhotoId[] = [];
  const blocked: Blocked[] = [];
  const approved: PhotoId[] = [];
  let warnings = 0;
  let checks = 0;
  for (let at = 0; at < targets.length; at += chunk) {
    const answer = await bridge.call("check.readiness", { photos: targets.slice(at, at + chunk) });
    if (!answer.ok || stopped()) return undefined;
    ready.push(...answer.value.ready);
    blocked.push(...answer.value.blocked);
    approved.push(...answer.value.approved);
    warnings += answer.value.warnings;
    checks = answer.value.checks;
  }
  return { targets, ready, blocked, approved, warnings, checks, checking: 0 };
};

export interface ReadinessControl {
  readonly store: ReadinessStore;
  /** The targets changed. */
  follow(targets: readonly PhotoId[]): void;
  /** These photos changed on the desk. */
  touched(photos: readonly PhotoId[]): void;
}

export const makeReadiness = (bridge: Bridge): ReadinessControl => {
  const store = createStore<Readiness>(() => noReadiness);
  let targets: readonly PhotoId[] = [];
  let members: ReadonlySet<PhotoId> | undefined;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (waitMs = restMs): void => {
    clearTimeout(timer);
    run += 1;
    const mine = run;
    if (targets.length === 0) { store.setState(noReadiness); return; }
    store.setState({ checking: targets.length });
    timer = setTimeout(() => {
      timer = undefined;
      void countReadiness(bridge, targets, () => mine !== run).then((counted) => {
        if (mine !== run) return;
        store.setState(counted ?? { checking: 0 });
      });
    }, waitMs);
  };
  return {
    store,
    follow: (next) => {
      if (next === targets || (next.length === targets.length && next.every((photo, at) => photo === targets[at]))) return;
      targets = next;
      members = undefined;
      start();
    },
    touched: (photos) => {
      members ??= new Set(targets);
      if (timer === undefined && photos.some((photo) => members?.has(photo))) start(recountMs(targets.length));
    },
  };
};
