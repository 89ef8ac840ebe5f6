// The ledger's own bar: how much it is, what is looked for, one recipient or all, and the way out as a file.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { ledgerWords as words } from "#words/window/ledger.ts";
import { exportLedgerCsv, exportLedgerJson, leaveLedger } from "../../actions/ledger/ledger.ts";
import { useKeys } from "../../actions/use-action.ts";
import { Button } from "../../parts/button/button.tsx";
import { useLedger, useModel } from "../../store/model.ts";
import styles from "./ledger.module.css";
import { ledgerRowsId } from "./lines.tsx";

const restMs = 200;
/** The bar is in the same area as the table: its own memory of the focus would lead back into the field. */
const toRows = (): void => document.getElementById(ledgerRowsId)?.focus({ preventScroll: true });

export const Tools = (): ReactElement => {
  const model = useModel();
  const { ledger } = model;
  const total = useLedger((one) => one.total);
  const filter = useLedger((one) => one.filter);
  const recipients = useLedger((one) => one.recipients);
  const leave = useKeys(leaveLedger);
  const [text, setText] = useState(filter.text ?? "");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const find = (typed: string, recipient = filter.recipient): void => {
    clearTimeout(timer.current);
    const part = typed.trim();
    ledger.find({ ...(recipient === undefined || recipient === "" ? {} : { recipient }), ...(part === "" ? {} : { text: part }) });
  };
  const onType = (typed: string): void => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => find(typed), restMs);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" || event.key === "ArrowDown") { event.preventDefault(); find(text); toRows(); }
    else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (text === "") toRows();
      else { setText(""); find(""); }
    }
  };
  // A recipient that is filtered by stays in the list, whatever else is in it.
  const all = filter.recipient === undefined || recipients.some((one) => one.recipient === filter.recipient) ? recipients : [{ recipient: filter.recipient, copies: 0 }, ...recipients];
  return (
    <div className={styles["tools"]}>
      <Button kind="quiet" size="small" keys={leave} onPress={() => leaveLedger.run(model)}>{words.back}</Button>
      <h1>{total === undefined ? words.counting : words.title(total)}</h1>
      <span className={styles["rest"]} />
      <input type="search" className={styles["find"]} aria-label={words.find} placeholder={words.findHint} value={text} maxLength={500} autoComplete="off" spellCheck={false} onChange={(event) => onType(event.target.value)} onKeyDown={onKeyDown} />
      <select className={styles["who"]} aria-label={words.recipient} value={filter.recipient ?? ""} onChange={(event) => find(text, event.target.value)}>
        <option value="">{words.everybody(recipients.length)}</option>
        {all.map((one) => <option key={one.recipient} value={one.recipient}>{words.choice(one.recipient, one.copies)}</option>)}
      </select>
      <Button size="small" name={words.exportCsv} onPress={() => exportLedgerCsv.run(model)}>{words.csv}</Button>
      <Button size="small" name={words.exportJson} onPress={() => exportLedgerJson.run(model)}>{words.json}</Button>
    </div>
  );
};
