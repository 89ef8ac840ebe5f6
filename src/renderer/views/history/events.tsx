// The photo's events, newest first, each with its hash and the one before; at the foot whether the chain is whole.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import type { Chain } from "#contract/methods/desk.ts";
import type { JournalEvent, PhotoDetail } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { eventLabel, fieldName } from "#words/window/labels.ts";
import { historyView as words } from "#words/window/history.ts";
import { exportProof } from "../../actions/history/export-proof.ts";
import { useKeys } from "../../actions/use-action.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { displayState } from "../../parts/state/display-state.ts";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { useDesk, useLayout, useModel } from "../../store/model.ts";
import { glyphOf, lineOf } from "../../parts/event/event-model.ts";
import styles from "./history.module.css";

/** Asked anew whenever the photo has another newest event. */
const useChain = (photo: PhotoDetail, newest: number): Chain | undefined => {
  const { bridge } = useModel();
  const [chain, setChain] = useState<Chain>();
  useEffect(() => {
    let over = false;
    void bridge.call("desk.chain", { photo: photo.id }).then((answer) => { if (!over && answer.ok) setChain(answer.value); });
    return () => { over = true; };
  }, [bridge, photo.id, newest]);
  return chain;
};

const Foot = ({ one, newest }: { readonly one: PhotoDetail; readonly newest: number }): ReactElement => {
  const model = useModel();
  const chain = useChain(one, newest);
  const keys = useKeys(exportProof);
  const broken = chain?.broken;
  return (
    <div className={`${styles["chain"]} ${chain === undefined ? "" : chain.whole ? styles["whole"] : styles["broken"]}`} role="status">
      {chain === undefined ? null : <Icon glyph={chain.whole ? "approved" : "problem"} />}
      <span className={styles["grow"]}>{chain === undefined ? words.checking : broken === undefined ? words.whole(chain.events) : <>{words.broken(broken.problem)} <small>{words.brokenTodo}</small></>}</span>
      <Button size="small" keys={keys} onPress={() => exportProof.run(model)}>{words.proof}</Button>
    </div>
  );
};

interface Entry { readonly id: number | "conflict"; readonly event?: JournalEvent }

export const Events = ({ one, history, shown }: { readonly one: PhotoDetail; readonly history: readonly JournalEvent[]; readonly shown: number | "conflict" | undefined }): ReactElement => {
  const model = useModel();
  const fields = useDesk((desk) => desk.fields);
  const box = useRef<HTMLDivElement>(null);
  const dialog = useLayout((layout) => layout.dialog !== undefined);
  const label = (id: string): string => fieldName(fields, id);
  const entries: readonly Entry[] = [...(one.conflictList.length > 0 ? [{ id: "conflict" as const }] : []), ...history.toReversed().map((event) => ({ id: event.number, event }))];
  const at = Math.max(0, entries.findIndex((entry) => entry.id === shown));
  useEffect(() => { if (!dialog) box.current?.focus({ preventScroll: true }); }, [dialog, one.id]);
  useEffect(() => { box.current?.querySelector(`#event-${CSS.escape(String(entries[at]?.id))}`)?.scrollIntoView?.({ block: "nearest" }); });

  const show = (place: number): void => {
    const entry = entries[Math.max(0, Math.min(place, entries.length - 1))];
    if (entry !== undefined) model.layout.setState(({ history: now }) => (now === undefined ? {} : { history: { ...now, event: entry.id } }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  };
  return (
    <section className={styles["events"]} aria-label={words.list}>
      <header><Thumb row={one} /><h1 className="clip"><bdi>{one.name}</bdi></h1><StateMark state={displayState(one)} form="pill" /></header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div ref={box} className={styles["list"]} role="listbox" tabIndex={0} aria-label={words.list} aria-activedescendant={`event-${entries[at]?.id ?? ""}`} onKeyDown={onKeyDown}>
        {entries.map(({ id, event }, place) => (
          <div key={id} id={`event-${id}`} role="option" aria-selected={place === at} tabIndex={-1} className={`${styles["event"]} ${place === at ? styles["active"] : ""} ${event === undefined ? styles["warning"] : ""}`} onClick={() => { show(place); box.current?.focus({ preventScroll: true }); }} onKeyDown={() => undefined}>
            <time dateTime={event?.time}>{event === undefined ? "" : instantTime(event.time, new Date())}</time>
            <Icon glyph={event === undefined ? "conflict" : glyphOf(event)} small />
            <span className={styles["told"]}>
              {event === undefined ? <><b>{words.twoVersions(one.conflictList.map((conflict) => label(conflict.field)).join(", "))}</b><span>{words.twoWhy}</span></> : (
                <><b>{[eventLabel(event.kind), lineOf(event, one.id, label, history)].filter((text) => text !== "").join(": ")}</b><span>{event.editor.name}</span><code>{words.hash(event.number, event.hash, event.previous)}</code></>
              )}
            </span>
          </div>
        ))}
      </div>
      <Foot one={one} newest={history.at(-1)?.number ?? 0} />
    </section>
  );
};
