// Over everything when the desk is away: what happened, that nothing is lost, and how to go on.
import { type ReactElement, useEffect, useState } from "react";
import { messages } from "#words/window/bars.ts";
import { deskState } from "#words/window/views.ts";
import { Button } from "../parts/button/button.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./bars.module.css";

/** A start that takes no longer than this is not worth a word. */
const quietMs = 1200;

export const DeskStrip = (): ReactElement | null => {
  const { bridge } = useModel();
  const connection = useDesk((one) => one.connection);
  const reason = useDesk((one) => one.reason);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (connection !== "starting") return undefined;
    const timer = setTimeout(() => setLate(true), quietMs);
    return () => clearTimeout(timer);
  }, [connection]);
  if (connection === "here" || (connection === "starting" && !late)) return null;
  const failed = connection === "failed";
  return (
    <div className={`${styles["strip"]} ${failed ? styles["bad"] : ""}`} role="alert">
      <Icon glyph={failed ? "problem" : "warning"} />
      <span>{failed ? deskState.failed(reason) : connection === "gone" ? deskState.gone : deskState.starting}</span>
      {failed ? <Button size="small" onPress={() => void bridge.call("shell.startDesk", {})}>{messages.tryAgain}</Button> : null}
    </div>
  );
};
