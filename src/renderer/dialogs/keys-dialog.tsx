// Every key, in groups, from the same list that makes them work.
import type { ReactElement } from "react";
import { common, keys as words } from "#words/window/dialogs.ts";
import { type ActionGroup, labelOf } from "../actions/action.ts";
import { actions } from "../actions/catalogue.ts";
import { styleNames } from "../keys/style-table.ts";
import { Button } from "../parts/button/button.tsx";
import { Keys } from "../parts/kbd/keys.tsx";
import { keysOf } from "../store/keymap.ts";
import { useLayout, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

const groups: readonly ActionGroup[] = ["move", "select", "mark", "views", "caption", "problems", "history", "desk", "file", "always"];

export const KeysDialog = (): ReactElement => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  return (
    <DialogFrame title={words.title(styleNames[keymap.style])} size="wide" cancel={common.close} foot={<Button size="large" onPress={() => model.layout.setState({ dialog: { kind: "settings", page: "keys" } })}>{words.change}</Button>}>
      <div className={styles["keys"]} tabIndex={-1}>
        <p>{words.note}</p>
        {groups.map((group) => (
          <section key={group}><h2>{words.groups[group]}</h2>
            <dl>{actions.filter((one) => one.group === group && keysOf(one, keymap).length > 0).map((one) => <div key={one.id}><dt>{labelOf(one, model)}</dt><dd>{keysOf(one, keymap).slice(0, 2).map((key) => <Keys key={key} of={key} />)}</dd></div>)}</dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
};
