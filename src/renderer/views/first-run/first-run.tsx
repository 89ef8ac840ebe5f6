// The first run: open a folder, or the samples, and start at once. Photos appear beside it while it reads.
import { type ReactElement, useState } from "react";
import { initialsOf, timeLeft } from "#words/format.ts";
import { guideWords } from "#words/window/guide.ts";
import { firstRun as words } from "#words/window/views.ts";
import { showGuide } from "../../actions/always/guide.ts";
import { openFolder } from "../../actions/always/open-folder.ts";
import { stopReading } from "../../actions/always/stop-reading.ts";
import { useAction } from "../../actions/use-action.ts";
import { MessageStack } from "../../app/message-stack.tsx";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Progress } from "../../parts/meter/meter.tsx";
import { folderName } from "../../parts/name/folder-name.ts";
import { useDesk, useModel, useSheet } from "../../store/model.ts";
import { loadCatalogue } from "../../store/desk.ts";
import { Grid } from "../sheet/grid.tsx";
import styles from "./first-run.module.css";

const Name = (): ReactElement => {
  const model = useModel();
  const known = useDesk((one) => one.catalogue?.settings.editor?.name ?? "");
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const name = typed ?? known;
  const keep = async (): Promise<void> => {
    if (typed === undefined || typed.trim() === "" || typed.trim() === known) return;
    const answer = await model.bridge.call("desk.settings", { editor: { name: typed.trim(), initials: initialsOf(typed) } });
    if (!answer.ok) model.doing.refused(answer);
    await loadCatalogue(model.bridge, model.desk);
  };
  return (
    <label className={styles["name"]}>
      <span>{words.name}</span>
      <span className={styles["inline"]}><input type="text" maxLength={200} autoComplete="off" placeholder={words.namePlaceholder} value={name} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()} onKeyDown={(event) => { if (event.key === "Enter" && !event.nativeEvent.isComposing) void keep(); }} /><output aria-label={words.initials}>{initialsOf(name)}</output></span>
    </label>
  );
};

const Samples = (): ReactElement | null => {
  const model = useModel();
  const available = useDesk((one) => one.catalogue?.samples.available === true);
  const [making, setMaking] = useState<string | undefined>(undefined);
  if (!available) return null;
  const go = async (): Promise<void> => {
    setMaking("");
    await model.doing.samples((done, total) => setMaking(words.making(done, total)));
    setMaking(undefined);
  };
  return <div className={styles["samples"]}><Button glyph="stack" onPress={() => { if (making === undefined) void go(); }}>{making === undefined || making === "" ? words.samples : making}</Button><span>{words.samplesWhy}</span></div>;
};

const Reading = (): ReactElement | null => {
  const model = useModel();
  const reading = useDesk((one) => one.reading);
  const photos = useSheet((one) => one.order.ids.length);
  const stop = useAction(stopReading);
  if (reading === undefined && photos === 0) return null;
  const line = reading === undefined ? words.doneLine(photos) : words.readingLine(reading.done, reading.total);
  return (
    <div className={styles["reading"]}>
      <div>
        {reading === undefined ? null : <b>{folderName(reading.root)}</b>}<span>{line}</span><span className={styles["rest"]} />
        {reading === undefined ? null : <span>{reading.done > 200 ? timeLeft(reading.total - reading.done, reading.rate) : ""}</span>}
        {stop.why === undefined ? <Button size="small" onPress={stop.onPress}>{words.stop}</Button> : null}
        {photos > 0 ? <Button size="small" kind="primary" onPress={() => model.layout.setState({ view: "sheet" })}>{words.work}</Button> : null}
      </div>
      <span className={styles["bar"]}><Progress done={reading?.done ?? 1} total={reading?.total ?? 1} name={line} /></span>
    </div>
  );
};

export const FirstRun = (): ReactElement => {
  const model = useModel();
  const open = useAction(openFolder);
  const photos = useSheet((one) => one.order.ids.length);
  return (
    <main className={styles["first"]} data-area="stage">
      <section className={styles["start"]}>
        <div><h1>{words.title}<br />{words.title2}</h1><p>{words.lead}</p></div>
        <div className={styles["drop"]}>
          <div><Button kind="primary" size="large" keys={open.keys} onPress={open.onPress}>{words.open}</Button><span>{words.drop}</span></div>
          <Samples />
        </div>
        <Name />
        <div className={styles["samples"]}><Button kind="quiet" glyph="info" onPress={() => showGuide.run(model)}>{guideWords.start}</Button></div>
        <ul className={styles["promises"]}>
          <li><Icon glyph="shield" /><span><b>{words.promise1}</b> {words.promise1Why}</span></li>
          <li><Icon glyph="offline" /><span><b>{words.promise2}</b> {words.promise2Why}</span></li>
          <li><Icon glyph="undo" /><span><b>{words.promise3}</b> {words.promise3Why}</span></li>
        </ul>
      </section>
      <section className={styles["photos"]}>
        <Reading />
        {photos === 0 ? <p className={styles["waiting"]}>{words.waiting}</p> : <Grid title={words.ready(photos)} />}
        <MessageStack />
      </section>
    </main>
  );
};
