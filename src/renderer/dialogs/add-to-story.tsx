// Adds the photos to a story by typing a part of its name; a name that is no story's makes one.
import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { storyDialog as words } from "#words/window/stories.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";

/** Without an id: the story that is made. */
interface Choice { readonly key: string; readonly id: string | undefined; readonly name: string; readonly photos: number | undefined }

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

export const AddToStory = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const stories = useDesk((one) => one.collections) ?? [];
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const name = text.trim();
  const found = stories.filter((one) => plain(one.name).includes(plain(name)));
  const isNew = name !== "" && !stories.some((one) => plain(one.name) === plain(name));
  const choices: readonly Choice[] = [...found.map((one) => ({ key: one.id, id: one.id, name: one.name, photos: one.photos })), ...(isNew ? [{ key: "new", id: undefined, name, photos: undefined }] : [])];
  const place = Math.min(at, Math.max(0, choices.length - 1));
  const close = (): void => model.layout.setState({ dialog: undefined });
  const run = async (choice: Choice | undefined): Promise<void> => {
    if (choice === undefined) return;
    if (choice.id === undefined) { if (await model.stories.make(choice.name, photos)) close(); return; }
    close();
    await model.stories.put(choice.id, photos);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) { event.preventDefault(); setAt(Math.max(0, Math.min(choices.length - 1, place + step))); }
    else if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); void run(choices[place]); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); }
    else if (event.key === "Tab") event.preventDefault();
  };
  const active = choices[place];
  return (
    <div className={`${styles["scrim"]} ${styles["top"]}`}>
      <section className={`${styles["dialog"]} ${styles["list"]}`} role="dialog" aria-modal="true" aria-labelledby="add-to-story">
        <header className={styles["head"]}><h1 id="add-to-story">{words.addTitle(photos.length)}</h1></header>
        <div className={styles["ask"]}>
          <Icon glyph="stack" />
          <input ref={input} type="text" role="combobox" aria-expanded="true" aria-controls="story-list" aria-autocomplete="list" aria-activedescendant={active === undefined ? undefined : `story-${active.key}`} aria-label={words.addHint} placeholder={words.addHint} autoComplete="off" spellCheck={false} dir="auto" maxLength={200} value={text} onChange={(event) => { setText(event.target.value); setAt(0); }} onKeyDown={onKeyDown} />
        </div>
        <div id="story-list" className={styles["commands"]} role="listbox" aria-label={words.list} tabIndex={-1}>
          {choices.map((one, index) => (
            // The combobox above has the keys; the list is for the pointer.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div key={one.key} id={`story-${one.key}`} role="option" tabIndex={-1} aria-selected={index === place} className={styles["command"]} onMouseMove={() => setAt(index)} onMouseDown={(event) => event.preventDefault()} onClick={() => void run(one)}>
              <Icon glyph={one.id === undefined ? "plus" : "stack"} /><span dir="auto">{one.id === undefined ? words.makeNamed(one.name) : one.name}</span>{one.photos === undefined ? null : <small>{words.photos(one.photos)}</small>}
            </div>
          ))}
        </div>
        {choices.length === 0 ? <p className={styles["moreLine"]}>{words.none}</p> : null}
      </section>
    </div>
  );
};
