// How the window looks: colours, surround, size of everything, size of the cells.
import { type ReactElement, useSyncExternalStore } from "react";
import { interfaceSizes } from "#contract/preferences.ts";
import { settingsWords } from "#words/window/settings.ts";
import { useKeys } from "../../actions/use-action.ts";
import { setCellSize } from "../../actions/view/cell-size.ts";
import { largerInterface, setInterfaceSize, smallerInterface } from "../../actions/view/interface-size.ts";
import { setTheme } from "../../actions/view/theme.ts";
import { stepSurround } from "../../actions/view/zoom.ts";
import { keyText } from "../../keys/chord.ts";
import { isMac } from "../../keys/platform.ts";
import { Choice } from "../../parts/choice/choice.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { cellSizes } from "../../store/layout.ts";
import { useLayout, useModel, useSelection } from "../../store/model.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

const words = settingsWords.look;
const themes = ["dark", "light", "contrast", "system"] as const;
const surrounds = ["black", "dark", "grey", "white"] as const;
const printed = (written: string | undefined): string | undefined => (written === undefined ? undefined : keyText(written, isMac()).join(" "));

const Swatch = ({ name }: { readonly name: (typeof surrounds)[number] }): ReactElement => {
  const { rows } = useModel();
  const active = useSelection((one) => one.active);
  useSyncExternalStore(rows.watchAll, rows.version);
  return <span className={styles["named"]}><span className={`${styles["swatch"]} ${styles[name]}`} aria-hidden="true">{active === undefined ? null : <Thumb row={rows.get(active)} size="large" />}</span>{words.surrounds[name]}</span>;
};

export const LookPage = (): ReactElement => {
  const model = useModel();
  const { theme, surround, interfaceSize, cellSize } = useLayout((one) => one);
  const [larger, smaller, step] = [useKeys(largerInterface), useKeys(smallerInterface), useKeys(stepSurround)];
  const cell = cellSizes.find((one) => one >= cellSize) ?? cellSizes[4];
  return (
    <>
      <Row word={words.colours}><Choice name={words.colours} value={theme} options={themes.map((value) => ({ value, word: words.themes[value] }))} onChoose={(value) => setTheme(model, value)} /></Row>
      <Row word={words.surround} why={words.surroundWhy(printed(step))}><Choice name={words.surround} form="swatches" value={surround} options={surrounds.map((value) => ({ value, word: <Swatch name={value} /> }))} onChoose={(value) => model.layout.setState({ surround: value })} /></Row>
      <Row word={words.size} why={words.sizeWhy(printed(larger), printed(smaller))}><Choice name={words.size} value={interfaceSize} options={interfaceSizes.map((value) => ({ value, word: words.percent(value) }))} onChoose={(value) => setInterfaceSize(model, value)} /></Row>
      <Row word={words.cells} why={words.cellsWhy}><Choice name={words.cells} value={cell} options={cellSizes.map((value) => ({ value, word: String(value) }))} onChoose={(value) => setCellSize(model, value)} /></Row>
    </>
  );
};
