// The frame of every dialog: title, content, buttons. The window behind is inert, so the focus stays here; Escape goes back, Ctrl Enter does the main thing.
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { common } from "#words/window/dialogs.ts";
import { Button } from "../parts/button/button.tsx";
import { useElementEvents } from "../parts/use-element-events.ts";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";

export interface DialogFrameProps {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly size?: "small" | "wide" | "list";
  readonly children: ReactNode;
  /** Left of the foot stands Cancel; this is the rest. */
  readonly foot?: ReactNode;
  readonly cancel?: string;
  readonly onMain?: () => void;
  readonly onClose?: () => void;
  readonly top?: boolean;
}

const focusable = "button:not([disabled]), input, textarea, select, [tabindex]:not([tabindex='-1'])";

export const DialogFrame = ({ title, beside, size = "small", children, foot, cancel = common.cancel, onMain, onClose, top }: DialogFrameProps): ReactElement => {
  const { layout } = useModel();
  const box = useRef<HTMLElement>(null);
  const id = useId();
  const close = onClose ?? ((): void => layout.setState({ dialog: undefined }));
  useEffect(() => {
    const element = box.current;
    (element?.querySelector<HTMLElement>("[data-first]") ?? element?.querySelector<HTMLElement>(focusable))?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); }
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && onMain !== undefined) { event.preventDefault(); event.stopPropagation(); onMain(); }
    else if (event.key === "Tab") {
      // The page behind is inert, but the end of the page leads out of it: round it goes.
      const all = [...(box.current?.querySelectorAll<HTMLElement>(focusable) ?? [])].filter((one) => one.getClientRects().length > 0);
      const [first, last] = [all[0], all.at(-1)];
      if (event.shiftKey ? document.activeElement === first : document.activeElement === last) { event.preventDefault(); (event.shiftKey ? last : first)?.focus(); }
    }
  };
  // On the page, not on the box: a button that went away with what it began leaves the focus on nothing.
  const page = useRef<HTMLElement>(document.body);
  useElementEvents(page, { keydown: onKeyDown });
  return (
    <div className={`${styles["scrim"]} ${top === true ? styles["top"] : ""}`}>
      <section ref={box} className={`${styles["dialog"]} ${styles[size]}`} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <header className={styles["head"]}><h1 id={id}>{title}</h1>{beside}</header>
        <div className={styles["content"]}>{children}</div>
        <footer className={styles["foot"]}><Button size="large" keys="Escape" onPress={close}>{cancel}</Button><span className={styles["rest"]} />{foot}</footer>
      </section>
    </div>
  );
};
