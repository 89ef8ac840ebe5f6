// The first ten minutes, in a line of its own above the selection bar, never over the work: nine steps, the one at hand in words, with its key and a button that does it or leads there.
import type { ReactElement } from "react";
import { guideWords as words } from "#words/window/guide.ts";
import type { Action } from "../actions/action.ts";
import { openSamples } from "../actions/always/open-samples.ts";
import { setGuide } from "../actions/always/guide.ts";
import { undo } from "../actions/edit/undo.ts";
import { setStars } from "../actions/mark/set-stars.ts";
import { approve } from "../actions/state/approve.ts";
import { deliver } from "../actions/state/deliver.ts";
import { showProblems } from "../actions/view/show-problems.ts";
import { showLoupe } from "../actions/view/show-view.ts";
import { useAction } from "../actions/use-action.ts";
import { Button } from "../parts/button/button.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import { firstGuide, guideSteps, type GuideStep, shownStep } from "../store/guide.ts";
import { useLayout, useModel } from "../store/model.ts";
import styles from "./guide.module.css";

/** Leads to the credit of whatever is selected; no key of its own. */
const toCredit: Action = { id: "guide-credit", group: "caption", label: words.acts.credit, keys: [], scope: "everywhere", when: () => true, run: (model) => model.layout.setState({ view: "sheet", inspector: true, inspectorOver: true, tab: "caption", focusField: "creditLine" }) };
const [, , threeStars = undo] = setStars;
const actionOf: Readonly<Record<GuideStep, Action>> = { open: openSamples, look: showLoupe, mark: threeStars, correct: showProblems, credit: toCredit, problems: showProblems, approve, deliver, undo };

const Step = ({ step }: { readonly step: GuideStep }): ReactElement => {
  const act = useAction(actionOf[step]);
  return (
    <>
      <span className={styles["text"]} role="status">{words.texts[step]}</span>
      <Button size="small" keys={act.keys} why={act.why} onPress={act.onPress}>{words.acts[step]}</Button>
    </>
  );
};

export const Guide = (): ReactElement | null => {
  const model = useModel();
  const guide = useLayout((one) => one.guide);
  if (!guide.open) return null;
  const shown = shownStep(guide);
  const count = guideSteps.filter((one) => guide.done.includes(one)).length;
  return (
    <section className={styles["guide"]} aria-label={words.label}>
      <b className={styles["title"]}>{words.label}<small>{words.at(count, guideSteps.length)}</small></b>
      <ol className={styles["steps"]} aria-label={words.steps}>
        {guideSteps.map((step, at) => {
          const done = guide.done.includes(step);
          const name = done ? words.stepDone(at + 1, words.titles[step]) : words.step(at + 1, words.titles[step]);
          return <li key={step}><button type="button" className={`${styles["step"]} ${done ? styles["done"] : ""}`} aria-current={step === shown ? "step" : undefined} aria-label={name} title={name} onClick={() => setGuide(model, { ...guide, shown: step })}>{done ? <Icon glyph="check" small /> : at + 1}</button></li>;
        })}
      </ol>
      {shown === undefined ? <><span className={styles["text"]} role="status">{words.all}</span><Button size="small" onPress={() => setGuide(model, { ...firstGuide, open: true })}>{words.again}</Button></> : <Step key={shown} step={shown} />}
      <Button kind="icon" glyph="x" name={words.close} onPress={() => setGuide(model, { ...guide, open: false })} />
    </section>
  );
};
