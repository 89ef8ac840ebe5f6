// Names under which a stray copy may have been delivered: as it is, and without what systems and programs put behind a name when they copy, shrink or download it.

/** ` (2)`, `_3`, ` copy`, ` Kopie`, ` 복사본`, `-1024x683`, `-scaled`, `_small`, `@2x` and the like at the end of a name. */
const added = /(?:[ _-]?\(\d{1,3}\)|[ _-](?:copy|copie|kopie|복사본)(?:[ _-]?\d{1,3})?|\s*-\s*(?:copy|kopie|복사본)|[ _-]\d{2,5}x\d{2,5}|[ _-](?:scaled|small|medium|large|thumb(?:nail)?|web|edited|crop(?:ped)?|resized|print)|@\dx|_\d{1,2})$/iu;
const endings = ["jpg", "jpeg", "png", "tif", "tiff", "webp"];
const most = 4;

const parted = (name: string): readonly [string, string] => {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot + 1)];
};

/** The likely names, the file's own first. */
export const nameHints = (fileName: string): readonly string[] => {
  const [stem, ending] = parted(fileName);
  const stems = [stem];
  for (let at = 0; at < most; at += 1) {
    const shorter = (stems.at(-1) ?? "").replace(added, "");
    if (shorter === "" || shorter === stems.at(-1)) break;
    stems.push(shorter);
  }
  const all = ending === "" ? endings : [ending, ...endings.flatMap((one) => [one, one.toUpperCase()])];
  return [...new Set([fileName, ...stems.flatMap((one) => all.map((end) => `${one}.${end}`))])];
};
