// What stands in the way of the photos of the view: kinds at left, a line for each problem, the active one in full at right.
import { type ReactElement, useEffect } from "react";
import { problemsView as words } from "#words/window/problems.ts";
import { fixAlike, leaveProblems } from "../../actions/problems/lines.ts";
import { useAction, useKeys } from "../../actions/use-action.ts";
import { Button } from "../../parts/button/button.tsx";
import { useModel, useSurvey } from "../../store/model.ts";
import { linesOf } from "./groups.ts";
import { Kinds } from "./kinds.tsx";
import { Lines } from "./lines.tsx";
import { Pane } from "./pane.tsx";
import styles from "./problems.module.css";

const Tools = (): ReactElement => {
  const model = useModel();
  const found = useSurvey((one) => one.found);
  const line = useSurvey((one) => one.found?.lines[one.active]);
  const alike = useAction(fixAlike);
  const leave = useKeys(leaveProblems);
  const fixable = found?.groups.find((one) => one.rule === line?.rule && one.kind !== "waived")?.fixable ?? 0;
  return (
    <div className={styles["tools"]}>
      <Button kind="quiet" size="small" keys={leave} onPress={() => leaveProblems.run(model)}>{words.back}</Button>
      <h1 className="clip">{found === undefined ? words.counting : words.title(linesOf(found.groups, "blocks"), linesOf(found.groups, "warns"))}</h1>
      <span>{found === undefined ? "" : words.inPhotos(found.photos)}</span>
      <span className={styles["rest"]} />
      {fixable > 1 ? <Button size="small" keys={alike.keys} why={alike.why} onPress={alike.onPress}>{words.fixAll(fixable)}</Button> : null}
    </div>
  );
};

export const Problems = (): ReactElement => {
  const { survey } = useModel();
  const none = useSurvey((one) => one.found?.lines.length === 0);
  const narrowed = useSurvey((one) => one.shown.kind !== undefined);
  const more = useSurvey((one) => (one.found === undefined ? 0 : one.found.total - one.found.lines.length));
  useEffect(() => { survey.watch(true); return () => survey.watch(false); }, [survey]);
  return (
    <div className={styles["view"]}>
      <Kinds />
      <div className={styles["middle"]}>
        <Tools />
        {none ? <div className={styles["nothing"]}><h2>{narrowed ? words.noneHere : words.none}</h2><p>{narrowed ? "" : words.noneWhy}</p></div> : null}
        <Lines />
        {more > 0 ? <p className={styles["more"]}>{words.more(more)}</p> : null}
      </div>
      <Pane />
    </div>
  );
};
