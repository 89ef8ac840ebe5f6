// The active row in full: the photo, who has the copy, what shows that it arrived, and what can be done about it.
import { type ReactElement, useSyncExternalStore } from "react";
import type { LedgerLine } from "#contract/ledger.ts";
import { count, fileSize } from "#words/format.ts";
import { ledgerWords as words } from "#words/window/ledger.ts";
import { channelName, noticeWords } from "#words/window/recall.ts";
import { showLedgerPhoto } from "../../actions/ledger/ledger.ts";
import { correct } from "../../actions/recall/correct.ts";
import { kill } from "../../actions/recall/kill.ts";
import { useAction } from "../../actions/use-action.ts";
import { Pairs } from "../../inspector/pairs.tsx";
import { Button } from "../../parts/button/button.tsx";
import { howWords } from "../../parts/how-words.ts";
import { displayState } from "../../parts/state/display-state.ts";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { Picture } from "../../parts/thumb/picture.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { whenOf } from "../../parts/when.ts";
import { useLedger, useModel } from "../../store/model.ts";
import { ledgerPageSize } from "../../store/ledger.ts";
import styles from "./ledger.module.css";
import { resultOf } from "./result.ts";

const pairsOf = (line: LedgerLine, now: Date): readonly (readonly [string, string])[] => {
  const { proof, withdrawn, notice } = line;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [words.columns.recipient, line.recipient], [words.channel, channelName(line.channel)], [words.columns.file, line.fileName], [words.columns.version, count(line.version)], [words.columns.time, whenOf(line.time, now)], [words.columns.editor, words.by(line.editor.name, line.editor.initials)],
    [words.columns.profile, line.profile], [words.approvedBy, `${words.by(line.approval.by.name, line.approval.by.initials)}, ${whenOf(line.approval.time, now)}`], [words.columns.result, words.resultWhy[resultOf(line)]],
    [words.proof, proof?.place], [words.address, proof?.address], [words.id, proof?.id], [words.size, proof?.sizeBytes === undefined ? undefined : fileSize(proof.sizeBytes)], [words.hash, line.sha256],
    [words.results.back, withdrawn === undefined ? undefined : whenOf(withdrawn.time, now)], [words.evidence, withdrawn === undefined ? undefined : howWords(withdrawn.evidence)], [words.columns.told, notice === undefined ? undefined : words.toldOf(noticeWords.kinds[notice.kind], noticeWords.states[notice.state])],
  ];
  return pairs.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, value] as const]));
};

const Acts = (): ReactElement => {
  const [show, mend, end] = [useAction(showLedgerPhoto), useAction(correct), useAction(kill)];
  return (
    <div className={styles["acts"]}>
      <Button keys={show.keys} why={show.why} onPress={show.onPress}>{words.show}</Button>
      <Button keys={mend.keys} why={mend.why} onPress={mend.onPress}>{mend.label}</Button>
      <Button kind="danger" why={end.why} onPress={end.onPress}>{end.label}</Button>
    </div>
  );
};

const Body = ({ line }: { readonly line: LedgerLine }): ReactElement => {
  const { rows } = useModel();
  const row = useSyncExternalStore((tell) => rows.watch(line.photo, tell), () => rows.get(line.photo));
  return (
    <>
      <div className={`${styles["picture"]} ${row?.state === "killed" ? styles["killed"] : ""}`}>{row === undefined || row.file === "unreadable" ? null : <Picture url={pictureUrl(row, "large")} />}</div>
      {row === undefined ? null : <StateMark state={displayState(row)} />}
      <Pairs of={pairsOf(line, new Date())} />
      {line.state === undefined ? null : <Acts />}
    </>
  );
};

export const Pane = (): ReactElement => {
  const line = useLedger((one) => one.pages.get(Math.floor(one.active / ledgerPageSize))?.[one.active % ledgerPageSize]);
  const at = useLedger((one) => one.active);
  const total = useLedger((one) => one.total ?? 0);
  return (
    <aside className={styles["pane"]} aria-label={words.pane} data-area="inspector">
      <header><b className="clip"><bdi>{line?.name ?? ""}</bdi></b><span>{total === 0 ? "" : words.of(at + 1, total)}</span></header>
      <div className={styles["body"]}>{line === undefined ? null : <Body line={line} />}</div>
    </aside>
  );
};
