// The settings: pages at left, one of them at right. Each setting is kept as soon as it is chosen.
import { type KeyboardEvent, type ReactElement, useRef } from "react";
import { common } from "#words/window/dialogs.ts";
import { settingsWords as words } from "#words/window/settings.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import type { Glyph } from "../../parts/icon/glyph-table.tsx";
import type { SettingsPage } from "../../store/layout.ts";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { DeskPage } from "./desk-page.tsx";
import { FieldsPage } from "./fields-page.tsx";
import { FoldersPage } from "./folders-page.tsx";
import { KeysPage } from "./keys-page.tsx";
import { LookPage } from "./look-page.tsx";
import { RecipientsPage } from "./recipients-page.tsx";
import { StylePage } from "./style-page.tsx";
import { YouPage } from "./you-page.tsx";
import styles from "./settings.module.css";

/** Every page in the order of the list; a new one is a file and a line here. */
const pages: Readonly<Record<SettingsPage, { readonly glyph: Glyph; readonly shown: () => ReactElement }>> = {
  you: { glyph: "user", shown: () => <YouPage /> }, style: { glyph: "check", shown: () => <StylePage /> }, look: { glyph: "eye", shown: () => <LookPage /> }, keys: { glyph: "menu", shown: () => <KeysPage /> },
  folders: { glyph: "folder", shown: () => <FoldersPage /> }, recipients: { glyph: "delivered", shown: () => <RecipientsPage /> }, fields: { glyph: "edit", shown: () => <FieldsPage /> }, desk: { glyph: "drive", shown: () => <DeskPage /> },
};
const order: readonly SettingsPage[] = ["you", "style", "look", "keys", "folders", "recipients", "fields", "desk"];

export const SettingsDialog = ({ page }: { readonly page: SettingsPage }): ReactElement => {
  const { layout } = useModel();
  const box = useRef<HTMLDivElement>(null);
  const show = (next: SettingsPage): void => layout.setState({ dialog: { kind: "settings", page: next } });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = order.indexOf(page);
    const place = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[event.key];
    const next = place === undefined ? undefined : order[(place + order.length) % order.length];
    if (next === undefined) return;
    event.preventDefault();
    show(next);
    box.current?.querySelector<HTMLElement>(`#settings-tab-${next}`)?.focus();
  };
  return (
    <DialogFrame title={words.title} size="wide" cancel={common.close} beside={<span className={dialog["aside"]}>{words.kept}</span>}>
      <div className={styles["settings"]}>
        <div ref={box} className={styles["pages"]} role="tablist" aria-orientation="vertical" aria-label={words.nav} tabIndex={-1} onKeyDown={onKeyDown}>
          {order.map((one) => (
            <button key={one} id={`settings-tab-${one}`} type="button" role="tab" className={styles["tab"]} data-first={one === page ? "" : undefined} aria-selected={one === page} aria-controls="settings-page" tabIndex={one === page ? 0 : -1} onClick={() => show(one)}>
              <Icon glyph={pages[one].glyph} />{words.pages[one]}
            </button>
          ))}
        </div>
        {/* A page longer than the window is scrolled by the keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div key={page} id="settings-page" className={styles["page"]} role="tabpanel" aria-labelledby={`settings-tab-${page}`} tabIndex={0}>
          <h2>{words.pages[page]}</h2>
          {pages[page].shown()}
        </div>
      </div>
    </DialogFrame>
  );
};
