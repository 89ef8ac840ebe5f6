// Asks before an edit takes an approval away: go, keep it as a draft, or take the text back.
import type { ReactElement } from "react";
import { voidDialog as words } from "#words/window/dialogs.ts";
import { Button } from "../parts/button/button.tsx";
import type { Dialog } from "../store/layout.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

type Question = Extract<Dialog, { kind: "void" }>;

export const VoidDialog = ({ field, approved, decide }: Omit<Question, "kind">): ReactElement => (
  <DialogFrame title={words.title(approved)} cancel={words.later} onClose={() => decide("later")} onMain={() => decide("go")} foot={<><Button size="large" onPress={() => decide("back")}>{words.back}</Button><Button size="large" kind="primary" keys="Ctrl+Enter" onPress={() => decide("go")}>{words.go}</Button></>}>
    <div className={styles["form"]}><p>{words.text(field, approved)}</p></div>
  </DialogFrame>
);
