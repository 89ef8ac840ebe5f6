// The house style, and what is written for older programs.
import type { ReactElement } from "react";
import { settingsWords } from "#words/window/settings.ts";
import { Switch } from "../../parts/choice/choice.tsx";
import { useDesk } from "../../store/model.ts";
import { useKeep } from "./keep.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

const words = settingsWords.style;

export const StylePage = (): ReactElement => {
  const keep = useKeep();
  const catalogue = useDesk((one) => one.catalogue);
  return (
    <>
      <Row word={words.style} why={words.why}><select className={styles["text"]} aria-label={words.style} value={catalogue?.settings.style ?? ""} onChange={(event) => keep({ style: event.target.value })}>{catalogue?.styles.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></Row>
      <Row word={words.iim}><Switch word={words.iimLabel} why={words.iimWhy} on={catalogue?.settings.createIim ?? false} onTurn={(createIim) => keep({ createIim })} /></Row>
    </>
  );
};
