// How the photo was made, as its own bytes tell. Evidence in words, never a verdict; nothing here can be changed.
import type { ReactElement } from "react";
import type { PhotoDetail } from "#contract/values.ts";
import { captureTime, position } from "#words/format.ts";
import { file as words } from "#words/window/inspector.ts";
import { deviceLabel } from "#words/window/labels.ts";
import { Pairs } from "./pairs.tsx";

export const provenancePairs = (one: PhotoDetail): readonly (readonly [string, string])[] => {
  const { provenance: made } = one;
  const model = [made.make, made.model].filter((part) => part !== undefined && part !== "");
  const named = model.length === 2 && model[1]?.startsWith(model[0] ?? "") === true ? model.slice(1) : model;
  const turned = one.orientation >= 5;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.device, [deviceLabel[made.device], ...named].join(", ")],
    [words.lens, made.lens],
    [words.software, made.software],
    [words.time, made.captureTime === undefined ? undefined : `${captureTime(made.captureTime)}${made.offset === undefined ? `, ${words.noZone}` : ` ${made.offset}`}`],
    [words.pixels, one.width === undefined || one.height === undefined ? undefined : `${turned ? one.height : one.width} × ${turned ? one.width : one.height}, ${one.format.toUpperCase()}`],
    [words.credentials, one.credentials ? words.hasCredentials : undefined],
    [words.position, made.gps === undefined ? undefined : `${position(made.gps.latitude, made.gps.longitude)}, ${words.positionSafe}`],
    ...made.marks.map((mark) => [words.marks, mark] as const),
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, value] as const]));
};

export const Provenance = ({ one }: { readonly one: PhotoDetail }): ReactElement => <Pairs of={provenancePairs(one)} />;
