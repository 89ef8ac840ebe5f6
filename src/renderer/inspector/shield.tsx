// Whether the source of the inspected photos is protected, by whom and with which words, with the way to change it.
import type { ReactElement } from "react";
import { instantTime, list } from "#words/format.ts";
import { shieldWords as words } from "#words/window/shield.ts";
import { protectSource } from "../actions/recall/protect-source.ts";
import { useAsked } from "../dialogs/use-asked.ts";
import { Button } from "../parts/button/button.tsx";
import { ShieldMark } from "../parts/state/shield-mark.tsx";
import { useModel } from "../store/model.ts";
import styles from "./inspector.module.css";
import { Pairs } from "./pairs.tsx";
import { useSubject } from "./subject.ts";

export const ShieldGroup = (): ReactElement | null => {
  const model = useModel();
  const { targets, one, rows } = useSubject();
  const shielded = one?.shield === true ? [one.id] : [];
  // Other words of the protection are another newest event of the photo.
  const { value } = useAsked("shield.show", shielded.length === 0 ? undefined : { photos: shielded }, one?.seen);
  if (targets.length === 0) return null;
  const [given] = value ?? [];
  const many = rows.filter((row) => row.shield === true).length;
  const some = one === undefined ? many > 0 : one.shield === true;
  return (
    <section className={styles["group"]}><h3>{words.summary}</h3>
      {one === undefined ? <p className={styles["quiet"]}>{words.counts(many, rows.length)}</p> : one.shield === true ? (
        <>
          <div><ShieldMark row={one} form="word" /></div>
          {given === undefined ? null : <Pairs of={[[words.by, words.byAt(given.shield.by.name, instantTime(given.shield.time, new Date()))], [words.wordsIs, given.shield.words.length === 0 ? words.noWords : list(given.shield.words)]]} />}
        </>
      ) : <p className={styles["quiet"]}>{words.notProtected}</p>}
      <div><Button size="small" onPress={() => protectSource.run(model)}>{some ? words.change : words.action}</Button></div>
    </section>
  );
};
