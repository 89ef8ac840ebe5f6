// Before many cells change at once: how many, of which photos and fields, what would be emptied, what cannot take its text.
import type { ReactElement } from "react";
import { cellsDialog as words } from "#words/window/rows.ts";
import { Button } from "../parts/button/button.tsx";
import type { Dialog } from "../store/layout.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

type Question = Extract<Dialog, { kind: "cells" }>;

export const CellsDialog = ({ plan, decide }: Omit<Question, "kind">): ReactElement => (
  <DialogFrame title={words.title[plan.how](plan.cells)} onClose={() => decide(false)} onMain={() => decide(true)} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" onPress={() => decide(true)}>{words.go[plan.how](plan.cells)}</Button>}>
    <div className={styles["form"]}>
      <p>{words.text(plan.photos, plan.fields.join(", "))}</p>
      {plan.emptied > 0 ? <p>{words.emptied(plan.emptied)}</p> : null}
      {plan.refused > 0 ? <p>{words.refused(plan.refused)}</p> : null}
      {plan.outside > 0 ? <p>{words.outside(plan.outside)}</p> : null}
    </div>
  </DialogFrame>
);
