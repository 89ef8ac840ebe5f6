// Takes a folder off the desk; says that nothing of it is lost.
import type { ReactElement } from "react";
import { folderDialog as words } from "#words/window/dialogs.ts";
import { Button } from "../parts/button/button.tsx";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

export const RemoveRootDialog = ({ path, photos }: { readonly path: string; readonly photos: number }): ReactElement => {
  const model = useModel();
  const go = (): void => {
    model.layout.setState({ dialog: undefined });
    void model.doing.removeRoot(path);
  };
  return (
    <DialogFrame title={words.title} onMain={go} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" onPress={go}>{words.go}</Button>}>
      <div className={styles["form"]}><p>{words.text(path, photos)}</p></div>
    </DialogFrame>
  );
};
