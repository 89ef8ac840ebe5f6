// Photos of a command that the sheet does not show: listed, and only included when the editor says so.
import { useMemo, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { useModel } from "../store/model.ts";

export interface Hidden { readonly shown: readonly PhotoId[]; readonly hidden: number; readonly included: boolean; readonly setIncluded: (included: boolean) => void }

export const useHidden = (photos: readonly PhotoId[]): Hidden => {
  const { sheet } = useModel();
  const [included, setIncluded] = useState(false);
  const shown = useMemo(() => { const { order } = sheet.store.getState(); return photos.filter((photo) => order.placeOf(photo) !== undefined); }, [photos, sheet]);
  return { shown, hidden: photos.length - shown.length, included, setIncluded };
};
