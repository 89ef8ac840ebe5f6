// Makes a story, of the selection where there is one, or gives one another name. What is refused keeps the name in its field.
import { type ReactElement, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { storyDialog as words } from "#words/window/stories.ts";
import { Button } from "../parts/button/button.tsx";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

export const StoryDialog = ({ photos, rename }: { readonly photos: readonly PhotoId[]; readonly rename?: string | undefined }): ReactElement => {
  const model = useModel();
  const [name, setName] = useState(() => model.desk.getState().collections?.find((one) => one.id === rename)?.name ?? "");
  const taken = useDesk((one) => one.collections?.some((story) => story.id !== rename && story.name.toLowerCase() === name.normalize("NFC").trim().toLowerCase()) === true);
  const why = name.trim() === "" ? words.empty : taken ? words.taken : undefined;
  const go = async (): Promise<void> => {
    if (why !== undefined) return;
    const done = await (rename === undefined ? model.stories.make(name, photos) : model.stories.rename(rename, name));
    if (done) model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={rename === undefined ? words.makeTitle : words.renameTitle} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Enter" why={why} onPress={() => void go()}>{rename === undefined ? words.make : words.rename}</Button>}>
      <form className={styles["form"]} onSubmit={(event) => { event.preventDefault(); void go(); }}>
        <label className={styles["label"]}><span>{words.name}</span><input data-first="" type="text" autoComplete="off" dir="auto" maxLength={200} value={name} placeholder={words.hint} onChange={(event) => setName(event.target.value)} onFocus={(event) => event.target.select()} /></label>
        {taken ? <p role="alert">{words.taken}</p> : null}
        {rename === undefined ? <p>{words.with(photos.length)}</p> : null}
      </form>
    </DialogFrame>
  );
};

/** Takes a story from the rail; says that nothing of its photos is lost. */
export const RemoveStoryDialog = ({ story }: { readonly story: string }): ReactElement => {
  const model = useModel();
  const found = model.desk.getState().collections?.find((one) => one.id === story);
  const go = (): void => {
    model.layout.setState({ dialog: undefined });
    void model.stories.remove(story);
  };
  return (
    <DialogFrame title={words.removeTitle} onMain={go} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" onPress={go}>{words.remove}</Button>}>
      <div className={styles["form"]}><p>{words.removeText(found?.name ?? "", found?.photos ?? 0)}</p></div>
    </DialogFrame>
  );
};
