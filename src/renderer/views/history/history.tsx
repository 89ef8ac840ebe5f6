// What happened to the photo: its events at left, the one that is looked at in full at right; two versions of a field wait on top.
import type { ReactElement } from "react";
import { historyView as words } from "#words/window/history.ts";
import { useDetail, useLayout } from "../../store/model.ts";
import { ConflictPane } from "./conflict-pane.tsx";
import { EventPane } from "./event-pane.tsx";
import { Events } from "./events.tsx";
import styles from "./history.module.css";

export const History = (): ReactElement => {
  const one = useDetail((detail) => detail.one);
  const history = useDetail((detail) => detail.history);
  const chosen = useLayout((layout) => layout.history?.event);
  if (one === undefined) return <div className={styles["view"]}><h1 className="vh">{words.title}</h1></div>;
  const shown = chosen ?? (one.conflictList.length > 0 ? "conflict" : history.at(-1)?.number);
  const event = shown === "conflict" ? undefined : (history.find((known) => known.number === shown) ?? history.at(-1));
  return (
    <div className={styles["view"]}>
      <Events one={one} history={history} shown={shown} />
      <section className={styles["pane"]} aria-label={words.pane} data-area="inspector">
        {shown === "conflict" && one.conflictList.length > 0 ? <ConflictPane key={one.id} one={one} /> : event === undefined ? null : <EventPane key={event.number} event={event} one={one} history={history} />}
      </section>
    </div>
  );
};
