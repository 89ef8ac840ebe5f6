// The folders on the desk: where, how many photos, whether they are here; read again, taken off.
import type { ReactElement } from "react";
import { settingsWords } from "#words/window/settings.ts";
import { openFolder } from "../../actions/always/open-folder.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { folderName } from "../../parts/name/folder-name.ts";
import { useDesk, useModel } from "../../store/model.ts";
import styles from "./settings.module.css";

const words = settingsWords.folders;

export const FoldersPage = (): ReactElement => {
  const model = useModel();
  const roots = useDesk((one) => one.roots) ?? [];
  const reading = useDesk((one) => one.reading);
  return (
    <>
      {roots.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : (
        <ul className={styles["list"]} aria-label={words.list}>
          {roots.map((root) => (
            <li key={root.path} className={styles["item"]}>
              <Icon glyph={root.state === "offline" ? "offline" : "folder"} />
              <span className={styles["name"]}><bdi>{root.path}</bdi><small>{[words.photos(root.photos), root.state === "offline" ? words.offline : words.here, ...(root.unfinished ? [words.unfinished] : [])].join(", ")}</small></span>
              <Button size="small" name={words.againName(folderName(root.path))} why={root.state === "offline" ? words.offline : reading !== undefined ? model.doing.mayStop() ? reading.root : undefined : undefined} onPress={() => void model.doing.read([root.path])}>{words.again}</Button>
              <Button size="small" name={words.offName(folderName(root.path))} onPress={() => model.layout.setState({ dialog: { kind: "remove-root", path: root.path, photos: root.photos } })}>{words.off}</Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles["tools"]}><Button glyph="plus" onPress={() => openFolder.run(model)}>{words.open}</Button></div>
    </>
  );
};
