// What the makers of the inspected photos allowed, in short, with the way to the record; an end of it while copies are out leads on to the kill.
import type { ReactElement } from "react";
import type { Permission as Record } from "#contract/permission.ts";
import type { PhotoDetail } from "#contract/values.ts";
import { captureTime, instantTime } from "#words/format.ts";
import { permissionWords as words } from "#words/window/permission.ts";
import { permission as permissionAction } from "../actions/recall/permission.ts";
import { EndedKill, EndedStrip } from "../dialogs/permission/ended-panel.tsx";
import { useAsked } from "../dialogs/use-asked.ts";
import { Button } from "../parts/button/button.tsx";
import { endedOf, standingOf, toneOf } from "../parts/permission/standing.ts";
import { Toned } from "../parts/state/state-mark.tsx";
import { useModel } from "../store/model.ts";
import styles from "./inspector.module.css";
import { Pairs } from "./pairs.tsx";
import { useSubject } from "./subject.ts";

/** Of more photos the records are not looked through for a summary. */
const most = 500;

const scopeWords = ({ scope, credit }: Record): string => {
  const parts = [
    ...[scope.titles, scope.media, scope.territories].filter((one) => one.length > 0).map((one) => one.join(", ")),
    ...(scope.syndication ? [] : [words.notLimit.syndication]), ...(scope.archive ? [] : [words.notLimit.archive]), ...(scope.until === undefined ? [] : [words.untilDay(captureTime(scope.until.slice(0, 10)))]),
    ...(credit === undefined ? [] : ["anonymous" in credit ? words.anonymous : words.credited(credit.wording)]),
  ];
  return parts.length === 0 ? words.noLimit : parts.join("; ");
};

const One = ({ one, record }: { readonly one: PhotoDetail; readonly record: Record }): ReactElement => {
  const standing = standingOf(record, Date.now());
  const end = endedOf(standing);
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [words.granter, record.granter], [words.scope, scopeWords(record)], [words.yesProof, record.proof?.fileName], [words.safety, record.safetyNote], [words.recorded, words.by(record.by.name, instantTime(record.time, new Date()))],
  ];
  return (
    <>
      <div><Toned tone={toneOf(standing)}>{words.standing[standing]}</Toned></div>
      <Pairs of={pairs.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, value] as const]))} />
      {end !== undefined && one.delivered && one.state !== "killed" ? <><EndedStrip end={end} /><div><EndedKill end={end} out={[one.id]} size="small" /></div></> : null}
    </>
  );
};

const Many = ({ records }: { readonly records: readonly Record[] }): ReactElement => {
  const counts = new Map<string, number>();
  for (const record of records) { const said = words.standing[standingOf(record, Date.now())]; counts.set(said, (counts.get(said) ?? 0) + 1); }
  return records.length === 0 ? <p className={styles["quiet"]}>{words.manyNone}</p> : <ul>{[...counts].map(([said, n]) => <li key={said}>{words.counts(n, said)}</li>)}</ul>;
};

export const PermissionGroup = (): ReactElement | null => {
  const model = useModel();
  const { targets, one, rows } = useSubject();
  const asked = targets.length > most ? [] : targets;
  // A record that was changed is another newest event of its photo.
  const { value } = useAsked("permission.show", asked.length === 0 ? undefined : { photos: [...asked] }, one?.seen ?? rows.reduce((sum, row) => Math.max(sum, row.seen), 0));
  if (targets.length === 0) return null;
  const [record] = value ?? [];
  return (
    <section className={styles["group"]}><h3>{words.summary}</h3>
      {asked.length === 0 ? null : value === undefined ? <p className={styles["quiet"]}>{words.loading}</p> : one === undefined ? <Many records={value.map((each) => each.permission)} /> : record === undefined ? <p className={styles["quiet"]}>{words.none}</p> : <One one={one} record={record.permission} />}
      <div><Button size="small" onPress={() => permissionAction.run(model)}>{value === undefined || value.length > 0 ? words.edit : words.add}</Button></div>
    </section>
  );
};
