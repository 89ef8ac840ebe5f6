// The settings: each is kept as soon as it is chosen.
import { type ReactElement, useState } from "react";
import type { Settings } from "#contract/methods/desk.ts";
import { initialsOf } from "#words/format.ts";
import { common, settingsDialog as words } from "#words/window/dialogs.ts";
import { languageChoices, setLanguage } from "../actions/view/language.ts";
import { setTheme } from "../actions/view/theme.ts";
import { loadCatalogue } from "../store/desk.ts";
import { useDesk, useLayout, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

const themes = ["system", "dark", "light", "contrast"] as const;

export const SettingsDialog = (): ReactElement => {
  const model = useModel();
  const catalogue = useDesk((one) => one.catalogue);
  const theme = useLayout((one) => one.theme);
  const [name, setName] = useState(catalogue?.editor.name ?? "");
  const [initials, setInitials] = useState(catalogue?.editor.initials ?? "");
  const keep = async (change: Partial<Settings>): Promise<void> => {
    const answer = await model.bridge.call("desk.settings", change);
    if (!answer.ok) model.doing.refused(answer);
    await loadCatalogue(model.bridge, model.desk);
  };
  const keepName = (): void => { if (name.trim() !== "") void keep({ editor: { name: name.trim(), initials: initials.trim() === "" ? initialsOf(name) : initials.trim() } }); };
  return (
    <DialogFrame title={words.title} cancel={common.close}>
      <div className={styles["form"]}>
        <div className={styles["pair"]}>
          <label className={styles["label"]}><span>{words.name}</span><input data-first="" type="text" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} onBlur={keepName} /></label>
          <label className={styles["label"]}><span>{words.initials}</span><input type="text" maxLength={12} value={initials} onChange={(event) => setInitials(event.target.value)} onBlur={keepName} /></label>
        </div>
        <label className={styles["label"]}><span>{words.style}</span><select value={catalogue?.settings.style ?? ""} onChange={(event) => void keep({ style: event.target.value })}>{catalogue?.styles.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select><small>{words.styleWhy}</small></label>
        <fieldset className={styles["choices"]}><legend>{words.theme}</legend>{themes.map((one) => <label key={one} className={styles["check"]}><input type="radio" name="theme" checked={theme === one} onChange={() => setTheme(model, one)} />{words.themes[one]}</label>)}</fieldset>
        <label className={styles["label"]}><span>{words.language}</span><select value={catalogue?.settings.language ?? "system"} onChange={(event) => { const chosen = languageChoices.find((one) => one === event.target.value); if (chosen !== undefined) void setLanguage(model, chosen).then(() => loadCatalogue(model.bridge, model.desk)); }}>{languageChoices.map((one) => <option key={one} value={one} lang={one === "system" ? undefined : one}>{words.languages[one]}</option>)}</select><small>{words.languageWhy}</small></label>
        <label className={styles["check"]}><input type="checkbox" checked={catalogue?.settings.createIim ?? false} onChange={(event) => void keep({ createIim: event.target.checked })} /><span>{words.iim}<small>{words.iimWhy}</small></span></label>
        <p>{words.folder}: {catalogue?.folder}. {words.version} {catalogue?.version}.</p>
      </div>
    </DialogFrame>
  );
};
