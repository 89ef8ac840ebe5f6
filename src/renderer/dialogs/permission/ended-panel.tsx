// A permission that has ended while copies are out: said, with the way to the kill. It asks for no further use; whoever needs more says so there.
import type { ReactElement } from "react";
import type { PhotoId } from "#contract/values.ts";
import { permissionWords as words } from "#words/window/permission.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import type { Ended } from "../../parts/permission/standing.ts";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import recall from "../recall.module.css";

export const EndedPanel = ({ end, out }: { readonly end: Ended; readonly out: readonly PhotoId[] }): ReactElement => {
  const { layout } = useModel();
  return (
    <div className={`${dialog["form"]} ${recall["ends"]}`} data-first="" tabIndex={-1}>
      <div className={recall["strip"]} role="status"><Icon glyph="problem" /><span>{words.ended[end]}</span></div>
      <div><Button kind="danger" onPress={() => layout.setState({ dialog: { kind: "kill", photos: out, reason: words.because[end] } })}>{words.kill}</Button></div>
    </div>
  );
};
