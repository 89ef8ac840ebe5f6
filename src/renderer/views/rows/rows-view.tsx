// The caption rows: a grid of text, to write in like in a spreadsheet. Its tool bar, and what to do where there is nothing to show.
import type { ReactElement } from "react";
import { tools } from "#words/window/bars.ts";
import { rows as words } from "#words/window/rows.ts";
import { fillDown } from "../../actions/edit/fill-down.ts";
import { openColumns } from "../../actions/view/columns.ts";
import { toggleRail } from "../../actions/view/toggle-pane.ts";
import { Button } from "../../parts/button/button.tsx";
import { useModel, useSheet } from "../../store/model.ts";
import { Nothing } from "../sheet/nothing.tsx";
import { useSheetTitle } from "../sheet/sheet-title.ts";
import { SortChoice } from "../sheet/sheet-view.tsx";
import { RowsGrid } from "./rows-grid.tsx";
import styles from "./rows-view.module.css";

export const RowsView = (): ReactElement => {
  const model = useModel();
  const title = useSheetTitle();
  const number = useSheet((one) => one.order.ids.length);
  const none = useSheet((one) => one.order.ids.length === 0 && !one.loading);
  return (
    <>
      <div className={styles["tools"]}>
        <Button kind="icon" glyph="rail" name={words.library} onPress={() => toggleRail.run(model)} />
        <h1 className="clip">{title}</h1>
        <span>{tools.photos(number)}</span>
        <span className={styles["rest"]} />
        <Button size="small" keys={fillDown.keys[0]} onPress={() => fillDown.run(model)} className={styles["wide"]}>{typeof fillDown.label === "string" ? fillDown.label : ""}</Button>
        <Button size="small" onPress={() => openColumns.run(model)}>{words.columns}</Button>
        <SortChoice />
      </div>
      {none ? <Nothing /> : <RowsGrid title={title} />}
    </>
  );
};
