// Asks before a turn takes approvals away.
import type { ReactElement } from "react";
import { turnDialog as words } from "#words/window/file.ts";
import { Button } from "../parts/button/button.tsx";
import type { Dialog } from "../store/layout.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

type Question = Extract<Dialog, { kind: "void-turn" }>;

export const TurnDialog = ({ photos, approved, decide }: Omit<Question, "kind">): ReactElement => (
  <DialogFrame title={words.title(approved)} onClose={() => decide("none")} onMain={() => decide("all")} foot={<>{photos > approved ? <Button size="large" onPress={() => decide("others")}>{words.others}</Button> : null}<Button size="large" kind="primary" keys="Ctrl+Enter" onPress={() => decide("all")}>{words.go}</Button></>}>
    <div className={styles["form"]}><p>{words.text(approved)}</p></div>
  </DialogFrame>
);
