// A picture that comes back to a stem that another has alone by now: a sidecar named after the stem would be nobody's. It gets its picture's whole name first.
import { baseName, dirName, type DiskPath, join, stem } from "../disk-path.ts";
import { isPictureName } from "../formats/catalogue.ts";
import { sidecarAmong } from "../read/sidecar.ts";
import { temporaryFor } from "../temporary-name.ts";
import { type FolderLook, type Folders, openFolders } from "./file-group.ts";
import type { FileStep, Unit } from "./file-step.ts";

/** Pictures that bear the stem of this one in its folder, itself left out. */
export const picturesBeside = (picture: DiskPath, look: FolderLook): readonly DiskPath[] =>
  (look.byStem.get(stem(baseName(picture))) ?? []).filter((name) => isPictureName(name) && name !== baseName(picture)).map((name) => join(dirName(picture), name));

/** The sidecar's name for one picture only: `a.xmp` of `a.jpg` is `a.jpg.xmp`. */
export const ownName = (picture: DiskPath, sidecar: DiskPath): DiskPath => `${picture}${sidecar.slice(-".xmp".length)}` as DiskPath;
const isOfStem = (picture: DiskPath, sidecar: DiskPath): boolean => stem(baseName(picture)) === stem(baseName(sidecar));

const makeRoomFor = async (unit: Unit, folders: Folders): Promise<Unit> => {
  const more: FileStep[] = [];
  let steps = unit.steps;
  const moving = new Set(unit.steps.flatMap((step) => [step.from, step.to]));
  for (const { to, part } of unit.steps.filter((step) => step.role === "picture")) {
    const look = await folders.look(dirName(to)).catch(() => undefined);
    const others = look === undefined ? [] : picturesBeside(to, look).filter((one) => !moving.has(one));
    if (look === undefined || others.length === 0) continue;
    steps = steps.map((step) => (step.role === "sidecar" && dirName(step.to) === dirName(to) && isOfStem(to, step.to)
      ? { role: step.role, from: step.from, to: ownName(to, step.to), ...(part === undefined ? {} : { part: temporaryFor(to) }) } : step));
    for (const other of others) {
      const sidecar = sidecarAmong(other, look.names, look.stems);
      if (sidecar !== undefined && isOfStem(other, sidecar)) more.push({ role: "sidecar", from: sidecar, to: ownName(other, sidecar) });
    }
  }
  return more.length === 0 && steps === unit.steps ? unit : { ...unit, steps: [...steps, ...more] };
};

/** The units with the renamings that keep each sidecar with its picture. */
export const makeRoom = async (units: readonly Unit[]): Promise<readonly Unit[]> => {
  const folders = openFolders();
  return Promise.all(units.map((unit) => makeRoomFor(unit, folders)));
};
