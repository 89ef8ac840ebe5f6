// One photo that a stray file may show: by what it is known, its version, who has it under which name, and what can be done.
import type { ReactElement } from "react";
import type { TraceHit } from "#contract/trace.ts";
import type { DeliveryRow, PhotoRow } from "#contract/values.ts";
import { count } from "#words/format.ts";
import { channelName } from "#words/window/recall.ts";
import { traceWords as words } from "#words/window/trace.ts";
import { canOpen } from "../../actions/recall/correct.ts";
import { showPhoto } from "../../actions/select/show-photo.ts";
import { Button } from "../../parts/button/button.tsx";
import { folderName } from "../../parts/name/folder-name.ts";
import { displayState } from "../../parts/state/display-state.ts";
import { StateMark, Toned } from "../../parts/state/state-mark.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { whenOf } from "../../parts/when.ts";
import { useModel } from "../../store/model.ts";
import styles from "./trace.module.css";

const howWords = ({ how, score, exact }: TraceHit): string =>
  how === "name" ? words.how.name : how === "picture" ? words.how.picture(Math.round(score * 100)) : exact.length > 0 ? words.how.copy : words.how.file;

const versionWords = ({ version, latestVersion, deliveries }: TraceHit): string =>
  deliveries.length === 0 ? words.never : version === undefined ? words.unknown(latestVersion) : version < latestVersion ? words.older(version, latestVersion) : words.version(version);

const whatOf = (row: DeliveryRow, exact: boolean): string => [...(exact ? [words.exact] : []), ...(row.withdrawn === undefined ? [] : [words.takenBack]), ...(row.proof?.sure === false ? [words.unsure] : [])].join(", ");

const Holders = ({ hit, name }: { readonly hit: TraceHit; readonly name: string }): ReactElement | null => (hit.deliveries.length === 0 ? null : (
  <table className={styles["table"]} aria-label={words.table(name)}>
    <thead><tr>{(["recipient", "time", "file", "version", "what"] as const).map((one) => <th key={one} scope="col">{words.columns[one]}</th>)}</tr></thead>
    <tbody>
      {hit.deliveries.map((row, at) => {
        const exact = hit.exact.includes(row.number);
        return (
          // The order never changes; an event may hold one photo for several recipients.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${row.number} ${at}`} className={exact ? styles["exact"] : ""}>
            <th scope="row">{row.recipient}<small>{channelName(row.channel)}</small></th><td>{whenOf(row.time, new Date())}<small>{row.editor.initials}</small></td><td><bdi>{row.fileName}</bdi></td><td>{count(row.version)}</td><td>{whatOf(row, exact)}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
));

const Acts = ({ hit, row }: { readonly hit: TraceHit; readonly row: PhotoRow | undefined }): ReactElement => {
  const model = useModel();
  const { layout } = model;
  const isOut = hit.deliveries.length > 0;
  return (
    <div className={styles["acts"]}>
      <Button size="small" onPress={() => void showPhoto(model, hit.photo)}>{words.show}</Button>
      {hit.killed || !isOut ? null : hit.correctionOpen ? <Button size="small" onPress={() => layout.setState({ dialog: { kind: "send-correction", photo: hit.photo } })}>{words.send}</Button>
        : row !== undefined && canOpen(row) ? <Button size="small" onPress={() => layout.setState({ dialog: { kind: "correct", photos: [hit.photo] } })}>{words.correct}</Button> : null}
      {hit.killed ? null : <Button size="small" kind="danger" onPress={() => layout.setState({ dialog: { kind: "kill", photos: [hit.photo] } })}>{words.kill}</Button>}
    </div>
  );
};

export const Hit = ({ hit, row }: { readonly hit: TraceHit; readonly row: PhotoRow | undefined }): ReactElement => {
  const name = folderName(hit.path);
  return (
    <section className={styles["hit"]} aria-label={name}>
      <div className={styles["head"]}>
        <Thumb row={row} size="large" />
        <div className={styles["who"]}>
          <h3><bdi>{name}</bdi> {row === undefined ? null : <StateMark state={displayState(row)} form="pill" />}</h3>
          <Toned tone={hit.how === "hash" ? "ready" : hit.how === "picture" ? "delivered" : "warning"} wrap>{howWords(hit)}</Toned>
          <p>{[versionWords(hit), ...(hit.deliveries.length === 0 ? [] : [words.received(hit.deliveries.length)])].join("; ")}</p>
          {hit.killed ? <Toned tone="killed" wrap>{words.killed}</Toned> : hit.correctionOpen ? <Toned tone="correction" wrap>{words.correctionOpen}</Toned> : null}
        </div>
        <Acts hit={hit} row={row} />
      </div>
      <Holders hit={hit} name={name} />
    </section>
  );
};
