// Asks the desk what would leave, photo by photo, for one target at a time. What was looked at once is kept while the dialog is open; leaving it stops the rest.
import { useCallback, useEffect, useRef, useState } from "react";
import type { RehearsedLine } from "#contract/methods/delivery.ts";
import type { PhotoId } from "#contract/values.ts";
import { useModel } from "../../store/model.ts";
import { noWords } from "../use-asked.ts";

/** By what the copies are made: a recipient's way, or a profile. */
export interface Target { readonly id: string; readonly label: string; readonly safe: boolean; readonly order: { readonly recipient: string } | { readonly profile: string; readonly name?: string } }
export type Lines = ReadonlyMap<PhotoId, RehearsedLine>;
export interface Seen { readonly lines: Lines; readonly state: "running" | "done" | "stopped"; readonly no?: string | undefined }
export interface Rehearsal extends Seen {
  readonly stop: () => void;
  readonly again: () => void;
  /** Lines that came by another way, such as a dry run. */
  readonly put: (lines: Lines) => void;
}

/** Lines come faster than anybody reads; the window is drawn a few times a second. */
const beat = 150;
const nothing: Seen = { lines: new Map(), state: "running" };

export const useRehearsal = (photos: readonly PhotoId[], target: Target | undefined): Rehearsal => {
  const { bridge } = useModel();
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map());
  const [round, setRound] = useState(0);
  const control = useRef<AbortController>(undefined);
  const finished = useRef(new Set<string>());
  const id = target?.id ?? "";
  useEffect(() => {
    if (target === undefined || photos.length === 0 || finished.current.has(target.id)) return undefined;
    const abort = new AbortController();
    control.current = abort;
    const lines = new Map<PhotoId, RehearsedLine>();
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (state: Seen["state"], no?: string): void => setSeen((now) => new Map(now).set(target.id, { lines: new Map(lines), state, no }));
    // What was stopped before it was looked at is not refused.
    const take = (line: RehearsedLine): void => { if (line.reason !== "cancelled") lines.set(line.photo, line); };
    const onProgress = (line: RehearsedLine): void => { take(line); timer ??= setTimeout(() => { timer = undefined; if (!over) tell("running"); }, beat); };
    void bridge.call("delivery.rehearse", { photos: [...photos], ...target.order }, { signal: abort.signal, onProgress }).then((answer) => {
      clearTimeout(timer);
      if (over) return;
      over = true;
      if (!answer.ok) { tell("stopped", answer.refusal?.code === "cancelled" ? undefined : noWords(answer)); return; }
      for (const line of answer.value.lines) take(line);
      if (lines.size === photos.length) finished.current.add(target.id);
      tell(lines.size === photos.length ? "done" : "stopped");
    });
    return () => { over = true; clearTimeout(timer); abort.abort(); };
    // The target is the same as long as its id is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [bridge, photos, id, round]);
  const stop = useCallback(() => control.current?.abort(), []);
  const again = useCallback(() => setRound((now) => now + 1), []);
  const put = useCallback((lines: Lines) => { finished.current.add(id); setSeen((now) => new Map(now).set(id, { lines, state: "done" })); }, [id]);
  return { ...(seen.get(id) ?? nothing), stop, again, put };
};
