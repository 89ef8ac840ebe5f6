// What is seen of a drag: how many photos, into which story, and the mark where they would stand. Under the pointer, never on the photograph it came from.
import type { ReactElement } from "react";
import { dragging as words } from "#words/window/stories.ts";
import { useDesk, useDrag } from "../store/model.ts";
import styles from "./drag.module.css";

export const DragLayer = (): ReactElement | null => {
  const drag = useDrag((one) => one.drag);
  const stories = useDesk((one) => one.collections);
  if (drag === undefined) return null;
  const { over } = drag;
  const name = over?.kind === "story" ? stories?.find((one) => one.id === over.id)?.name : undefined;
  return (
    <div className={styles["layer"]} aria-hidden="true">
      {over?.kind === "place" ? <i className={styles["mark"]} style={over.mark} /> : null}
      <span className={styles["label"]} style={{ transform: `translate(${drag.x + 14}px, ${drag.y + 12}px)` }}>{words.photos(drag.photos.length)}{name === undefined ? "" : ` ${words.into(name)}`}</span>
    </div>
  );
};
