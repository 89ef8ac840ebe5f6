// Which part draws which view of the stage. A new view is a folder and a line here.
import type { ReactElement } from "react";
import type { StageView } from "../store/layout.ts";
import { Compare } from "./compare/compare.tsx";
import { History } from "./history/history.tsx";
import { Ledger } from "./ledger/ledger.tsx";
import { Loupe } from "./loupe/loupe.tsx";
import { Problems } from "./problems/problems.tsx";
import { RowsView } from "./rows/rows-view.tsx";
import { SheetView } from "./sheet/sheet-view.tsx";

export const stageViews: Readonly<Record<StageView, ReactElement>> = {
  sheet: <SheetView />,
  rows: <RowsView />,
  loupe: <Loupe />,
  compare: <Compare />,
  problems: <Problems />,
  history: <History />,
  ledger: <Ledger />,
};
