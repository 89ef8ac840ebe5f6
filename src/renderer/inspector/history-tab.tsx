// The photo's last events, newest first.
import type { ReactElement } from "react";
import type { PhotoId } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { history as words } from "#words/window/inspector.ts";
import { eventLabel, fieldName } from "#words/window/labels.ts";
import { lineOf } from "../parts/event/event-model.ts";
import { useDesk, useDetail } from "../store/model.ts";
import styles from "./inspector.module.css";

const shown = 20;

export const HistoryTab = ({ photo }: { readonly photo: PhotoId }): ReactElement => {
  const history = useDetail((one) => one.history);
  const fields = useDesk((one) => one.fields);
  const named = (id: string): string => fieldName(fields, id);
  if (history.length === 0) return <p className={styles["quiet"]}>{words.empty}</p>;
  return (
    <>
      <p className={styles["quiet"]}>{words.events(history.length)}</p>
      <ol className={styles["events"]}>
        {history.slice(-shown).toReversed().map((event) => {
          const detail = lineOf(event, photo, named, history);
          return <li key={event.number}><time dateTime={event.time}>{instantTime(event.time, new Date())}</time><span><b>{eventLabel(event.kind)}</b> {event.editor.name}{detail === "" ? null : <small>{detail}</small>}<code title={event.hash}>{event.number} · {event.hash.slice(0, 12)}</code></span></li>;
        })}
      </ol>
    </>
  );
};
