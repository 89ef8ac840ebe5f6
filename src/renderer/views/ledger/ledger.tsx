// Who has which copy: every delivery as a row, newest first, the active one in full at right. Only rows in sight are asked for and drawn.
import { type ReactElement, useEffect } from "react";
import { ledgerWords as words } from "#words/window/ledger.ts";
import { useLedger, useModel } from "../../store/model.ts";
import styles from "./ledger.module.css";
import { Lines } from "./lines.tsx";
import { Pane } from "./pane.tsx";
import { Tools } from "./tools.tsx";

export const Ledger = (): ReactElement => {
  const { ledger } = useModel();
  const none = useLedger((one) => one.total === 0);
  const narrowed = useLedger((one) => one.filter.recipient !== undefined || one.filter.text !== undefined);
  useEffect(() => { ledger.watch(true); return () => ledger.watch(false); }, [ledger]);
  return (
    <div className={styles["view"]}>
      <div className={styles["middle"]}>
        <Tools />
        {none ? <div className={styles["nothing"]} role="status"><h2>{narrowed ? words.noneHere : words.none}</h2><p>{narrowed ? words.noneHereWhy : words.noneWhy}</p></div> : null}
        <Lines />
      </div>
      <Pane />
    </div>
  );
};
