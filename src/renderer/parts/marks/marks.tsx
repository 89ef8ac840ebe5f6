// The marks of a photo as a cell or a line shows them: colour class, stars, tag.
import type { ReactElement } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { badgeLabel } from "#words/window/labels.ts";
import { Icon } from "../icon/icon.tsx";
import { colorClassOf, isTagged, starsOf } from "./marks-of.ts";
import styles from "./marks.module.css";

type Marked = Pick<PhotoRow, "fields">;

/** A class as its number on its colour; nothing where there is none. */
export const ColorClass = ({ value }: { readonly value: number }): ReactElement | null =>
  value > 0 && value < 9 ? <span className={`${styles["class"]} ${styles[`class${value}`]}`} title={badgeLabel.colorClass(value)}>{value}</span> : null;

/** The class keeps its place where there is none, so that stars stand in line. */
export const Marks = ({ row }: { readonly row: Marked }): ReactElement => {
  const stars = starsOf(row);
  return (
    <>
      {colorClassOf(row) > 0 ? <ColorClass value={colorClassOf(row)} /> : <span className={styles["noClass"]} />}
      {stars === 0 ? null : <span className={styles["stars"]} title={stars < 0 ? badgeLabel.rejectedRating : undefined}>{stars < 0 ? "−1" : stars}<Icon glyph="star" small /></span>}
      {isTagged(row) ? <span className={styles["tag"]} title={badgeLabel.tagged}><Icon glyph="tag" small /></span> : null}
    </>
  );
};
