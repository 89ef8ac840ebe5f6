// Protects a source: on or off for all chosen photos, with the words that no copy may say. From here to what could still be learnt from a copy.
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { shieldWords as words } from "#words/window/shield.ts";
import { leavingWords } from "#words/window/leaving.ts";
import { mostRehearsed } from "../../actions/state/leaving.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Toned } from "../../parts/state/state-mark.tsx";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { Leaving } from "../leaving/leaving.tsx";
import styles from "../recall.module.css";
import { useAsked } from "../use-asked.ts";
import { useRows } from "../use-rows.ts";
import { differ, type Shields, textOf, wordsIn, wrongWord } from "./protected-words.ts";

const mostWords = 500;
interface Draft { readonly on: boolean; readonly text: string }

/** As it stands; of photos without a protection it is on: that is what the editor came for. */
const draftOf = (shields: Shields): Draft => ({ on: true, text: textOf(shields) });
const isSaved = (shields: Shields, draft: Draft, photos: number): boolean =>
  draft.on ? shields.length === photos && !differ(shields) && wordsIn(draft.text).join("\n") === textOf(shields) : shields.length === 0;
const whyNot = (draft: Draft, saved: boolean): string | undefined => {
  const list = wordsIn(draft.text);
  const wrong = wrongWord(list);
  if (saved) return words.same;
  if (!draft.on) return undefined;
  return wrong !== undefined ? words.tooLong(wrong) : list.length > mostWords ? words.tooMany : undefined;
};

const Form = ({ draft, onDraft }: { readonly draft: Draft; readonly onDraft: (draft: Draft) => void }): ReactElement => (
  <>
    <p>{words.lead}</p>
    <fieldset className={styles["radios"]}>
      <legend>{words.choice}</legend>
      {([true, false] as const).map((on) => <label key={String(on)}><input type="radio" name="shield-on" checked={draft.on === on} data-first={draft.on === on ? "" : undefined} onChange={() => onDraft({ ...draft, on })} /><span>{on ? words.on : words.off}<small>{on ? words.onWhy : words.offWhy}</small></span></label>)}
    </fieldset>
    {draft.on ? (
      <>
        <label className={dialog["label"]}><span>{words.words}</span><textarea rows={5} value={draft.text} placeholder={words.wordsHint} spellCheck={false} onChange={(event) => onDraft({ ...draft, text: event.target.value })} /><small>{words.wordsWhy}</small></label>
        <div className={`${styles["strip"]} ${styles["plain"]}`}><Icon glyph="shield" /><span>{words.derived}</span></div>
      </>
    ) : null}
  </>
);

export const ShieldDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const rows = useRows(photos);
  const [round, setRound] = useState(0);
  const { value, no } = useAsked("shield.show", { photos: [...photos] }, round);
  const [typed, setTyped] = useState<Draft | undefined>(undefined);
  const [looking, setLooking] = useState(false);
  const running = useRef(false);
  const here = value !== undefined;
  const shields = value ?? [];
  const draft = typed ?? draftOf(shields);
  const saved = here && isSaved(shields, draft, photos.length);
  const why = no ?? (here ? whyNot(draft, saved) : words.loading);
  const out = (rows ?? []).filter((row) => row.delivered && row.state !== "killed").length;
  // What takes the place of the words before has the keyboard, and so it is on the way back.
  useEffect(() => { if (here && !looking) document.querySelector<HTMLElement>("[role=dialog] [data-first]")?.focus(); }, [here, looking]);

  const put = async (): Promise<boolean> => {
    if (running.current || why !== undefined) return false;
    running.current = true;
    const list = draft.on ? [...wordsIn(draft.text)] : null;
    const { ok } = await model.doing.batch(draft.on ? "done.shield" : "done.shield-removed", photos, () => model.bridge.call("shield.set", { photos: [...photos], words: list }), false);
    running.current = false;
    return ok;
  };
  const go = async (): Promise<void> => { if (await put()) model.layout.setState({ dialog: undefined }); };
  const learn = async (): Promise<void> => {
    if (!saved) {
      if (!(await put())) return;
      setRound(round + 1);
    }
    setLooking(true);
  };
  if (looking) return <Leaving photos={photos} first="protect-source" learnt onBack={() => setLooking(false)} />;
  const noLook = photos.length > mostRehearsed ? leavingWords.tooMany : saved ? undefined : why;
  return (
    <DialogFrame
      title={words.title(photos.length)} onMain={() => void go()}
      foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{draft.on ? words.go(photos.length) : words.remove(photos.length)}</Button>}
    >
      <div className={dialog["form"]}>
        {here ? <Form draft={draft} onDraft={setTyped} /> : <p role="status">{no ?? words.loading}</p>}
        {shields.length > 0 && shields.length < photos.length ? <p>{words.some(shields.length)}</p> : null}
        {differ(shields) ? <p>{words.differ}</p> : null}
        {out > 0 && draft.on ? <Toned tone="warning" wrap>{words.out(out)}</Toned> : null}
        {draft.on && here && !saved && why !== undefined ? <Toned tone="problem" wrap>{why}</Toned> : null}
        <div><Button glyph="eye" why={noLook} onPress={() => void learn()}>{saved ? words.learn : words.saveAndLearn}</Button></div>
      </div>
    </DialogFrame>
  );
};
