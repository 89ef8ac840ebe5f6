// Who approved, who has it, and the fields of rights and usage.
import { type ReactElement, useState } from "react";
import type { PhotoDetail } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { reasonSentence } from "#words/en.ts";
import { rights as words } from "#words/window/inspector.ts";
import { Button } from "../parts/button/button.tsx";
import { useDesk, useLayout } from "../store/model.ts";
import { firstFields } from "./first-fields.ts";
import { Field } from "./field.tsx";
import { formOf } from "../parts/field/field-form.ts";
import styles from "./inspector.module.css";
import { Pairs } from "./pairs.tsx";
import { PermissionGroup } from "./permission.tsx";
import { ShieldGroup } from "./shield.tsx";
import { useSubject } from "./subject.ts";

const Approval = ({ one }: { readonly one: PhotoDetail }): ReactElement => {
  const { approval } = one;
  if (approval === undefined) return <p className={styles["quiet"]}>{words.none}</p>;
  return (
    <Pairs of={[
      [words.by, `${approval.by.name} (${approval.by.initials})`], [words.at, instantTime(approval.time, new Date())], [words.style, approval.style], [words.bytes, approval.hash],
      ...(approval.void === undefined ? [] : [[words.void, [reasonSentence(approval.void.why), ...approval.void.changed].join(", ")] as const]),
    ]} />
  );
};

export const RightsTab = (): ReactElement => {
  const { one, rows } = useSubject();
  const fields = useDesk((desk) => desk.fields);
  const first = useLayout((layout) => layout.inspectorFields) ?? firstFields;
  const [all, setAll] = useState(false);
  const list = [...fields.values()].filter((field) => field.group === "rights" && !first.includes(field.id) && formOf(field) !== "none").toSorted((a, b) => a.order - b.order);
  const shown = list.filter((field) => all || field.everyday || rows.some((row) => row.fields[field.id] !== undefined));
  return (
    <>
      {one === undefined ? null : (
        <>
          <section className={styles["group"]}><h3>{words.approval}</h3><Approval one={one} />{one.returnNote === undefined ? null : <Pairs of={[[words.returned, one.returnNote]]} />}</section>
          <section className={styles["group"]}><h3>{words.deliveries}</h3>
            {one.deliveries.length === 0 ? <p className={styles["quiet"]}>{words.noDeliveries}</p> : <Pairs of={one.deliveries.map((line) => [instantTime(line.time, new Date()), `${line.recipient}, ${line.fileName}, ${line.profile}`] as const)} />}
          </section>
        </>
      )}
      <PermissionGroup />
      <ShieldGroup />
      <section className={styles["group"]}><h3>{words.fields}</h3>{shown.map((field) => <Field key={field.id} field={field} />)}</section>
      {list.length > shown.length || all ? <Button kind="quiet" size="small" className={styles["more"]} onPress={() => setAll(!all)}>{all ? words.fewer : words.more}</Button> : null}
    </>
  );
};
