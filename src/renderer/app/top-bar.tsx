// The top bar: menu, views, search, commands. Its empty areas drag the window.
import type { ReactElement } from "react";
import { top as words } from "#words/window/bars.ts";
import { actionLabel } from "#words/window/actions.ts";
import { count } from "#words/format.ts";
import { menuLists } from "../actions/menus.ts";
import { openPalette } from "../actions/always/open-dialog.ts";
import { deliver } from "../actions/state/deliver.ts";
import { showCompare } from "../actions/view/compare.ts";
import { showHistory } from "../actions/view/show-history.ts";
import { showProblems } from "../actions/view/show-problems.ts";
import { showLoupe, showRows, showSheet } from "../actions/view/show-view.ts";
import { useAction } from "../actions/use-action.ts";
import { isMac } from "../keys/platform.ts";
import { Button } from "../parts/button/button.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import type { Glyph } from "../parts/icon/glyph-table.tsx";
import { MainMenu } from "../parts/menu/main-menu.tsx";
import { useDesk, useLayout } from "../store/model.ts";
import { SearchField } from "./search-field.tsx";
import styles from "./top-bar.module.css";

interface ViewProps { readonly glyph: Glyph; readonly word: string; readonly current?: boolean; readonly always?: boolean; readonly why?: string | undefined; readonly number?: number; readonly onPress: () => void }
const View = ({ glyph, word, current, always, why, number, onPress }: ViewProps): ReactElement => (
  <button type="button" className={styles["view"]} aria-current={current === true ? "page" : undefined} aria-disabled={why === undefined ? undefined : true} title={why ?? word} aria-label={number === undefined ? word : `${word}, ${count(number)}`} onClick={() => { if (why === undefined) onPress(); }}>
    <Icon glyph={glyph} />
    <span className={always === true ? styles["word"] : styles["wide"]}>{word}</span>
    {number === undefined ? null : <span className={number > 0 ? styles["blocked"] : styles["number"]}>{count(number)}</span>}
  </button>
);

const Views = (): ReactElement => {
  const view = useLayout((one) => one.view);
  const blocked = useDesk((one) => one.counts?.states.blocked ?? 0);
  const [sheet, rows, loupe, compare, problem, out, history] = [useAction(showSheet), useAction(showRows), useAction(showLoupe), useAction(showCompare), useAction(showProblems), useAction(deliver), useAction(showHistory)];
  return (
    <nav className={styles["views"]} aria-label={words.views}>
      <View glyph="sheet" word={words.sheet} always current={view === "sheet"} onPress={sheet.onPress} />
      <View glyph="rows" word={actionLabel.rows} always current={view === "rows"} onPress={rows.onPress} />
      <View glyph="loupe" word={actionLabel.loupe} always current={view === "loupe"} why={loupe.why} onPress={loupe.onPress} />
      <View glyph="compare" word={actionLabel.compare} always current={view === "compare"} why={compare.why} onPress={compare.onPress} />
      <span className={styles["line"]} />
      <View glyph="problem" word={words.problems} current={view === "problems"} number={blocked} onPress={problem.onPress} />
      <View glyph="delivered" word={words.deliver} why={out.why} onPress={out.onPress} />
      <View glyph="clock" word={words.history} current={view === "history"} why={history.why} onPress={history.onPress} />
    </nav>
  );
};

export const TopBar = ({ plain }: { readonly plain: boolean }): ReactElement => {
  const palette = useAction(openPalette);
  return (
    <header className={`${styles["top"]} ${isMac() ? styles["mac"] : ""}`} data-area="top">
      <MainMenu name={words.menu} glyph="menu" menus={menuLists} />
      {plain ? <><b>Proofdesk</b><span className={styles["rest"]} /></> : <><Views /><SearchField /></>}
      <Button kind="quiet" keys={palette.keys} onPress={palette.onPress} className={styles["commands"]}>{words.commands}</Button>
    </header>
  );
};
