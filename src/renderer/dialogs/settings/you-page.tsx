// Who sits here: name and initials.
import { type ReactElement, useState } from "react";
import { initialsOf } from "#words/format.ts";
import { settingsDialog } from "#words/window/dialogs.ts";
import { settingsWords } from "#words/window/settings.ts";
import { languageChoices, setLanguage } from "../../actions/view/language.ts";
import { loadCatalogue } from "../../store/desk.ts";
import { useDesk, useModel } from "../../store/model.ts";
import { useKeep } from "./keep.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

const words = settingsWords.you;

export const YouPage = (): ReactElement => {
  const model = useModel();
  const keep = useKeep();
  const chosen = useDesk((one) => one.catalogue?.settings.language ?? "system");
  const editor = useDesk((one) => one.catalogue?.editor);
  const [name, setName] = useState(editor?.name ?? "");
  const [initials, setInitials] = useState(editor?.initials ?? "");
  const keepName = (): void => {
    const next = { name: name.trim(), initials: initials.trim() === "" ? initialsOf(name) : initials.trim() };
    if (next.name !== "" && (next.name !== editor?.name || next.initials !== editor.initials)) keep({ editor: next });
  };
  return (
    <>
      <Row word={words.name} why={words.why}><input className={styles["text"]} type="text" aria-label={words.name} maxLength={200} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} onBlur={keepName} /></Row>
      <Row word={words.initials}><input className={`${styles["text"]} ${styles["short"]}`} type="text" aria-label={words.initials} maxLength={12} autoComplete="off" placeholder={initialsOf(name)} value={initials} onChange={(event) => setInitials(event.target.value)} onBlur={keepName} /></Row>
      <Row word={settingsDialog.language} why={settingsDialog.languageWhy}>
        <select className={styles["text"]} aria-label={settingsDialog.language} value={chosen} onChange={(event) => { const one = languageChoices.find((name) => name === event.target.value); if (one !== undefined) void setLanguage(model, one).then(() => loadCatalogue(model.bridge, model.desk)); }}>{languageChoices.map((one) => <option key={one} value={one} lang={one === "system" ? undefined : one}>{settingsDialog.languages[one]}</option>)}</select>
      </Row>
    </>
  );
};
