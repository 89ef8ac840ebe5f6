// The desk itself: where its data lies, a backup, what this machine has and lacks, what was noted.
import { type ReactElement, useEffect, useState } from "react";
import type { ResultOf } from "#contract/method.ts";
import { instantTime } from "#words/format.ts";
import { settingsWords } from "#words/window/settings.ts";
import { backUp } from "../../actions/always/back-up.ts";
import { openAbout, openMessages } from "../../actions/always/open-dialog.ts";
import type { Methods } from "../../bridge.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { useDesk, useModel } from "../../store/model.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

const words = settingsWords.desk;

const Findings = (): ReactElement => {
  const { bridge, doing } = useModel();
  const [found, setFound] = useState<ResultOf<Methods["desk.doctor"]>>();
  const [time, setTime] = useState(0);
  useEffect(() => {
    let over = false;
    void bridge.call("desk.doctor", {}).then((answer) => { if (over) return; if (answer.ok) setFound(answer.value); else doing.refused(answer); });
    return () => { over = true; };
  }, [bridge, doing, time]);
  return (
    <>
      {found === undefined ? <p>{words.looking}</p> : (
        <ul className={styles["list"]} aria-label={words.doctor}>
          {found.map((one) => (
            <li key={`${one.what} ${one.detail}`} className={styles["item"]}>
              <span className={one.ok ? styles["good"] : styles["problem"]}><Icon glyph={one.ok ? "approved" : "problem"} small /></span><span className="vh">{one.ok ? words.good : words.bad}</span>
              <span className={styles["name"]}>{one.what}<small>{one.detail}</small>{one.todo === undefined ? null : <small>{one.todo}</small>}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles["tools"]}><Button size="small" why={found === undefined ? words.looking : undefined} onPress={() => { setFound(undefined); setTime(time + 1); }}>{words.again}</Button></div>
    </>
  );
};

const Log = (): ReactElement => {
  const { bridge } = useModel();
  const [lines, setLines] = useState<ResultOf<Methods["shell.log"]>>();
  useEffect(() => {
    let over = false;
    void bridge.call("shell.log", {}).then((answer) => { if (!over && answer.ok) setLines(answer.value); });
    return () => { over = true; };
  }, [bridge]);
  const text = lines === undefined ? words.looking : lines.length === 0 ? words.logEmpty : lines.map((one) => `${instantTime(one.time, new Date())}  ${one.level}  ${one.text}`).join("\n");
  // Longer than its box: scrolled by the keyboard too.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  return <pre className={styles["log"]} role="region" aria-label={words.log} tabIndex={0} dir="auto">{text}</pre>;
};

export const DeskPage = (): ReactElement => {
  const model = useModel();
  const folder = useDesk((one) => one.catalogue?.folder);
  const version = useDesk((one) => one.catalogue?.version);
  return (
    <>
      <Row word={words.folder} why={words.folderWhy}><p><bdi>{folder}</bdi></p></Row>
      <Row word={words.version}><p>{version} <Button size="small" onPress={() => openAbout.run(model)}>{words.about}</Button></p></Row>
      <Row word={words.backup} why={words.backupWhy}><Button onPress={() => backUp.run(model)}>{words.backupNow}</Button></Row>
      <Row word={words.doctor}><Findings /></Row>
      <Row word={words.log} why={words.logWhy}><Log /><Button onPress={() => openMessages.run(model)}>{words.messages}</Button></Row>
    </>
  );
};
