// What stands in the way, with the way out of each: fix, show, waive. Conflicts with other programs beside them: theirs or mine.
import { type ReactElement, useState } from "react";
import type { PhotoDetail, Problem } from "#contract/values.ts";
import { field as fieldWords, problems as words } from "#words/window/inspector.ts";
import { fieldName } from "#words/window/labels.ts";
import { fixProblem, standing } from "../actions/edit/fix.ts";
import { Button } from "../parts/button/button.tsx";
import { fieldText } from "../parts/field/field-text.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { useDesk, useModel, useReadiness } from "../store/model.ts";
import styles from "./inspector.module.css";
import { useSubject } from "./subject.ts";

const few = 3;

const One = ({ problem, first }: { readonly problem: Problem; readonly first: boolean }): ReactElement => {
  const model = useModel();
  const { targets } = useSubject();
  const blocks = problem.severity === "blocks";
  return (
    <li className={`${styles["issue"]} ${blocks ? styles["problem"] : styles["warning"]}`}>
      <Icon glyph={blocks ? "problem" : problem.severity === "warns" ? "warning" : "info"} />
      <span className={styles["grow"]}>{problem.message}{problem.severity === "unchecked" ? ` (${words.unchecked})` : ""}</span>
      {problem.mayWaive === true ? <Button kind="quiet" size="small" onPress={() => model.layout.setState({ dialog: { kind: "waive", photos: targets, rule: problem.rule } })}>{words.waive}</Button> : null}
      {problem.fix === undefined && problem.field === undefined ? null : <Button size="small" keys={first ? "F" : undefined} onPress={() => fixProblem(model, problem)}>{problem.fix === undefined ? words.show : problem.fix.label || words.fix}</Button>}
    </li>
  );
};

const Conflicts = ({ one }: { readonly one: PhotoDetail }): ReactElement => {
  const model = useModel();
  const fields = useDesk((desk) => desk.fields);
  return (
    <>
      {one.conflictList.map((conflict) => {
        const label = fieldName(fields, conflict.field);
        const settle = (take: "mine" | "theirs"): void => void model.doing.settle(one.id, conflict.field, { take });
        return (
          <li key={conflict.field} className={`${styles["issue"]} ${styles["warning"]} ${styles["conflict"]}`}>
            <p><Icon glyph="conflict" /> <b>{label}</b> {fieldWords.conflict}</p>
            {(["theirs", "mine"] as const).map((side) => (
              <p key={side}><span className={styles["grow"]} dir="auto">{conflict[side] === undefined ? fieldWords.nothing : fieldText(conflict[side])}</span><Button size="small" name={`${fieldWords[side]}: ${label}`} onPress={() => settle(side)}>{fieldWords[side]}</Button></p>
            ))}
          </li>
        );
      })}
    </>
  );
};

const OfMany = (): ReactElement | null => {
  const model = useModel();
  const { targets, blocked, warnings } = useReadiness((one) => one);
  const problems = blocked.reduce((sum, one) => sum + one.problems.filter((problem) => problem.severity === "blocks").length, 0);
  if (blocked.length === 0 && warnings === 0) return null;
  const show = (): void => model.layout.setState({ dialog: { kind: "approve", photos: targets } });
  return (
    <ul className={styles["issues"]}>
      {blocked.length > 0 ? <li className={`${styles["issue"]} ${styles["problem"]}`}><Icon glyph="problem" /><span className={styles["grow"]}>{words.summary(blocked.length, problems)}</span><Button size="small" onPress={show}>{words.show}</Button></li> : null}
      {warnings > 0 ? <li className={`${styles["issue"]} ${styles["warning"]}`}><Icon glyph="warning" /><span className={styles["grow"]}>{words.warnings(warnings)}</span></li> : null}
    </ul>
  );
};

export const ProblemList = (): ReactElement | null => {
  const { one, problems } = useSubject();
  const [all, setAll] = useState(false);
  if (one === undefined) return <OfMany />;
  const list = standing(problems).filter((problem) => problem.severity !== "informs");
  const waived = problems.filter((problem) => problem.waived !== undefined);
  if (list.length + waived.length + one.conflictList.length === 0) return null;
  const shown = all ? list : list.slice(0, few);
  return (
    <ul className={styles["issues"]}>
      <Conflicts one={one} />
      {shown.map((problem, at) => <One key={`${problem.rule}-${problem.field ?? ""}-${at}`} problem={problem} first={at === 0} />)}
      {list.length > few ? <li className={styles["issue"]}><Button kind="quiet" size="small" onPress={() => setAll(!all)}>{all ? words.less : words.more(list.length - few)}</Button></li> : null}
      {waived.map((problem, at) => <li key={`waived-${problem.rule}-${at}`} className={styles["issue"]}><Icon glyph="shield" /><span className={styles["grow"]}>{problem.message}<small>{problem.waived === undefined ? "" : words.waived(problem.waived.by.initials, problem.waived.reason)}</small></span></li>)}
    </ul>
  );
};
