// The window's menu: the same menus as the system's bar, one below the other, each with its own list.
import type { ReactElement } from "react";
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, SubmenuTrigger } from "react-aria-components";
import { type Action, labelOf } from "../../actions/action.ts";
import type { MenuList } from "../../actions/menus.ts";
import { useChanges } from "../../actions/use-action.ts";
import { keysOf } from "../../store/keymap.ts";
import { useLayout, useModel } from "../../store/model.ts";
import buttons from "../button/button.module.css";
import { Icon } from "../icon/icon.tsx";
import type { Glyph } from "../icon/glyph-table.tsx";
import { Keys } from "../kbd/keys.tsx";
import styles from "./menu-button.module.css";

const Entries = ({ menu }: { readonly menu: MenuList }): ReactElement => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  useChanges();
  const entry = (action: Action): ReactElement => {
    const may = action.when(model);
    const [keys] = keysOf(action, keymap);
    const label = labelOf(action, model);
    return (
      <MenuItem key={action.id} id={action.id} className={styles["entry"] ?? ""} textValue={label} isDisabled={may !== true} onAction={() => action.run(model)}>
        <span className={styles["word"]}>{label}{may === true ? null : <small>{may}</small>}</span>
        {keys === undefined ? null : <Keys of={keys} />}
      </MenuItem>
    );
  };
  return <Menu className={styles["menu"] ?? ""} aria-label={menu.title}>{menu.parts.map((part, at) => <MenuSection key={part[0]?.id ?? at} className={styles["part"] ?? ""} aria-label={menu.title}>{part.map(entry)}</MenuSection>)}</Menu>;
};

export const MainMenu = ({ name, glyph, menus }: { readonly name: string; readonly glyph: Glyph; readonly menus: readonly MenuList[] }): ReactElement => (
  <MenuTrigger>
    <Button className={`${buttons["button"]} ${buttons["icon"]}`} aria-label={name}><Icon glyph={glyph} /></Button>
    <Popover className={`${styles["popover"]} ${styles["first"]}`} offset={2}>
      <Menu className={styles["menu"] ?? ""} aria-label={name}>
        {menus.map((menu) => (
          <SubmenuTrigger key={menu.id}>
            <MenuItem id={menu.id} className={styles["entry"] ?? ""} textValue={menu.title}><span className={styles["word"]}>{menu.title}</span><span className={styles["more"]}><Icon glyph="right" small /></span></MenuItem>
            <Popover className={styles["popover"] ?? ""} offset={0}><Entries menu={menu} /></Popover>
          </SubmenuTrigger>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
