// Photos that should be looked at too: how many, and a button that shows exactly them in the sheet.
import type { ReactElement } from "react";
import type { PhotoId } from "#contract/values.ts";
import { showThese } from "../actions/select/show-only.ts";
import { Button } from "../parts/button/button.tsx";
import { Icon } from "../parts/icon/icon.tsx";
import { useModel } from "../store/model.ts";
import styles from "./recall.module.css";

export const Alike = ({ photos, says, show }: { readonly photos: readonly PhotoId[]; readonly says: (n: number) => string; readonly show: string }): ReactElement | null => {
  const model = useModel();
  if (photos.length === 0) return null;
  const go = (): void => {
    model.layout.setState({ dialog: undefined });
    showThese(model, photos);
  };
  return <p className={styles["asked"]}><Icon glyph="stack" small /><span>{says(photos.length)}</span><Button size="small" onPress={go}>{show}</Button></p>;
};
