// What a screen reader hears without looking: one polite region, one that interrupts. Numbers only after a rest.
import { type ReactElement, useEffect, useState } from "react";
import { announce } from "#words/window/bars.ts";
import { useDesk, useMessages, useModel, useReadiness, useSelection } from "../store/model.ts";

const restMs = 400;

/** The selection in words, once the hand and the desk have come to rest. */
const useSelectionWords = (): string => {
  const { selection } = useModel();
  const selected = useSelection(() => selection.count());
  const { ready, blocked, checking } = useReadiness((one) => one);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (checking > 0 || selected < 2) return undefined;
    const timer = setTimeout(() => setSaid(announce.selection(selected, ready.length, blocked.length)), restMs);
    return () => clearTimeout(timer);
  }, [selected, ready.length, blocked.length, checking]);
  return said;
};

/** At the start, every 25 %, and at the end. */
const useReadingWords = (): string => {
  const step = useDesk((one) => (one.reading === undefined || one.reading.total === 0 ? undefined : Math.floor((one.reading.done / one.reading.total) * 4) * 25));
  const [began, setBegan] = useState(false);
  if (step !== undefined && !began) setBegan(true);
  return step !== undefined ? announce.reading(step) : began ? announce.readingDone : "";
};

export const Announcer = (): ReactElement => {
  const newest = useMessages((one) => one.list[0]);
  const selection = useSelectionWords();
  const reading = useReadingWords();
  const said = newest === undefined ? "" : `${newest.text} ${newest.todo ?? ""}`;
  const isError = newest?.level === "error";
  return (
    <>
      <div className="vh" role="status" aria-live="polite"><p>{selection}</p><p>{reading}</p><p>{isError ? "" : said}</p></div>
      <div className="vh" aria-live="assertive">{isError ? said : ""}</div>
    </>
  );
};
