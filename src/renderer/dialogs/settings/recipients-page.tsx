// Who gets copies: each recipient with its channel; added, changed and removed here. Passwords go to the system's key store and are never shown again.
import { type ReactElement, useState } from "react";
import type { Recipient } from "#contract/recipient.ts";
import { channelName } from "#words/window/recall.ts";
import { recipientWords as words, trialText } from "#words/window/recipients.ts";
import { Button } from "../../parts/button/button.tsx";
import { Toned } from "../../parts/state/state-mark.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { useModel } from "../../store/model.ts";
import { contactWords } from "../contact-words.ts";
import { noWords, useAsked } from "../use-asked.ts";
import { placeOf } from "./recipient-settings.ts";
import { RecipientForm } from "./recipient-form.tsx";
import styles from "./settings.module.css";

export const RecipientsPage = (): ReactElement => {
  const model = useModel();
  const [time, setTime] = useState(0);
  const [editing, setEditing] = useState<Recipient | "new" | undefined>(undefined);
  const listed = useAsked("recipient.list", {}, time);
  const secrets = useAsked("shell.secrets", {}, time).value;
  const [testing, setTesting] = useState<string | undefined>(undefined);
  const [trials, setTrials] = useState<ReadonlyMap<string, { readonly ok: boolean; readonly text: string }>>(new Map());
  const test = async (id: string): Promise<void> => {
    if (testing !== undefined) return;
    setTesting(id);
    const answer = await model.bridge.call("recipient.test", { id });
    setTesting(undefined);
    setTrials(new Map([...trials, [id, answer.ok ? { ok: answer.value.ok, text: trialText(answer.value) } : { ok: false, text: noWords(answer) }]]));
  };
  const again = (): void => { setEditing(undefined); setTime(time + 1); };
  const remove = async (id: string): Promise<void> => {
    const answer = await model.bridge.call("recipient.remove", { id });
    if (!answer.ok) { model.doing.refused(answer); return; }
    await model.bridge.call("shell.setSecret", { recipient: id, secret: null });
    model.messages.tell({ level: "done", text: words.removed(answer.value.name, answer.value.copies) });
    again();
  };
  if (editing !== undefined) return <RecipientForm recipient={editing === "new" ? undefined : editing} hasSecret={editing !== "new" && secrets?.recipients.includes(editing.id) === true} keeps={secrets?.keeps !== false} onDone={again} onCancel={() => setEditing(undefined)} />;
  return (
    <>
      <p className={styles["why"]}>{words.why}</p>
      {listed.no === undefined ? null : <p className={styles["problem"]}>{listed.no}</p>}
      {listed.value?.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : (
        <ul className={styles["list"]} aria-label={words.list}>
          {(listed.value ?? []).map((one) => (
            <li key={one.id} className={styles["item"]}>
              <Icon glyph="delivered" />
              <span className={styles["name"]}><bdi>{one.name}</bdi><small>{[channelName(one.settings.channel), placeOf(one.settings), contactWords(one.contact)].filter((text) => text !== undefined).join(" · ")}</small>{trials.has(one.id) ? <span role="status"><Toned tone={trials.get(one.id)?.ok === true ? "ready" : "problem"} wrap>{trials.get(one.id)?.text ?? ""}</Toned></span> : null}</span>
              <Button size="small" name={words.testName(one.name)} why={testing === undefined ? undefined : words.testing} onPress={() => void test(one.id)}>{testing === one.id ? words.testing : words.test}</Button>
              <Button size="small" name={words.changeName(one.name)} onPress={() => setEditing(one)}>{words.change}</Button>
              <Button size="small" name={words.removeName(one.name)} onPress={() => void remove(one.id)}>{words.remove}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles["tools"]}><Button glyph="plus" onPress={() => setEditing("new")}>{words.add}</Button></div>
    </>
  );
};
