// A permission that has ended while copies are out: said, with the way to the kill. It asks for no further use; whoever needs more says so there.
import type { ReactElement } from "react";
import type { PhotoId } from "#contract/values.ts";
import { permissionWords as words } from "#words/window/permission.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import type { Ended } from "../../parts/permission/standing.ts";
import { useModel } from "../../store/model.ts";
import recall from "../recall.module.css";

interface EndedProps { readonly end: Ended; readonly out: readonly PhotoId[] }

export const EndedStrip = ({ end }: Pick<EndedProps, "end">): ReactElement => <div className={recall["strip"]}><Icon glyph="problem" /><span>{words.ended[end]}</span></div>;

export const EndedKill = ({ end, out, size }: EndedProps & { readonly size: "small" | "large" }): ReactElement => {
  const { layout } = useModel();
  return <Button size={size} kind="danger" onPress={() => layout.setState({ dialog: { kind: "kill", photos: out, reason: words.because[end] } })}>{words.kill}</Button>;
};
