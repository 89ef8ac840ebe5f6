// Whose picture a stray file is: a file is chosen or dropped here, and the desk's answer stands below it. Nothing is changed, nothing is copied.
import { type DragEvent, type ReactElement, useEffect, useRef, useState } from "react";
import type { Traced } from "#contract/trace.ts";
import { causeWords } from "#words/reason-table.ts";
import { common } from "#words/window/dialogs.ts";
import { traceWords as words } from "#words/window/trace.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { folderName } from "../../parts/name/folder-name.ts";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { useAsked } from "../use-asked.ts";
import { useRows } from "../use-rows.ts";
import { Hit } from "./hit.tsx";
import styles from "./trace.module.css";

const noPhotos = [] as const;

const Found = ({ traced }: { readonly traced: Traced }): ReactElement => {
  const { file, found } = traced;
  const [photos] = useState(() => found.map((hit) => hit.photo));
  const rows = useRows(photos.length === 0 ? noPhotos : photos);
  return (
    <>
      <section className={styles["file"]} aria-label={words.of(folderName(file.path))}>
        <h2><bdi>{folderName(file.path)}</bdi></h2>
        {file.sha256 === undefined ? null : <p><span>{words.hash}</span> <code>{file.sha256}</code></p>}
        {file.reason === undefined ? null : <p>{file.sha256 === undefined ? words.unread(causeWords(file.reason)) : words.notCompared(causeWords(file.reason))}</p>}
        {file.sha256 !== undefined && found.length === 0 ? <p className={styles["none"]}>{words.none}</p> : null}
      </section>
      {found.map((hit) => <Hit key={hit.photo} hit={hit} row={rows?.find((row) => row.id === hit.photo)} />)}
    </>
  );
};

export const TraceDialog = (): ReactElement => {
  const { bridge, doing } = useModel();
  const [path, setPath] = useState<string | undefined>(undefined);
  const [times, setTimes] = useState(0);
  const [over, setOver] = useState(false);
  const { value, no } = useAsked("delivery.trace", path === undefined ? undefined : { path }, times);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => { if (value !== undefined) answer.current?.focus(); }, [value]);

  const trace = (next: string | undefined): void => {
    if (next === undefined) return;
    setPath(next);
    // The same file may be another by now.
    setTimes((before) => before + 1);
  };
  const choose = async (): Promise<void> => {
    const chosen = await bridge.call("shell.chooseFile", { title: words.chooseTitle });
    if (chosen.ok) trace(chosen.value?.path);
    else doing.refused(chosen);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    // The window behind would open it as a folder.
    event.stopPropagation();
    setOver(false);
    const files = [...event.dataTransfer.files].slice(0, 1);
    if (files.length === 0) return;
    const taken = await bridge.call("shell.dropped", { files });
    if (taken.ok) trace(taken.value.paths[0]);
    else doing.refused(taken);
  };
  const name = path === undefined ? "" : folderName(path);
  return (
    <DialogFrame title={words.title} size="wide" cancel={common.close} foot={value === undefined ? null : <Button size="large" kind="primary" onPress={() => void choose()}>{words.another}</Button>}>
      {/* The whole content takes a drop; the button beside does the same by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={`${styles["trace"]} ${over ? styles["over"] : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => void drop(event)}>
        {value !== undefined ? <div ref={answer} className={styles["answer"]} tabIndex={-1} data-first=""><Found key={times} traced={value} /></div> : (
          <div className={styles["ask"]}>
            <Icon glyph="search" />
            <p>{words.lead}</p>
            {path !== undefined && no === undefined ? <p role="status">{words.asking(name)}</p> : <div className={dialog["inline"]}><span>{words.drop}</span><Button kind="primary" onPress={() => void choose()}>{words.choose}</Button></div>}
            {no === undefined ? null : <p role="alert">{no}</p>}
          </div>
        )}
      </div>
    </DialogFrame>
  );
};
