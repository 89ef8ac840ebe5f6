// The rows of a dialog's photos, loaded once; undefined until they are there.
import { useEffect, useState } from "react";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { useModel } from "../store/model.ts";

export const useRows = (photos: readonly PhotoId[]): readonly PhotoRow[] | undefined => {
  const { rows } = useModel();
  const [list, setList] = useState<{ readonly of: readonly PhotoId[]; readonly rows: readonly PhotoRow[] } | undefined>(undefined);
  useEffect(() => {
    let over = false;
    void rows.load(photos).then((loaded) => { if (!over) setList({ of: photos, rows: loaded }); });
    return () => { over = true; };
  }, [rows, photos]);
  return list?.of === photos ? list.rows : undefined;
};
