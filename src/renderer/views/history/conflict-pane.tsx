// Three ways: before both, this desk, the file now. One version a field, or both joined, or the result edited by hand; below what will be written.
import { type ReactElement, useEffect, useRef } from "react";
import type { Conflict, PhotoDetail } from "#contract/values.ts";
import { fieldName } from "#words/window/labels.ts";
import { historyView as words } from "#words/window/history.ts";
import { chooseVersion, editResult, joinBoth, settleResult, takeMine, takeTheirs } from "../../actions/history/conflict.ts";
import { leaveHistory } from "../../actions/view/show-history.ts";
import { useAction, useKeys } from "../../actions/use-action.ts";
import { formFor, typedText, typedValue } from "../../parts/field/field-form.ts";
import { focusArea } from "../../keys/areas.ts";
import { Button } from "../../parts/button/button.tsx";
import { Diff } from "../../parts/diff/diff.tsx";
import { fieldText } from "../../parts/field/field-text.ts";
import { ActionKeys } from "../../parts/kbd/action-keys.tsx";
import { Picture } from "../../parts/thumb/picture.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { type Choice, resultOf } from "../../store/conflict-model.ts";
import { useDesk, useLayout, useModel } from "../../store/model.ts";
import styles from "./history.module.css";

const useLabel = (id: string): string => useDesk((desk) => fieldName(desk.fields, id));

const Versions = ({ conflict, choice, active, onActive }: { readonly conflict: Conflict; readonly choice: Choice | undefined; readonly active: boolean; readonly onActive: () => void }): ReactElement => {
  const model = useModel();
  const label = useLabel(conflict.field);
  const before = fieldText(conflict.before);
  const side = (take: "mine" | "theirs"): ReactElement => (
    <td className={choice?.take === take ? styles["chosen"] : ""}>
      <button type="button" aria-pressed={choice?.take === take} aria-label={`${words[take]}, ${label}: ${fieldText(conflict[take]) || words.empty}`} onClick={() => chooseVersion(model, conflict, { take })}><Diff before={before} after={fieldText(conflict[take])} none={words.empty} /></button>
    </td>
  );
  return (
    <tr className={active ? styles["activeRow"] : ""}>
      <th scope="row"><button type="button" aria-pressed={active} onClick={onActive}>{label}</button><small>{words.differs}</small></th>
      <td><span className={styles["old"]} dir="auto">{before === "" ? words.empty : before}</span></td>
      {side("mine")}
      {side("theirs")}
    </tr>
  );
};

const Result = ({ conflict, choice, active }: { readonly conflict: Conflict; readonly choice: Choice | undefined; readonly active: boolean }): ReactElement => {
  const model = useModel();
  const field = useDesk((desk) => desk.fields.get(conflict.field));
  const label = useLabel(conflict.field);
  const asked = useLayout((layout) => layout.focusField === conflict.field);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { if (asked) { model.layout.setState({ focusField: undefined }); area.current?.focus(); } }, [model, asked]);
  const result = resultOf(conflict, choice);
  const onType = (text: string): void => {
    const value = field === undefined ? text : typedValue(field, formFor(field, conflict.mine), text, conflict.mine);
    if (value !== undefined) model.layout.setState(({ history }) => (history === undefined ? {} : { history: { ...history, choices: new Map(history.choices).set(conflict.field, { take: "result", value }) } }));
  };
  return (
    <div className={active ? styles["activeResult"] : ""}>
      <dt>{label}</dt>
      <dd>{choice?.take === "result" ? (
        <textarea ref={area} rows={3} dir="auto" spellCheck={false} aria-label={`${words.result}: ${label}`} value={typedText(choice.value)} onChange={(event) => onType(event.target.value)} onKeyDown={(event) => { if (event.key === "Escape" && !event.nativeEvent.isComposing) { event.preventDefault(); event.stopPropagation(); focusArea("stage"); } }} />
      ) : result === undefined ? <span className={styles["quiet"]}>{words.notChosen}</span> : <span dir="auto">{fieldText(result) || words.empty}</span>}</dd>
    </div>
  );
};

export const ConflictPane = ({ one }: { readonly one: PhotoDetail }): ReactElement => {
  const model = useModel();
  const history = useLayout((layout) => layout.history);
  const [join, edit, use] = [useAction(joinBoth), useAction(editResult), useAction(settleResult)];
  const leave = useKeys(leaveHistory);
  const labels = useDesk((desk) => one.conflictList.map(({ field }) => fieldName(desk.fields, field)).join(", "));
  const at = history?.field ?? 0;
  return (
    <div className={styles["conflict"]}>
      <div className={styles["body"]}>
        <h2>{words.twoVersions(labels)}</h2>
        <p className={styles["quiet"]}>{words.twoWhy}</p>
        <table className={styles["versions"]} aria-label={words.versions}>
          <thead><tr><th scope="col">{words.field}</th><th scope="col">{words.before}</th><th scope="col"><ActionKeys of={takeMine} /> {words.mine}</th><th scope="col"><ActionKeys of={takeTheirs} /> {words.theirs}</th></tr></thead>
          <tbody>{one.conflictList.map((conflict, place) => <Versions key={conflict.field} conflict={conflict} choice={history?.choices.get(conflict.field)} active={place === at} onActive={() => model.layout.setState(({ history: now }) => (now === undefined ? {} : { history: { ...now, field: place } }))} />)}</tbody>
        </table>
        <div className={styles["resultHead"]}><h3>{words.result}</h3><span className={styles["quiet"]}>{words.resultWhy}</span><span className={styles["grow"]} /><Button size="small" keys={join.keys} onPress={join.onPress}>{words.join}</Button><Button size="small" keys={edit.keys} onPress={edit.onPress}>{words.edit}</Button></div>
        <div className={styles["result"]}>
          <div className={styles["picture"]}><Picture url={pictureUrl(one, "large")} /></div>
          <dl>{one.conflictList.map((conflict, place) => <Result key={conflict.field} conflict={conflict} choice={history?.choices.get(conflict.field)} active={place === at} />)}</dl>
        </div>
      </div>
      <footer className={styles["foot"]}><span className={styles["grow"]}>{words.stays}</span><Button size="large" keys={leave} onPress={() => leaveHistory.run(model)}>{words.later}</Button><Button size="large" kind="primary" keys={use.keys} why={use.why} onPress={use.onPress}>{words.use}</Button></footer>
    </div>
  );
};
