// Every part of the window with all its states on one page, for eyes and for a test. Not a page of the program: only a journey builds it (e2e/parts.spec.ts).
import "@fontsource-variable/inter/index.css";
import "../theme/tokens.css";
import "../theme/base.css";
import { type ReactElement, type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import { stateLabel, type StateWord } from "#words/window/labels.ts";
import { menuLists } from "../actions/menus.ts";
import { undo } from "../actions/edit/undo.ts";
import { reject } from "../actions/state/reject.ts";
import { submit } from "../actions/state/submit.ts";
import { Button } from "../parts/button/button.tsx";
import { Chip } from "../parts/chip/chip.tsx";
import { Choice, Switch } from "../parts/choice/choice.tsx";
import { Diff } from "../parts/diff/diff.tsx";
import { type Glyph, glyphs } from "../parts/icon/glyph-table.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import { ActionKeys } from "../parts/kbd/action-keys.tsx";
import { Keys } from "../parts/kbd/keys.tsx";
import { Marks } from "../parts/marks/marks.tsx";
import { MainMenu } from "../parts/menu/main-menu.tsx";
import { MenuButton } from "../parts/menu/menu-button.tsx";
import { Meter, Progress } from "../parts/meter/meter.tsx";
import { MiddleName } from "../parts/name/middle-name.tsx";
import { StateMark, Toned } from "../parts/state/state-mark.tsx";
import { setPictureBase } from "../parts/thumb/picture-url.ts";
import { Thumb } from "../parts/thumb/thumb.tsx";
import { ModelContext } from "../store/model.ts";
import { makeFake, rowOf } from "./fake-bridge.ts";
import styles from "./parts-page.module.css";

const nothing = (): void => {};

/** `of`: the folder of the part. */
const Part = ({ of, whole, children }: { readonly of: string; readonly whole?: boolean; readonly children: ReactNode }): ReactElement => <section className={`${styles["part"]} ${whole === true ? styles["whole"] : ""}`} data-part={of} aria-label={of}><h2>{of}</h2>{children}</section>;
const State = ({ is, children }: { readonly is: string; readonly children: ReactNode }): ReactElement => <div className={styles["state"]}><small>{is}</small><div>{children}</div></div>;

const kinds = ["plain", "primary", "quiet", "danger"] as const;
const Buttons = (): ReactElement => (
  <Part of="button">
    {kinds.map((kind) => <State key={kind} is={kind}><Button kind={kind} onPress={nothing}>Approve</Button><Button kind={kind} keys="Ctrl+Enter" onPress={nothing}>Approve 11</Button><Button kind={kind} glyph="undo" onPress={nothing}>Undo</Button><Button kind={kind} why="All 11 are blocked" onPress={nothing}>Approve 0</Button></State>)}
    <State is="pressed"><Button pressed onPress={nothing}>Linked</Button><Button pressed={false} onPress={nothing}>Linked</Button></State>
    <State is="sizes"><Button size="small" keys="F" onPress={nothing}>Fix</Button><Button onPress={nothing}>Fix</Button><Button size="large" kind="primary" keys="Ctrl+Enter" onPress={nothing}>Deliver 9</Button></State>
    <State is="icon"><Button kind="icon" glyph="x" name="Close" onPress={nothing} /><Button kind="icon" glyph="plus" name="Add" why="Nothing to add" onPress={nothing} /></State>
    <State is="long words"><Button onPress={nothing}>Die Freigabe von einhundertelf Fotos zurücknehmen…</Button></State>
  </Part>
);

const Choices = (): ReactElement => {
  const [theme, setTheme] = useState("dark");
  const [on, setOn] = useState(true);
  return (
    <Part of="choice">
      <State is="one of a few"><Choice name="Colours" value={theme} options={["dark", "light", "contrast"].map((value) => ({ value, word: value }))} onChoose={setTheme} /></State>
      <State is="swatches"><Choice name="Surround" form="swatches" value={theme} options={["dark", "light"].map((value) => ({ value, word: `${value} one` }))} onChoose={setTheme} /></State>
      <State is="on, with why"><Switch word="Letters work without Ctrl" why="Every command stays in the list of commands." on={on} onTurn={setOn} /></State>
      <State is="off"><Switch word="Write IIM into files that have none" on={false} onTurn={nothing} /></State>
    </Part>
  );
};

const Small = (): ReactElement => (
  <>
    <Part of="chip">
      <State is="word, kind"><Chip word="ferry" /><Chip kind="is" word="Submitted" /></State>
      <State is="taken away"><Chip word="storm" act={{ name: "Remove storm", run: nothing }} /><Chip kind="folder" word="CARD 2" act={{ name: "Remove CARD 2", run: nothing }} /><Chip word="lake" act={{ name: "Add lake to all", run: nothing, glyph: "plus" }} /></State>
      <State is="right to left"><Chip word="ميناء" lang="ar" act={{ name: "Remove ميناء", run: nothing }} /></State>
    </Part>
    <Part of="kbd">
      <State is="one box, apart"><Keys of="Ctrl+Shift+R" /><Keys of="Ctrl+Shift+R" apart /></State>
      <State is="signs"><Keys of="?" /><Keys of="Ctrl++" /><Keys of="Ctrl+-" /><Keys of="Space" /><Keys of="Enter" /><Keys of="Escape" /><Keys of="ArrowLeft" /></State>
      <State is="of an action"><ActionKeys of={undo} /></State>
    </Part>
    <Part of="meter">
      <State is="ready, blocked"><Meter ready={8} blocked={3} /><Meter ready={11} blocked={0} /><Meter ready={0} blocked={11} /><Meter ready={8} blocked={3} narrow /></State>
      <State is="progress"><span className={styles["bar"]}><Progress done={0} total={12} name="Nothing yet" /></span><span className={styles["bar"]}><Progress done={5} total={12} name="5 of 12" /></span><span className={styles["bar"]}><Progress done={12} total={12} name="All" /></span></State>
    </Part>
    <Part of="name">
      <State is="room"><MiddleName name="OBN_0417.jpg" /></State>
      <State is="no room"><span className={styles["narrow"]}><MiddleName name="IMG_20261122_171532_long-name_2644.jpg" /></span><span className={styles["narrow"]}><MiddleName name={`${"🦭".repeat(40)}.jpg`} /></span></State>
    </Part>
    <Part of="diff">
      <State is="both"><Diff before="shot with a traditional camera in Lübeck" after="shot with a mobile phone in Lübeck" /></State>
      <State is="before, after"><Diff before="a camera" after="a phone" side="before" /><Diff before="a camera" after="a phone" side="after" /></State>
      <State is="nothing"><Diff before="" after="" none="empty" /></State>
    </Part>
    <Part of="menu">
      <State is="menus, actions"><MainMenu name="Menu" glyph="menu" menus={menuLists} /><MenuButton name="More" glyph="more" parts={[{ title: "More", actions: [submit, reject] }]} /></State>
    </Part>
  </>
);

const states = Object.keys(stateLabel).filter((one): one is StateWord => one in stateLabel);
const tones = ["ready", "problem", "warning", "delivered", "pending"] as const;
const names = Object.keys(glyphs).filter((one): one is Glyph => one in glyphs);
const Photos = (): ReactElement => (
  <>
    <Part of="state">
      {states.map((state) => <State key={state} is={state}><StateMark state={state} /><StateMark state={state} form="glyph" /><StateMark state={state} form="pill" /></State>)}
      <State is="tones">{tones.map((tone) => <Toned key={tone} tone={tone}>{`8 ${tone}`}</Toned>)}</State>
    </Part>
    <Part of="marks">
      {[1, 2, 3, 4, 5, 6, 7, 8].map((value) => <State key={value} is={`class ${value}`}><Marks row={rowOf(value, { fields: { colorClass: value, imageRating: value % 6, tagged: value % 2 === 0 } })} /></State>)}
      <State is="none, rejected"><Marks row={rowOf(1)} /><Marks row={rowOf(1, { fields: { imageRating: -1 } })} /></State>
    </Part>
    <Part of="thumb">
      <State is="small, large"><Thumb row={rowOf(1)} /><Thumb row={rowOf(1)} size="large" /></State>
      <State is="reading, unreadable"><Thumb row={undefined} /><Thumb row={rowOf(2, { file: "unreadable" })} size="large" /></State>
    </Part>
    <Part of="icon" whole><div className={styles["glyphs"]}>{names.map((glyph) => <span key={glyph}><Icon glyph={glyph} /><Icon glyph={glyph} small />{glyph}</span>)}</div></Part>
  </>
);

setPictureBase(`${location.origin}/picture`);
document.documentElement.dataset["theme"] = location.hash.slice(1) || "dark";
const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<ModelContext value={makeFake([rowOf(1)]).model}><main className={styles["page"]}><h1>Parts</h1><Buttons /><Choices /><Small /><Photos /></main></ModelContext>);
