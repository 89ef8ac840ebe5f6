// The report of a night: what came, who did what, what left, what was held, corrected and killed, in a time of one's choice; with names or without, and as a file.
import { type ReactElement, useState } from "react";
import type { Report } from "#contract/methods/report.ts";
import { count } from "#words/format.ts";
import { language } from "#words/language.ts";
import { common } from "#words/window/dialogs.ts";
import { reportWords as words } from "#words/window/report.ts";
import { Button } from "../../parts/button/button.tsx";
import { dateOf, localOf, whenOf } from "../../parts/when.ts";
import { useDesk, useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { useAsked } from "../use-asked.ts";
import styles from "./report.module.css";
import { type ReportTable, tablesOf } from "./report-tables.ts";

interface Span { readonly since: string; readonly until: string }

/** The report of the command line begins so long before its end, too. */
const night = 12 * 3_600_000;
const lastNight = (now: number): Span => ({ since: new Date(now - night).toISOString(), until: new Date(now).toISOString() });
const evening = (now: number): Span => {
  const at = new Date(now);
  at.setHours(18, 0, 0, 0);
  if (at.getTime() >= now) at.setDate(at.getDate() - 1);
  return { since: at.toISOString(), until: new Date(now).toISOString() };
};

/** More rows than anybody reads here; the file has all of them. */
const most = 200;

const Part = ({ table }: { readonly table: ReportTable }): ReactElement => (
  <section className={styles["part"]}>
    <h2>{table.title}</h2>
    {table.rows.length === 0 ? <p>{words.nothing}</p> : (
      <table aria-label={table.title}>
        <thead><tr>{table.columns.map((one) => <th key={one} scope="col">{one}</th>)}</tr></thead>
        <tbody>
          {table.rows.slice(0, most).map((row, at) => (
            // A report never changes its order.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>{row.map((cell, place) => <td key={table.columns[place]} className={typeof cell === "number" ? styles["number"] : ""} dir="auto">{typeof cell === "number" ? count(cell) : cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    )}
    {table.rows.length > most ? <p>{words.more(table.rows.length - most)}</p> : null}
  </section>
);

const Arrived = ({ made }: { readonly made: Report }): ReactElement => <section className={styles["part"]}><h2>{words.parts.arrived}</h2><p>{made.arrived === 0 ? words.nothing : words.photos(made.arrived)}</p></section>;

interface ChoiceProps { readonly span: Span; readonly onSpan: (span: Span) => void; readonly hideNames: boolean; readonly onHide: (hide: boolean) => void }
const Choice = ({ span, onSpan, hideNames, onHide }: ChoiceProps): ReactElement => {
  const field = (of: keyof Span): ReactElement => (
    <label className={dialog["label"]}><span>{words[of]}</span><input type="datetime-local" data-first={of === "since" ? "" : undefined} value={localOf(span[of])} onChange={(event) => { const at = new Date(event.target.value); if (!Number.isNaN(at.getTime())) onSpan({ ...span, [of]: at.toISOString() }); }} /></label>
  );
  return (
    <div className={styles["choice"]}>
      {field("since")}{field("until")}
      <Button onPress={() => onSpan(lastNight(Date.now()))}>{words.last}</Button><Button onPress={() => onSpan(evening(Date.now()))}>{words.evening}</Button>
      <label className={dialog["check"]}><input type="checkbox" checked={hideNames} onChange={(event) => onHide(event.target.checked)} /><span>{words.hide}<small>{words.hideWhy}</small></span></label>
    </div>
  );
};

export const ReportDialog = (): ReactElement => {
  const { bridge, doing, messages } = useModel();
  const checks = useDesk((one) => one.catalogue?.checks);
  const [span, setSpan] = useState(() => lastNight(Date.now()));
  const [hideNames, setHideNames] = useState(false);
  const ordered = span.since < span.until;
  const { value: made, no } = useAsked("report.make", ordered ? { ...span, hideNames } : undefined);
  const check = (rule: string): string => checks?.find((one) => one.id === rule)?.label ?? rule;
  const why = !ordered ? words.order : made === undefined ? (no ?? words.loading) : undefined;
  const now = new Date();

  const save = async (ending: "html" | "csv" | "json"): Promise<void> => {
    if (made === undefined || !ordered) return;
    const named = await bridge.call("shell.saveFile", { title: words.save, name: `report-${localOf(made.until).slice(0, 10)}.${ending}` });
    if (!named.ok) { doing.refused(named); return; }
    if (named.value === null) return;
    // A spreadsheet sorts instants; people read dates.
    const tables = tablesOf(made, { check, time: ending === "csv" ? (instant) => instant : dateOf });
    const answer = await bridge.call("report.save", { file: named.value.path, report: made, page: { language, title: words.title, lead: words.lead(dateOf(made.since), dateOf(made.until)), nothing: words.nothing, tables: tables.map((one) => ({ ...one, rows: one.rows.map((row) => [...row]) })) } });
    if (answer.ok) messages.tell({ level: "done", text: words.saved(answer.value.file) });
    else doing.refused(answer);
  };
  return (
    <DialogFrame title={words.title} size="wide" cancel={common.close} foot={<>{([["html", words.page], ["csv", words.csv], ["json", words.json]] as const).map(([ending, word]) => <Button key={ending} size="large" kind={ending === "html" ? "primary" : "plain"} why={why} onPress={() => void save(ending)}>{word}</Button>)}</>}>
      <Choice span={span} onSpan={setSpan} hideNames={hideNames} onHide={setHideNames} />
      {/* A long report is scrolled by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles["report"]} tabIndex={0} role="region" aria-label={words.title}>
        {made === undefined || !ordered ? <p role="status">{why}</p> : <><p role="status">{words.lead(dateOf(made.since), dateOf(made.until))}</p><Arrived made={made} />{tablesOf(made, { check, time: (instant) => whenOf(instant, now) }).slice(1).map((table) => <Part key={table.title} table={table} />)}</>}
      </div>
    </DialogFrame>
  );
};
