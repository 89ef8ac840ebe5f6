// A button that prints its key. One that cannot act stays focusable and says why.
import { type ReactElement, type ReactNode, type Ref, useId } from "react";
import { ariaKeys } from "../../keys/chord.ts";
import { isMac } from "../../keys/platform.ts";
import { Icon } from "../icon/icon.tsx";
import type { Glyph } from "../icon/glyph-table.tsx";
import { Keys } from "../kbd/keys.tsx";
import styles from "./button.module.css";

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onPress: () => void;
  readonly kind?: "plain" | "primary" | "quiet" | "danger" | "kill" | "icon";
  readonly size?: "small" | "large";
  readonly keys?: string | undefined;
  readonly glyph?: Glyph;
  /** Why it cannot act now; undefined where it can. */
  readonly why?: string | undefined;
  /** The name, where there are no words in it. */
  readonly name?: string | undefined;
  readonly pressed?: boolean;
  /** False where a key of the part around it does the same, so that Tab goes on to the next part. */
  readonly byTab?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ children, onPress, kind = "plain", size, keys, glyph, why, name, pressed, byTab = true, className, ref }: ButtonProps): ReactElement => {
  const reason = useId();
  const classes = [styles["button"], styles[kind], size === undefined ? "" : styles[size], className ?? ""].join(" ");
  return (
    <button
      ref={ref} type="button" tabIndex={byTab ? undefined : -1} className={classes} onClick={() => { if (why === undefined) onPress(); }} title={why ?? (kind === "icon" ? name : undefined)} aria-label={name} aria-pressed={pressed}
      aria-disabled={why === undefined ? undefined : true} aria-describedby={why === undefined ? undefined : reason} aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, isMac())}
    >
      {glyph === undefined ? null : <Icon glyph={glyph} small={kind !== "icon"} />}
      {children}
      {keys === undefined || kind === "icon" ? null : <Keys of={keys} />}
      {why === undefined ? null : <span id={reason} className="vh">{why}</span>}
    </button>
  );
};
