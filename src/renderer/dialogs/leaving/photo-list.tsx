// The photos of What leaves: all together first where there are several, then each by itself. The keyboard stands on the list as a whole; only rows in sight are drawn.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { RehearsedLine } from "#contract/methods/delivery.ts";
import type { PhotoId } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { leavingWords as words } from "#words/window/leaving.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { MiddleName } from "../../parts/name/middle-name.tsx";
import { rowsWith } from "../../parts/scroll/rows-with.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { useLayout, useModel } from "../../store/model.ts";
import styles from "./leaving.module.css";
import type { Lines } from "./use-rehearsal.ts";

const plainHeight = 43;
const idOf = (at: number): string => `leaving-${at}`;

const Standing = ({ line }: { readonly line: RehearsedLine | undefined }): ReactElement => {
  if (line === undefined) return <small>{words.waiting}</small>;
  if (!line.ok) return <small title={reasonSentence(line.reason ?? "copy-failed")}><Toned tone="problem">{words.parts.refused}</Toned></small>;
  return <small className={styles["standing"]}><Toned tone="ready">{words.ok}</Toned>{line.shielded === true ? <span title={words.protected}><Icon glyph="shield" small /><span className="vh">{words.protected}</span></span> : null}</small>;
};

const One = ({ photo, line }: { readonly photo: PhotoId; readonly line: RehearsedLine | undefined }): ReactElement => {
  const { rows } = useModel();
  const row = useSyncExternalStore((tell) => rows.watch(photo, tell), () => rows.get(photo));
  return <><Thumb row={row} /><span className={styles["who"]}>{row === undefined ? "" : <MiddleName name={row.name} />}<Standing line={line} /></span></>;
};

/** `entries`: undefined is all together. */
export const PhotoList = ({ entries, photos, lines, active, onGo }: { readonly entries: readonly (PhotoId | undefined)[]; readonly photos: number; readonly lines: Lines; readonly active: number; readonly onGo: (place: number) => void }): ReactElement => {
  const { rows } = useModel();
  const box = useRef<HTMLDivElement>(null);
  const size = useLayout((one) => one.interfaceSize);
  const height = Math.round((plainHeight * size) / 100);
  const total = entries.length;
  // Drawn anew with every scroll on purpose. The active one is always there: the list names it.
  // oxlint-disable-next-line react/incompatible-library
  const view = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => height, overscan: 8, rangeExtractor: (range) => rowsWith(range, active) });
  useLayoutEffect(() => view.measure(), [view, height]);
  const [first, last] = [view.range?.startIndex ?? 0, view.range?.endIndex ?? 0];
  useEffect(() => { rows.want(entries.slice(first, last + 1).flatMap((photo) => photo ?? [])); }, [rows, entries, first, last]);
  useEffect(() => { view.scrollToIndex(active, { align: "auto" }); }, [view, active]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1);
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: total - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onGo(Math.max(0, Math.min(total - 1, next)));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} className={styles["list"]} role="listbox" tabIndex={0} data-first="" aria-label={words.list} aria-activedescendant={idOf(active)} onKeyDown={onKeyDown}>
      <div className={styles["all"]} style={{ height: view.getTotalSize() }} role="presentation">
        {view.getVirtualItems().map(({ index, start }) => {
          const photo = entries[index];
          return (
            <div
              key={index} id={idOf(index)} role="option" aria-selected={index === active} aria-setsize={total} aria-posinset={index + 1} tabIndex={-1} className={`${styles["photo"]} ${index === active ? styles["active"] : ""}`}
              style={{ transform: `translateY(${start}px)`, height }} onClick={() => { onGo(index); box.current?.focus({ preventScroll: true }); }} onKeyDown={() => undefined}
            >
              {photo === undefined ? <><span className={styles["stack"]}><Icon glyph="stack" /></span><span className={styles["who"]}><strong>{words.all(photos)}</strong><small>{words.allOne}</small></span></> : <One photo={photo} line={lines.get(photo)} />}
            </div>
          );
        })}
      </div>
    </div>
  );
};
