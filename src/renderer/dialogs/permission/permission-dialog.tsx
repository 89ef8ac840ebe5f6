// What the maker of a picture allowed: who said yes, to what, for whom, until when, and what shows it. One record for all chosen photos. An end of the permission leads on to the kill where copies are out.
import { type ReactElement, useEffect, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { common } from "#words/window/dialogs.ts";
import { permissionWords as words } from "#words/window/permission.ts";
import { Button } from "../../parts/button/button.tsx";
import { endedOf, standingOf } from "../../parts/permission/standing.ts";
import { useModel } from "../../store/model.ts";
import { DialogFrame } from "../dialog-frame.tsx";
import dialog from "../dialog.module.css";
import recall from "../recall.module.css";
import { useAsked } from "../use-asked.ts";
import { useRows } from "../use-rows.ts";
import { EndedKill, EndedStrip } from "./ended-panel.tsx";
import { different, draftOf, type PermissionDraft, recordOf } from "./permission-draft.ts";
import { PermissionForm } from "./permission-form.tsx";

export const PermissionDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const rows = useRows(photos);
  const { value, no } = useAsked("permission.show", { photos: [...photos] });
  const kinds = different((value ?? []).map((one) => one.permission));
  const known = kinds.length === 1 ? kinds[0] : undefined;
  const [typed, setTyped] = useState<PermissionDraft | undefined>(undefined);
  const [running, setRunning] = useState(false);
  const [saved, setSaved] = useState(false);
  const here = rows !== undefined && value !== undefined;
  const draft = typed ?? draftOf(known);
  const record = recordOf(draft, known);
  const out = (rows ?? []).filter((row) => row.delivered && row.state !== "killed").map((row) => row.id);
  const end = endedOf(standingOf(record, Date.now()));
  const why = no ?? (!here ? words.loading : draft.credit === "wording" && draft.wording.trim() === "" ? words.needWording : undefined);
  // What takes the place of the words before has the keyboard.
  useEffect(() => { if (here) document.querySelector<HTMLElement>("[role=dialog] [data-first]")?.focus(); }, [here, saved]);

  const put = async (code: "done.permission" | "done.permission-removed"): Promise<void> => {
    if (running || saved || !here || (code === "done.permission" && why !== undefined)) return;
    setRunning(true);
    const { ok } = await model.doing.batch(code, photos, () => model.bridge.call("permission.set", { photos: [...photos], permission: code === "done.permission" ? record : null }), false);
    setRunning(false);
    if (!ok) return;
    if (code === "done.permission" && end !== undefined && out.length > 0) setSaved(true);
    else model.layout.setState({ dialog: undefined });
  };
  const recorded = value?.length ?? 0;
  const foot = saved ? (end === undefined ? null : <EndedKill end={end} out={out} size="large" />) : (
    <>
      {recorded > 0 ? <Button size="large" onPress={() => void put("done.permission-removed")}>{words.remove}</Button> : null}
      <Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void put("done.permission")}>{words.save}</Button>
    </>
  );
  return (
    <DialogFrame title={words.title(photos.length)} size={saved ? "small" : "wide"} cancel={saved ? words.later : common.cancel} onMain={() => void put("done.permission")} foot={foot}>
      {!here ? <div className={dialog["form"]}><p role="status">{no ?? words.loading}</p></div>
        : saved && end !== undefined ? <div className={`${dialog["form"]} ${recall["ends"]}`} role="status" data-first="" tabIndex={-1}><EndedStrip end={end} /></div>
        : <PermissionForm draft={draft} onDraft={setTyped} says={kinds.length > 1 ? words.differ(kinds.length) : recorded > 0 && recorded < photos.length ? words.some(recorded) : undefined} />}
    </DialogFrame>
  );
};
