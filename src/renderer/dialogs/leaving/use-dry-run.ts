// The dry run: the copies go into a folder that the editor chooses now, to be looked at. Nothing is sent, nothing is entered.
import { useCallback, useEffect, useRef, useState } from "react";
import type { RehearsedLine } from "#contract/methods/delivery.ts";
import type { PhotoId } from "#contract/values.ts";
import { leavingWords as words } from "#words/window/leaving.ts";
import { useModel } from "../../store/model.ts";
import type { Lines, Target } from "./use-rehearsal.ts";

export interface DryRun {
  readonly running?: { readonly done: number; readonly total: number };
  /** What came of the last one. */
  readonly result?: { readonly folder: string; readonly copies: number; readonly first: string | undefined; readonly stopped: boolean };
  readonly begin: () => void;
  readonly stop: () => void;
}

export const useDryRun = (photos: readonly PhotoId[], target: Target | undefined, onLines: (lines: Lines) => void): DryRun => {
  const model = useModel();
  const [running, setRunning] = useState<DryRun["running"]>(undefined);
  const [result, setResult] = useState<DryRun["result"]>(undefined);
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  const begin = async (): Promise<void> => {
    if (target === undefined || control.current !== undefined) return;
    const chosen = await model.bridge.call("shell.chooseFolder", { title: words.dryRunTitle, purpose: "rehearse" });
    if (!chosen.ok) { model.doing.refused(chosen); return; }
    if (chosen.value === null) return;
    const abort = new AbortController();
    control.current = abort;
    const folder = chosen.value.path;
    const total = photos.length;
    let done = 0;
    setResult(undefined);
    setRunning({ done, total });
    const answer = await model.bridge.call("delivery.rehearse", { photos: [...photos], ...target.order, to: folder }, { signal: abort.signal, onProgress: () => { done += 1; setRunning({ done, total }); } });
    control.current = undefined;
    setRunning(undefined);
    if (!answer.ok) { model.doing.refused(answer); return; }
    const { lines } = answer.value;
    const copies = lines.flatMap((line) => line.copy ?? []);
    setResult({ folder, copies: copies.length, first: copies[0], stopped: abort.signal.aborted });
    const whole = lines.filter((line: RehearsedLine) => line.reason !== "cancelled");
    if (whole.length === total) onLines(new Map(whole.map((line) => [line.photo, line])));
  };
  const stop = useCallback(() => control.current?.abort(), []);
  return { ...(running === undefined ? {} : { running }), ...(result === undefined ? {} : { result }), begin: () => void begin(), stop };
};
