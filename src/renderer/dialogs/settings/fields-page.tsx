// Which fields the inspector shows at once, in which order; every other field of the registry is found by typing its name.
import { type ReactElement, useState } from "react";
import type { FieldInfo } from "#contract/values.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { settingsWords } from "#words/window/settings.ts";
import { formOf } from "../../parts/field/field-form.ts";
import { firstFields } from "../../inspector/first-fields.ts";
import { Button } from "../../parts/button/button.tsx";
import { plainText } from "../../parts/plain-text.ts";
import { useDesk, useLayout, useModel } from "../../store/model.ts";
import { keepSettings } from "./keep.ts";
import styles from "./settings.module.css";

const words = settingsWords.fields;
/** More than these at once help nobody; typing narrows. */
const most = 60;

export const FieldsPage = (): ReactElement => {
  const model = useModel();
  const fields = useDesk((one) => one.fields);
  const own = useLayout((one) => one.inspectorFields);
  const [text, setText] = useState("");
  const ids = own ?? firstFields;
  const chosen = ids.flatMap((id) => fields.get(id) ?? []);
  const wanted = plainText(text.trim());
  const fits = (field: FieldInfo): boolean => [fieldLabel(field), field.label, field.name, field.id, ...field.aliases].some((one) => plainText(one).includes(wanted));
  const others = [...fields.values()].filter((field) => !ids.includes(field.id) && !field.mark && formOf(field) !== "none" && fits(field)).slice(0, most);
  const put = (next: readonly string[]): void => {
    model.layout.setState({ inspectorFields: next });
    void keepSettings(model, { inspectorFields: [...next] });
  };
  const move = (id: string, by: 1 | -1): void => {
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (other !== undefined) put(ids.map((one) => (one === id ? other : one === other ? id : one)));
  };
  return (
    <>
      <p className={styles["why"]}>{words.chosenWhy}</p>
      {chosen.length === 0 ? <p className={styles["quiet"]}>{words.empty}</p> : null}
      <ol className={styles["list"]} aria-label={words.chosen}>
        {chosen.map((field) => (
          <li key={field.id} className={styles["item"]}>
            <span className={styles["name"]}>{fieldLabel(field)}</span>
            <Button kind="icon" glyph="up" name={words.up(fieldLabel(field))} onPress={() => move(field.id, -1)} />
            <Button kind="icon" glyph="down" name={words.down(fieldLabel(field))} onPress={() => move(field.id, 1)} />
            <Button kind="icon" glyph="x" name={words.remove(fieldLabel(field))} onPress={() => put(ids.filter((id) => id !== field.id))} />
          </li>
        ))}
      </ol>
      <div className={styles["tools"]}><Button size="small" onPress={() => put([...firstFields])}>{words.reset}</Button></div>
      <h3>{words.others}</h3>
      <div className={styles["tools"]}><input className={styles["text"]} type="search" aria-label={words.find} placeholder={words.find} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} /></div>
      {others.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : null}
      <ul className={styles["list"]} aria-label={words.others}>
        {others.map((field) => (
          <li key={field.id} className={styles["item"]}>
            <span className={styles["name"]}>{fieldLabel(field)}{field.label === fieldLabel(field) ? null : <small>{field.label}</small>}</span>
            <Button kind="icon" glyph="plus" name={words.add(fieldLabel(field))} onPress={() => put([...ids, field.id])} />
          </li>
        ))}
      </ul>
    </>
  );
};
