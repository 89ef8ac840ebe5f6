// One recipient in its form: name, channel with its settings, how copies are made and named, whom to reach, what it does with pictures.
import { type ReactElement, useState } from "react";
import type { ChannelId, Recipient } from "#contract/recipient.ts";
import { common } from "#words/window/dialogs.ts";
import { channelName } from "#words/window/recall.ts";
import { recipientWords as words } from "#words/window/recipients.ts";
import { Button } from "../../parts/button/button.tsx";
import { useDesk, useModel } from "../../store/model.ts";
import { channelForms, channelOrder, draftOf, lacking, type SettingKey, settingsOf } from "./recipient-settings.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

interface Props { readonly recipient: Recipient | undefined; readonly hasSecret: boolean; /** The system has a key store. */ readonly keeps: boolean; readonly onDone: () => void; readonly onCancel: () => void }

const listed = (text: string): string[] => text.split(",").map((one) => one.trim()).filter((one) => one !== "");

export const RecipientForm = ({ recipient, hasSecret, keeps, onDone, onCancel }: Props): ReactElement => {
  const model = useModel();
  const profiles = useDesk((one) => one.catalogue?.profiles ?? []);
  const [name, setName] = useState(recipient?.name ?? "");
  const [channel, setChannel] = useState<ChannelId>(recipient?.settings.channel ?? "folder");
  const [draft, setDraft] = useState(draftOf(recipient?.settings));
  const [secret, setSecret] = useState("");
  const [profile, setProfile] = useState(recipient?.profile ?? "safe");
  const [template, setTemplate] = useState(recipient?.nameTemplate ?? "");
  const [contact, setContact] = useState({ name: recipient?.contact?.name ?? "", telephone: recipient?.contact?.telephone ?? "", email: recipient?.contact?.email ?? "" });
  const [use, setUse] = useState({ title: recipient?.use?.title ?? "", media: (recipient?.use?.media ?? []).join(", "), territories: (recipient?.use?.territories ?? []).join(", "), syndicates: recipient?.use?.syndicates ?? false, archives: recipient?.use?.archives ?? false });
  const missing = lacking(channel, draft);
  const why = name.trim() === "" ? words.needName : missing === undefined ? undefined : words.need(words.settings[missing]);

  const choose = async (): Promise<void> => {
    const answer = await model.bridge.call("shell.chooseFolder", { title: words.chooseTitle, purpose: "deliver" });
    if (!answer.ok) model.doing.refused(answer);
    else if (answer.value !== null) setDraft({ ...draft, folder: answer.value.path });
  };
  const keep = async (): Promise<void> => {
    const told = Object.fromEntries(Object.entries(contact).map(([key, value]) => [key, value.trim()]).filter(([, value]) => value !== ""));
    const answer = await model.bridge.call("recipient.put", { ...(recipient === undefined ? {} : { id: recipient.id }), recipient: {
      name: name.trim(), settings: settingsOf(channel, draft), profile, ...(template.trim() === "" ? {} : { nameTemplate: template.trim() }), ...(Object.keys(told).length === 0 ? {} : { contact: told }),
      use: { ...(use.title.trim() === "" ? {} : { title: use.title.trim() }), media: listed(use.media), territories: listed(use.territories), syndicates: use.syndicates, archives: use.archives },
    } });
    // A refusal must not cost what was typed: the form stays with it.
    if (!answer.ok) { model.doing.refused(answer); return; }
    if (secret !== "" && channelForms[channel].secret) {
      const kept = await model.bridge.call("shell.setSecret", { recipient: answer.value.id, secret });
      if (!kept.ok) { model.doing.refused(kept); return; }
    }
    model.messages.tell({ level: "done", text: words.kept(answer.value.name) });
    onDone();
  };
  const text = (label: string, value: string, change: (next: string) => void, more: { readonly why?: string; readonly short?: boolean; readonly type?: string; readonly placeholder?: string } = {}): ReactElement => (
    <Row key={label} word={label} why={more.why}><input className={`${styles["text"]} ${more.short === true ? styles["short"] : ""}`} type={more.type ?? "text"} aria-label={label} autoComplete="off" spellCheck={false} value={value} placeholder={more.placeholder} onChange={(event) => change(event.target.value)} /></Row>
  );
  const setting = (key: SettingKey): ReactElement => {
    const label = words.settings[key];
    const set = (value: string): void => setDraft({ ...draft, [key]: value });
    if (key === "folder") return <Row key={key} word={label} why={words.whys.folder}><div className={styles["tools"]}><Button name={`${label}: ${words.choose}`} onPress={() => void choose()}>{words.choose}</Button><output className="clip" title={draft.folder}>{draft.folder === "" ? words.noFolder : draft.folder}</output></div></Row>;
    if (key === "tls") return <Row key={key} word={label} why={words.whys.tls}><select className={styles["text"]} aria-label={label} value={draft.tls} onChange={(event) => set(event.target.value)}>{(["explicit", "implicit", "none"] as const).map((one) => <option key={one} value={one}>{words.tls[one]}</option>)}</select></Row>;
    const whys: Partial<Record<SettingKey, string>> = words.whys;
    return text(label, draft[key], set, { ...(whys[key] === undefined ? {} : { why: whys[key] }), short: key === "port" });
  };
  return (
    <>
      {text(words.name, name, setName)}
      <Row word={words.channel} why={words.channelWhys[channel]}><select className={styles["text"]} aria-label={words.channel} value={channel} onChange={(event) => { const one = channelOrder.find((id) => id === event.target.value); if (one !== undefined) setChannel(one); }}>{channelOrder.map((one) => <option key={one} value={one}>{channelName(one)}</option>)}</select></Row>
      {channelForms[channel].keys.map(setting)}
      {channelForms[channel].secret ? text(words.secrets[channel === "http" ? "token" : channel === "wordpress" ? "application" : "password"], secret, setSecret, { type: "password", why: keeps ? words.secretKept : words.secretSession, placeholder: hasSecret ? words.secretHere : "" }) : null}
      <Row word={words.profile}><select className={styles["text"]} aria-label={words.profile} value={profile} onChange={(event) => setProfile(event.target.value)}>{profiles.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></Row>
      {text(words.template, template, setTemplate, { why: words.templateWhy, placeholder: "{name}" })}
      <h3>{words.reach}</h3>
      {text(words.contact.name, contact.name, (value) => setContact({ ...contact, name: value }))}
      {text(words.contact.telephone, contact.telephone, (value) => setContact({ ...contact, telephone: value }))}
      {text(words.contact.email, contact.email, (value) => setContact({ ...contact, email: value }), { type: "email" })}
      <h3>{words.use}</h3>
      {text(words.uses.title, use.title, (value) => setUse({ ...use, title: value }), { why: words.useWhy })}
      {text(words.uses.media, use.media, (value) => setUse({ ...use, media: value }))}
      {text(words.uses.territories, use.territories, (value) => setUse({ ...use, territories: value }))}
      <Row word=""><label className={styles["check"]}><input type="checkbox" checked={use.syndicates} onChange={(event) => setUse({ ...use, syndicates: event.target.checked })} />{words.uses.syndicates}</label><label className={styles["check"]}><input type="checkbox" checked={use.archives} onChange={(event) => setUse({ ...use, archives: event.target.checked })} />{words.uses.archives}</label></Row>
      <div className={styles["tools"]}><Button kind="primary" why={why} onPress={() => void keep()}>{words.keep}</Button><Button onPress={onCancel}>{common.cancel}</Button></div>
    </>
  );
};
