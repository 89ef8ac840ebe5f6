// The sheet: its tool bar and the grid, or what to do where there is nothing to show.
import type { ChangeEvent, ReactElement } from "react";
import { folderDialog } from "#words/window/dialogs.ts";
import { rail, tools as words } from "#words/window/bars.ts";
import { showDropped } from "../../actions/mark/drop.ts";
import { useAction } from "../../actions/use-action.ts";
import { setCellSize } from "../../actions/view/cell-size.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { type Group, isByHand, type Sort } from "../../store/filter.ts";
import { cellSizes } from "../../store/layout.ts";
import { useDesk, useLayout, useModel, useSheet } from "../../store/model.ts";
import { Grid } from "./grid.tsx";
import { Nothing } from "./nothing.tsx";
import { useSheetTitle } from "./sheet-title.ts";
import styles from "./sheet-view.module.css";

const sorts: readonly Sort[] = ["arrival", "capture", "name", "state"];

export const SortChoice = (): ReactElement => {
  const { sheet } = useModel();
  const sort = useSheet((one) => one.filter.sort);
  const inStory = useSheet((one) => one.filter.collection !== undefined);
  const offered: readonly Sort[] = inStory ? ["hand", ...sorts] : sorts;
  const onChange = (event: ChangeEvent<HTMLSelectElement>): void => {
    const next = offered.find((one) => one === event.target.value);
    if (next !== undefined) void sheet.show({ ...sheet.store.getState().filter, sort: next });
  };
  return <label className={styles["sort"]}>{words.sort}<select value={sort} onChange={onChange}>{offered.map((one) => <option key={one} value={one}>{words.sorts[one]}</option>)}</select></label>;
};

const groups: readonly Group[] = ["none", "day", "folder"];

/** A story's own order knows no groups. */
const GroupChoice = (): ReactElement => {
  const { sheet } = useModel();
  const group = useSheet((one) => one.filter.group);
  const byHand = useSheet((one) => isByHand(one.filter));
  const onChange = (event: ChangeEvent<HTMLSelectElement>): void => {
    const next = groups.find((one) => one === event.target.value);
    if (next !== undefined) void sheet.show({ ...sheet.store.getState().filter, group: next });
  };
  return <label className={styles["sort"]}>{words.group}<select value={byHand ? "none" : group} disabled={byHand} onChange={onChange}>{groups.map((one) => <option key={one} value={one}>{words.groups[one]}</option>)}</select></label>;
};

const CellSize = (): ReactElement => {
  const model = useModel();
  const size = useLayout((one) => one.cellSize);
  const at = cellSizes.findLastIndex((one) => one <= size);
  return (
    <span className={styles["size"]}>
      <Icon glyph="grid" small />
      <input type="range" aria-label={words.cellSize} min={0} max={cellSizes.length - 1} step={1} value={Math.max(0, at)} aria-valuetext={`${size} px`} onChange={(event) => setCellSize(model, cellSizes[Number(event.target.value)] ?? size)} />
    </span>
  );
};

const FolderTools = ({ path }: { readonly path: string }): ReactElement => {
  const model = useModel();
  const photos = useDesk((one) => one.roots?.find((root) => root.path === path)?.photos ?? 0);
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => void model.doing.read([path])}>{rail.again}</Button>
      <Button kind="quiet" size="small" onPress={() => model.layout.setState({ dialog: { kind: "remove-root", path, photos } })}>{folderDialog.go}</Button>
    </>
  );
};

/** What X took out of the view, and the way back. */
const Dropped = (): ReactElement | null => {
  const number = useSheet((one) => one.dropped.size);
  const show = useAction(showDropped);
  return number === 0 ? null : <span>{words.dropped(number)} <Button kind="quiet" size="small" onPress={show.onPress}>{words.showDropped}</Button></span>;
};

const Tools = ({ title }: { readonly title: string }): ReactElement => {
  const number = useSheet((one) => one.order.ids.length);
  const root = useSheet((one) => one.filter.root);
  const roots = useDesk((one) => one.roots?.length ?? 0);
  const isRoot = useDesk((one) => one.roots?.some((known) => known.path === root) === true);
  return (
    <div className={styles["tools"]}>
      <h1 className="clip">{title}</h1>
      <span>{words.photos(number)}{root === undefined && roots > 1 ? `, ${words.sources(roots)}` : ""}</span>
      {root === undefined || !isRoot ? null : <FolderTools path={root} />}
      <Dropped />
      <span className={styles["rest"]} />
      <SortChoice />
      <GroupChoice />
      <CellSize />
    </div>
  );
};

export const SheetView = (): ReactElement => {
  const title = useSheetTitle();
  const none = useSheet((one) => one.order.ids.length === 0 && !one.loading);
  return (
    <>
      <Tools title={title} />
      {none ? <Nothing /> : <Grid title={title} />}
    </>
  );
};
