// A button with a menu of actions. One that cannot run stays in its place and says why.
import type { ReactElement } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { type Action, labelOf } from "../../actions/action.ts";
import { useChanges } from "../../actions/use-action.ts";
import { keysOf } from "../../store/keymap.ts";
import { useLayout, useModel } from "../../store/model.ts";
import { Icon } from "../icon/icon.tsx";
import type { Glyph } from "../icon/glyph-table.tsx";
import { Keys } from "../kbd/keys.tsx";
import buttons from "../button/button.module.css";
import styles from "./menu-button.module.css";

export interface MenuPart { readonly title: string; readonly actions: readonly Action[] }

const Parts = ({ parts, name }: { readonly parts: readonly MenuPart[]; readonly name: string }): ReactElement => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  useChanges();
  return (
    <Menu className={styles["menu"] ?? ""} aria-label={name}>
      {parts.map((part) => (
        <MenuSection key={part.title} className={styles["part"] ?? ""} aria-label={part.title}>
          <Header className={styles["title"] ?? ""}>{part.title}</Header>
          {part.actions.map((action) => {
            const may = action.when(model);
            const label = labelOf(action, model);
            const [keys] = keysOf(action, keymap);
            return (
              <MenuItem key={action.id} id={action.id} className={styles["entry"] ?? ""} textValue={label} isDisabled={may !== true} onAction={() => action.run(model)}>
                <span className={styles["word"]}>{label}{may === true ? null : <small>{may}</small>}</span>
                {keys === undefined ? null : <Keys of={keys} />}
              </MenuItem>
            );
          })}
        </MenuSection>
      ))}
    </Menu>
  );
};

export const MenuButton = ({ name, glyph, parts }: { readonly name: string; readonly glyph: Glyph; readonly parts: readonly MenuPart[] }): ReactElement => (
  <MenuTrigger>
    <Button className={`${buttons["button"]} ${buttons["icon"]}`} aria-label={name}><Icon glyph={glyph} /></Button>
    <Popover className={styles["popover"] ?? ""} offset={2}><Parts parts={parts} name={name} /></Popover>
  </MenuTrigger>
);
