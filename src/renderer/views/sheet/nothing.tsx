// The sheet without a photo: what is the case, why, and one thing to do. A search that found nothing offers the widest change that finds something.
import { type ReactElement, useEffect, useState } from "react";
import { rail } from "#words/window/bars.ts";
import { search as words } from "#words/window/search.ts";
import { empty } from "#words/window/views.ts";
import { openFolder } from "../../actions/always/open-folder.ts";
import { useKeys } from "../../actions/use-action.ts";
import { Button } from "../../parts/button/button.tsx";
import { chipsOf, type KnownStories } from "../../store/chips.ts";
import { type Filter, isFiltered, queryOf, showAll } from "../../store/filter.ts";
import { type Model, useDesk, useModel, useSheet } from "../../store/model.ts";
import { useSheetTitle } from "./sheet-title.ts";
import styles from "./sheet-view.module.css";

interface Change { readonly filter: Filter; readonly without: string; readonly photos: number }

/** One thing less each: a chip, or the words. */
const changesOf = (filter: Filter, stories: readonly KnownStories[]): readonly Omit<Change, "photos">[] => [
  ...chipsOf(filter, stories).map((chip) => ({ filter: chip.without, without: `${chip.kind ?? ""} ${chip.word}`.trim() })),
  ...(filter.text.trim() === "" ? [] : [{ filter: { ...filter, text: "" }, without: words.words(filter.text.trim()) }]),
];

/** The change that finds most; undefined where no single one finds anything. */
const widest = async (model: Model, filter: Filter): Promise<Change | undefined> => {
  const changes = changesOf(filter, model.desk.getState().collections ?? []).filter((one) => isFiltered(one.filter));
  const found = await Promise.all(changes.map(async (one): Promise<Change> => {
    const answer = await model.bridge.call("photo.count", queryOf(one.filter));
    return { ...one, photos: answer.ok ? answer.value.photos : 0 };
  }));
  return found.filter((one) => one.photos > 0).toSorted((a, b) => b.photos - a.photos)[0];
};

const Wider = ({ filter }: { readonly filter: Filter }): ReactElement | null => {
  const model = useModel();
  const [found, setFound] = useState<{ readonly of: Filter; readonly change: Change | undefined } | undefined>(undefined);
  useEffect(() => {
    let stale = false;
    void widest(model, filter).then((change) => { if (!stale) setFound({ of: filter, change }); });
    return () => { stale = true; };
  }, [model, filter]);
  const change = found?.of === filter ? found.change : undefined;
  return change === undefined ? null : <Button kind="primary" onPress={() => void model.sheet.show(change.filter)}>{words.widest(change.photos, change.without)}</Button>;
};

export const Nothing = (): ReactElement => {
  const model = useModel();
  const filter = useSheet((one) => one.filter);
  const problem = useSheet((one) => one.problem);
  const reading = useDesk((one) => one.reading);
  const here = useDesk((one) => one.roots !== undefined);
  const open = useKeys(openFolder);
  const fits = useSheetTitle();
  const filtered = isFiltered(filter);
  const [title, why] = !here ? [empty.desk, empty.deskWhy] : problem !== undefined ? [empty.badSearch, problem] : reading !== undefined ? [empty.reading(reading.total), empty.readingWhy] : filtered ? [empty.nothingFound, empty.nothingFoundWhy(fits)] : [empty.noPhotos, empty.noPhotosWhy];
  return (
    <div className={styles["nothing"]}>
      <h2>{title}</h2>
      <p>{why}</p>
      {here && filtered && problem === undefined ? <Wider filter={filter} /> : null}
      {!here ? null : filtered || problem !== undefined ? <Button onPress={() => void model.sheet.show(showAll(filter))}>{empty.clear}</Button> : <Button keys={open} onPress={() => openFolder.run(model)}>{rail.addFolder}</Button>}
    </div>
  );
};
