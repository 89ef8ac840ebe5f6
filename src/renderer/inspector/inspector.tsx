// The inspector: about the active photo, or about all that are selected. Follows after a short rest; what is typed belongs to the photos it was typed for.
import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import type { PhotoDetail } from "#contract/values.ts";
import { inspector as words } from "#words/window/inspector.ts";
import { useElementEvents } from "../parts/use-element-events.ts";
import type { InspectorTab } from "../store/layout.ts";
import { useDesk, useLayout, useModel } from "../store/model.ts";
import { CaptionTab } from "./caption-tab.tsx";
import { firstFields } from "./first-fields.ts";
import { FileTab } from "./file-tab.tsx";
import { focusWhenThere } from "./focus-when-there.ts";
import { Header } from "./header.tsx";
import { HistoryTab } from "./history-tab.tsx";
import styles from "./inspector.module.css";
import { ProblemList } from "./problem-list.tsx";
import { RightsTab } from "./rights-tab.tsx";
import { type Subject, SubjectContext } from "./subject.ts";
import { useInspected } from "./use-inspected.ts";

const tabs: readonly InspectorTab[] = ["caption", "file", "rights", "history"];

const Tabs = ({ tab, shown }: { readonly tab: InspectorTab; readonly shown: readonly InspectorTab[] }): ReactElement => {
  const { layout } = useModel();
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = shown[(shown.indexOf(tab) + step + shown.length) % shown.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    layout.setState({ tab: next });
    box.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={box} className={styles["tabs"]} role="tablist" aria-label={words.label} tabIndex={-1} onKeyDown={onKeyDown}>
      {shown.map((one) => <button key={one} id={`tab-${one}`} type="button" role="tab" aria-selected={one === tab} aria-controls="tab-panel" tabIndex={one === tab ? 0 : -1} onClick={() => layout.setState({ tab: one })}>{words.tabs[one]}</button>)}
    </div>
  );
};

/** Takes the keyboard to the field that an action or a problem asked for, once the right photo is shown. */
const useFocusField = (subject: Subject, openWide: () => void): void => {
  const { layout, selection } = useModel();
  const asked = useLayout((one) => one.focusField);
  const fields = useDesk((one) => one.fields);
  const tab = useLayout((one) => one.tab);
  useEffect(() => {
    // What is shown may still be the photo before: the keyboard waits for the right one.
    if (asked === undefined || subject.rows.length === 0 || subject.targets[0] !== selection.targets()[0]) return undefined;
    const inFirst = (layout.getState().inspectorFields ?? firstFields).includes(asked);
    const wanted: InspectorTab = !inFirst && fields.get(asked)?.group === "rights" ? "rights" : "caption";
    if (tab !== wanted) { layout.setState({ tab: wanted }); return undefined; }
    if (wanted === "caption" && !inFirst) openWide();
    const range = subject.problems.find((problem) => problem.field === asked && problem.range !== undefined)?.range;
    return focusWhenThere(asked, range, () => layout.setState({ focusField: undefined }));
  }, [asked, subject, fields, tab, layout, selection, openWide]);
};

const Body = ({ tab, one, wide, onWide }: { readonly tab: InspectorTab; readonly one: PhotoDetail | undefined; readonly wide: boolean; readonly onWide: (wide: boolean) => void }): ReactElement => {
  if (tab === "rights") return <RightsTab />;
  if (one !== undefined && tab === "file") return <FileTab one={one} />;
  if (one !== undefined && tab === "history") return <HistoryTab photo={one.id} />;
  return <CaptionTab wide={wide} onWide={onWide} />;
};

export const Inspector = (): ReactElement => {
  const model = useModel();
  const subject = useInspected();
  const { one } = subject;
  const chosen = useLayout((layout) => layout.tab);
  const [wide, setWide] = useState(false);
  const openWide = useCallback(() => setWide(true), []);
  const box = useRef<HTMLElement>(null);
  useFocusField(subject, openWide);
  const shown = one === undefined ? tabs.filter((tab) => tab === "caption" || tab === "rights") : tabs;
  const tab = shown.includes(chosen) ? chosen : "caption";
  useElementEvents(box, { keydown: (event) => { if (event.key === "Escape") model.layout.setState({ inspectorOver: false }); } });
  return (
    <SubjectContext value={subject}>
      <aside ref={box} className={styles["inspector"]} aria-label={words.label} data-area="inspector">
        {subject.rows.length === 0 ? <div className={styles["none"]}><p>{words.none}</p><p>{words.noneWhy}</p></div> : (
          <>
            <Header />
            <ProblemList />
            <Tabs tab={tab} shown={shown} />
            <div id="tab-panel" key={one?.id ?? "many"} role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles["body"]} tabIndex={-1}><Body tab={tab} one={one} wide={wide} onWide={setWide} /></div>
          </>
        )}
      </aside>
    </SubjectContext>
  );
};
