// The table of What leaves: what may not, what could still be learnt, what is removed, changed and kept. A line that stands for several tags opens to them.
import { Fragment, type ReactElement } from "react";
import { leavingWords as words } from "#words/window/leaving.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import type { Glyph } from "../../parts/icon/glyph-table.tsx";
import styles from "./leaving.module.css";
import type { Part, PartName, Row } from "./leaving-model.ts";

const glyphs: Readonly<Record<PartName, Glyph>> = { refused: "problem", told: "eye", removed: "x", changed: "edit", kept: "check", notes: "info" };

const Value = ({ row, struck }: { readonly row: Row; readonly struck: boolean }): ReactElement => {
  const text = struck ? <s dir="auto">{row.value}</s> : <span dir="auto">{row.value}</span>;
  if (row.tags === undefined) return <><span className={styles["value"]}>{text}</span>{row.among === undefined ? null : <small>{row.among}</small>}</>;
  return (
    <details className={styles["tags"]}>
      <summary aria-label={`${words.showTags(row.label)}, ${row.value}`}><span className={styles["value"]}>{text}</span><small>{words.tags(row.tags.length)}</small></summary>
      <dl>{row.tags.map((one) => <Fragment key={one.tag}><dt>{one.tag}</dt><dd dir="auto">{one.value}</dd></Fragment>)}</dl>
    </details>
  );
};

/** Of one photo what has no value before, or none after, takes both columns; counts keep theirs. */
const Line = ({ part, row, all }: { readonly part: PartName; readonly row: Row; readonly all: boolean }): ReactElement => (
  <tr>
    <th scope="row" colSpan={row.value === "" && row.copy === "" ? 3 : 1} dir="auto">{row.label}</th>
    {row.value === "" && !all ? null : <td colSpan={row.copy === "" ? 2 : 1}><Value row={row} struck={part === "removed"} /></td>}
    {row.copy === "" ? null : <td colSpan={row.value === "" && !all ? 2 : 1}><span className={`${styles["copy"]} ${styles[part]}`}><Icon glyph={glyphs[part]} small /><span dir="auto">{row.copy}</span></span></td>}
  </tr>
);

export const LeavesTable = ({ parts, name, all }: { readonly parts: readonly Part[]; readonly name: string; readonly all: boolean }): ReactElement => {
  const columns = all ? words.columnsAll : words.columns;
  return (
    <table className={styles["table"]} aria-label={name}>
      <thead><tr><th scope="col">{columns.field}</th><th scope="col">{columns.value}</th><th scope="col">{columns.copy}</th></tr></thead>
      {parts.map((part) => (
        <tbody key={part.name}>
          <tr className={`${styles["part"]} ${styles[part.name]}`}><th scope="rowgroup" colSpan={3}><strong>{words.parts[part.name]}</strong> <span>{words.partWhy[part.name]}</span></th></tr>
          {part.rows.map((row) => <Line key={row.key} part={part.name} row={row} all={all} />)}
        </tbody>
      ))}
    </table>
  );
};
