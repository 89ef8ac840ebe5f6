// What would go along, asked of the desk before anybody decides; asked anew when the question changes.
import { useEffect, useState } from "react";
import type { Foreseen } from "#contract/methods/file.ts";
import type { PhotoId } from "#contract/values.ts";
import { useModel } from "../store/model.ts";

/** Undefined while it is being worked out, or where there is no folder yet. */
export const useForeseen = (what: "move" | "copy" | "trash", photos: readonly PhotoId[], to?: string): Foreseen | undefined => {
  const model = useModel();
  const [foreseen, setForeseen] = useState<{ readonly of: unknown; readonly value: Foreseen } | undefined>(undefined);
  useEffect(() => {
    if (photos.length === 0 || (what !== "trash" && to === undefined)) return undefined;
    let over = false;
    void model.bridge.call("file.foresee", { what, photos: [...photos], ...(to === undefined ? {} : { to }) }).then((answer) => {
      if (over) return;
      if (answer.ok) setForeseen({ of: `${what} ${to ?? ""} ${photos.length}`, value: answer.value });
      else model.doing.refused(answer);
    });
    return () => { over = true; };
  }, [model, what, photos, to]);
  return foreseen?.of === `${what} ${to ?? ""} ${photos.length}` ? foreseen.value : undefined;
};
