// What this program is: its version and those of what it is made of, where its data lies, and every licence.
import { type ReactElement, useEffect, useState } from "react";
import type { ResultOf } from "#contract/method.ts";
import { common } from "#words/window/dialogs.ts";
import { aboutWords as words } from "#words/window/menu.ts";
import type { Methods } from "../bridge.ts";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

interface Parts { readonly about?: ResultOf<Methods["shell.about"]>; readonly doctor?: ResultOf<Methods["desk.doctor"]> }

const useParts = (): Parts => {
  const { bridge } = useModel();
  const [parts, setParts] = useState<Parts>({});
  useEffect(() => {
    let over = false;
    void bridge.call("shell.about", {}).then((answer) => { if (!over && answer.ok) setParts((now) => ({ ...now, about: answer.value })); });
    void bridge.call("desk.doctor", {}).then((answer) => { if (!over && answer.ok) setParts((now) => ({ ...now, doctor: answer.value })); });
    return () => { over = true; };
  }, [bridge]);
  return parts;
};

export const AboutDialog = (): ReactElement => {
  const { about, doctor } = useParts();
  const catalogue = useDesk((one) => one.catalogue);
  const of = (what: string): string => (doctor === undefined ? words.looking : (doctor.find((one) => one.what === what)?.detail ?? words.missing));
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.version, catalogue?.version ?? about?.version], ["Electron", about?.electron], ["Chromium", about?.chromium], ["Node.js", about?.node], ["ExifTool", of("ExifTool")], ["SQLite", of("SQLite")], [words.system, about?.system], [words.folder, catalogue?.folder],
  ];
  return (
    <DialogFrame title={words.title} size="wide" cancel={common.close}>
      <div className={styles["about"]}>
        <section aria-labelledby="about-versions">
          <p>{words.lead}</p>
          <h2 id="about-versions">{words.versions}</h2>
          <dl className={styles["versions"]}>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd><bdi>{value ?? words.looking}</bdi></dd></div>)}</dl>
        </section>
        <div>
          <h2 id="about-licences">{words.licences}</h2>
          {/* Longer than the window: scrolled by the keyboard too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className={styles["notices"]} tabIndex={0} aria-labelledby="about-licences" role="region">{about?.notices ?? words.looking}</pre>
        </div>
      </div>
    </DialogFrame>
  );
};
