// Under the folder that is only looked through: what becomes of it, the way to keep it and the way to leave it.
import type { ReactElement } from "react";
import { browsed as words } from "#words/window/file.ts";
import { keepBrowsed, leaveBrowsed } from "../actions/file/browse.ts";
import { useAction } from "../actions/use-action.ts";
import { Button } from "../parts/button/button.tsx";
import styles from "./browsed-folder.module.css";

export const BrowsedFolder = (): ReactElement => {
  const [keep, leave] = [useAction(keepBrowsed), useAction(leaveBrowsed)];
  return (
    <div className={styles["browsed"]}>
      <p>{words.why}</p>
      <Button size="small" name={words.keepTip} onPress={keep.onPress}>{words.keep}</Button>
      <Button size="small" name={words.leaveTip} onPress={leave.onPress}>{words.leave}</Button>
    </div>
  );
};
