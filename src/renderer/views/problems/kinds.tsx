// The kinds of problems with their counts, left of the list. One tree, one place for the keyboard.
import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import type { Survey } from "#contract/methods/check.ts";
import { count } from "#words/format.ts";
import { problemsView as words } from "#words/window/problems.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import type { Glyph } from "../../parts/icon/glyph-table.tsx";
import rail from "../../app/rail.module.css";
import styles from "./problems.module.css";
import { useModel, useSurvey } from "../../store/model.ts";
import type { Shown, SurveyKind } from "../../store/survey.ts";
import { type GroupId, groupsOf, linesOf } from "./groups.ts";

const glyphs: Readonly<Record<GroupId, Glyph>> = { required: "problem", text: "edit", dates: "clock", place: "pin", rights: "user", keywords: "tag", evidence: "phone", writes: "failed", other: "info" };
const ofKind: Readonly<Record<SurveyKind, Glyph>> = { blocks: "problem", warns: "warning", waived: "shield" };

const none: Survey["groups"] = [];
interface Entry { readonly id: string; readonly glyph: Glyph; readonly word: string; readonly lines: number; readonly shown: Shown }

export const Kinds = (): ReactElement => {
  const { survey } = useModel();
  const groups = useSurvey((one) => one.found?.groups ?? none);
  const shown = useSurvey((one) => one.shown);
  const box = useRef<HTMLElement>(null);
  const entriesOf = (kind: SurveyKind): readonly Entry[] => [
    { id: kind, glyph: ofKind[kind], word: words.all[kind], lines: linesOf(groups, kind), shown: { kind, rules: undefined } },
    ...groupsOf(groups, kind).map((one): Entry => ({ id: `${kind}-${one.id}`, glyph: glyphs[one.id], word: words.groups[one.id], lines: one.lines, shown: { kind, rules: one.rules } })),
  ];
  const parts = (["blocks", "warns", "waived"] as const).map((kind) => ({ kind, entries: entriesOf(kind) })).filter(({ kind, entries }) => kind !== "waived" || (entries[0]?.lines ?? 0) > 0);
  const all = parts.flatMap((one) => one.entries);
  const [current, setCurrent] = useState("blocks");
  const at = all.some((one) => one.id === current) ? current : "blocks";
  const isOn = (entry: Entry): boolean => shown.kind === entry.shown.kind && (shown.rules === undefined) === (entry.shown.rules === undefined) && (shown.rules === undefined || shown.rules.every((rule) => entry.shown.rules?.includes(rule) === true));

  // Again: all kinds.
  const act = (entry: Entry): void => { setCurrent(entry.id); survey.show(isOn(entry) ? { kind: undefined, rules: undefined } : entry.shown); };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = all.findIndex((one) => one.id === at);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: all.length - 1 }[event.key];
    const entry = next === undefined ? undefined : all[next];
    if (entry === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCurrent(entry.id);
    box.current?.querySelector<HTMLElement>(`[data-entry="${entry.id}"]`)?.focus();
  };
  return (
    <nav ref={box} className={rail["rail"]} aria-label={words.rail} data-area="rail">
      {parts.map(({ kind, entries }) => [
        <h2 key={`${kind}-title`}>{words[kind]}</h2>,
        <div key={kind} role="tree" aria-label={words[kind]} tabIndex={-1} onKeyDown={onKeyDown}>
          {entries.map((entry) => (
            <div
              key={entry.id} role="treeitem" tabIndex={entry.id === at ? 0 : -1} data-entry={entry.id} aria-selected={isOn(entry)} aria-label={`${entry.word}, ${count(entry.lines)}`} title={`${entry.word}, ${count(entry.lines)}`} className={`${rail["entry"]} ${entry.lines === 0 ? rail["quiet"] : ""}`}
              onClick={() => act(entry)} onKeyDown={(event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); act(entry); } }}
            >
              <span className={styles["glyph"]}><Icon glyph={entry.glyph} /></span><span className={rail["word"]}>{entry.word}</span><span className={rail["number"]}>{count(entry.lines)}</span>
            </div>
          ))}
        </div>,
      ])}
    </nav>
  );
};
