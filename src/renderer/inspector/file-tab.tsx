// Everything in the file: where it lies, what is written, every field with the place that won, and where places differ.
import type { ReactElement } from "react";
import type { PhotoDetail } from "#contract/values.ts";
import { captureTime, fileSize } from "#words/format.ts";
import { reasonSentence } from "#words/en.ts";
import { file as words } from "#words/window/inspector.ts";
import { fieldName, sourceLabel } from "#words/window/labels.ts";
import { reveal } from "../actions/always/reveal.ts";
import { Button } from "../parts/button/button.tsx";
import { fieldText } from "../parts/field/field-text.ts";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./inspector.module.css";
import { Pairs } from "./pairs.tsx";
import { provenancePairs } from "./provenance.tsx";

const filePairs = (one: PhotoDetail): readonly (readonly [string, string])[] =>
  one.files.flatMap((file) => [
    [file.role === "sidecar" ? words.sidecar : words.path, file.path] as const,
    ...(file.sizeBytes === undefined ? [] : [[words.size, fileSize(file.sizeBytes)] as const]),
    ...(file.sha256 === undefined ? [] : [[words.hash, file.sha256] as const]),
  ]);

export const FileTab = ({ one }: { readonly one: PhotoDetail }): ReactElement => {
  const model = useModel();
  const fields = useDesk((desk) => desk.fields);
  const named = (id: string): string => fieldName(fields, id);
  const jobs = one.jobs.filter((job) => job.state !== "done");
  return (
    <>
      <Pairs of={[...filePairs(one), ...provenancePairs(one), ...(one.captureTime === undefined || one.provenance.captureTime !== undefined ? [] : [[words.time, captureTime(one.captureTime)] as const])]} />
      <Button size="small" glyph="folder" className={styles["more"]} onPress={() => reveal.run(model)}>{words.reveal}</Button>
      {jobs.length === 0 ? null : (
        <section className={styles["group"]}><h3>{words.jobs}</h3>
          <Pairs of={jobs.map((job) => [words.jobState[job.state], `${job.fields.map(named).join(", ")}${job.reason === undefined ? "" : `: ${reasonSentence(job.reason)}`}`] as const)} />
        </section>
      )}
      {Object.keys(one.differ).length === 0 ? null : (
        <section className={styles["group"]}><h3>{words.differ}</h3>
          {Object.entries(one.differ).map(([id, places]) => <div key={id}><p>{named(id)}</p><Pairs of={Object.entries(places).map(([place, value]) => [sourceLabel(place), fieldText(value)] as const)} /></div>)}
        </section>
      )}
      <section className={styles["group"]}><h3>{words.fields}</h3>
        {Object.keys(one.fields).length === 0 ? <p className={styles["quiet"]}>{words.noFields}</p> : <Pairs of={Object.entries(one.fields).map(([id, value]) => [named(id), `${fieldText(value)}${one.sources[id] === undefined ? "" : ` (${words.from(sourceLabel(one.sources[id]))})`}`] as const)} />}
      </section>
      {one.notes.length === 0 ? null : <section className={styles["group"]}><h3>{words.notes}</h3>{one.notes.map((note) => <p key={note}>{note}</p>)}</section>}
    </>
  );
};
