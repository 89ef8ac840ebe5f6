// The form of a permission record: who and what was said at left, what it covers at right.
import { type ReactElement, useState } from "react";
import { permissionStatus } from "#contract/permission.ts";
import { permissionWords as words } from "#words/window/permission.ts";
import { Button } from "../../parts/button/button.tsx";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import recall from "../recall.module.css";
import type { PermissionDraft } from "./permission-draft.ts";

interface FormProps { readonly draft: PermissionDraft; readonly onDraft: (draft: PermissionDraft) => void }
type TextKey = { [Key in keyof PermissionDraft]: PermissionDraft[Key] extends string ? Key : never }[keyof PermissionDraft];

const Text = ({ of, label, draft, onDraft, rows, type = "text", most = 1000 }: FormProps & { readonly of: TextKey; readonly label: string; readonly rows?: number; readonly type?: "text" | "date" | "datetime-local"; readonly most?: number }): ReactElement => (
  <label className={dialog["label"]}>
    <span>{label}</span>
    {rows === undefined ? <input type={type} maxLength={type === "text" ? most : undefined} value={draft[of]} autoComplete="off" dir={type === "text" ? "auto" : undefined} onChange={(event) => onDraft({ ...draft, [of]: event.target.value })} /> : <textarea rows={rows} maxLength={most} value={draft[of]} dir="auto" onChange={(event) => onDraft({ ...draft, [of]: event.target.value })} />}
  </label>
);

const Proof = ({ draft, onDraft }: FormProps): ReactElement => {
  const model = useModel();
  const [hashing, setHashing] = useState(false);
  const choose = async (): Promise<void> => {
    const chosen = await model.bridge.call("shell.chooseFile", { title: words.chooseTitle });
    if (!chosen.ok) { model.doing.refused(chosen); return; }
    if (chosen.value === null) return;
    setHashing(true);
    const answer = await model.bridge.call("permission.proof", { file: chosen.value.path });
    setHashing(false);
    if (answer.ok) onDraft({ ...draft, proof: answer.value });
    else model.doing.refused(answer);
  };
  return (
    <div className={dialog["label"]} role="group" aria-label={words.proof}>
      <span>{words.proof}</span>
      <div className={dialog["inline"]}>
        <Button name={`${words.proof}: ${words.choose}`} why={hashing ? words.hashing : undefined} onPress={() => void choose()}>{words.choose}</Button>
        <output className="clip" title={draft.proof === undefined ? undefined : words.proofIs(draft.proof.fileName, draft.proof.sha256)}>{hashing ? words.hashing : draft.proof === undefined ? words.noProof : words.proofIs(draft.proof.fileName, draft.proof.sha256.slice(0, 12))}</output>
        {draft.proof === undefined ? null : <Button size="small" name={`${words.proof}: ${words.removeProof}`} onPress={() => onDraft({ ...draft, proof: undefined })}>{words.removeProof}</Button>}
      </div>
      <small>{words.proofWhy}</small>
    </div>
  );
};

const Said = ({ draft, onDraft }: FormProps): ReactElement => (
  <>
    <label className={dialog["label"]}>
      <span>{words.statusLabel}</span>
      <select data-first="" value={draft.status} onChange={(event) => { const found = permissionStatus.options.find((one) => one === event.target.value); if (found !== undefined) onDraft({ ...draft, status: found }); }}>
        {permissionStatus.options.map((one) => <option key={one} value={one}>{words.standing[one]}</option>)}
      </select>
    </label>
    <div className={dialog["halves"]}><Text of="granter" label={words.granter} draft={draft} onDraft={onDraft} /><Text of="contact" label={words.contact} draft={draft} onDraft={onDraft} /></div>
    <fieldset className={dialog["choices"]}>
      <legend>{words.makerLabel}</legend>
      {(["yes", "no", "unknown"] as const).map((one) => <label key={one} className={dialog["check"]}><input type="radio" name="permission-maker" checked={draft.isMaker === one} onChange={() => onDraft({ ...draft, isMaker: one })} />{words.maker[one]}</label>)}
      <small>{words.makerWhy}</small>
    </fieldset>
    <div className={dialog["spoken"]}><Text of="asked" label={words.asked} rows={3} most={20_000} draft={draft} onDraft={onDraft} /><Text of="askedAt" label={words.askedAt} type="datetime-local" draft={draft} onDraft={onDraft} /></div>
    <div className={dialog["spoken"]}><Text of="answer" label={words.answer} rows={3} most={20_000} draft={draft} onDraft={onDraft} /><Text of="answeredAt" label={words.answeredAt} type="datetime-local" draft={draft} onDraft={onDraft} /></div>
    <Proof draft={draft} onDraft={onDraft} />
    <Text of="safetyNote" label={`${words.safety}. ${words.safetyWhy}`} rows={2} most={20_000} draft={draft} onDraft={onDraft} />
  </>
);

const Scope = ({ draft, onDraft }: FormProps): ReactElement => (
  <>
    <h2>{words.scope}</h2>
    <p>{words.scopeWhy}</p>
    <Text of="titles" label={words.titles} draft={draft} onDraft={onDraft} />
    <Text of="media" label={words.media} draft={draft} onDraft={onDraft} />
    <Text of="territories" label={words.territories} draft={draft} onDraft={onDraft} />
    <Text of="until" label={words.until} type="date" draft={draft} onDraft={onDraft} />
    <div>
      {(["syndication", "archive"] as const).map((one) => <label key={one} className={dialog["check"]}><input type="checkbox" checked={draft[one]} onChange={(event) => onDraft({ ...draft, [one]: event.target.checked })} />{words[one]}</label>)}
    </div>
    <fieldset className={recall["radios"]}>
      <legend>{words.credit}</legend>
      {(["unsaid", "wording", "anonymous"] as const).map((one) => <label key={one}><input type="radio" name="permission-credit" checked={draft.credit === one} onChange={() => onDraft({ ...draft, credit: one })} /><span>{words.credits[one]}</span></label>)}
    </fieldset>
    {draft.credit === "wording" ? <Text of="wording" label={words.wording} draft={draft} onDraft={onDraft} /> : null}
    <p className={dialog["last"]}>{words.keeps}</p>
  </>
);

export const PermissionForm = ({ draft, onDraft, says }: FormProps & { readonly says: string | undefined }): ReactElement => (
  <div className={dialog["columns"]}>
    <div className={dialog["photos"]}><div className={dialog["form"]}>{says === undefined ? null : <p>{says}</p>}<Said draft={draft} onDraft={onDraft} /></div></div>
    <div className={dialog["side"]}><Scope draft={draft} onDraft={onDraft} /></div>
  </div>
);
