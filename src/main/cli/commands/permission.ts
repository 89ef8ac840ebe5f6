// `permission PHOTO…`: shows or sets what the maker of an eyewitness picture allowed.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { permissionMethods } from "#contract/methods/permission.ts";
import { type NewPermission, newPermission, type Permission, permissionStatus } from "#contract/permission.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown, runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

const listed = (text: string | undefined): string[] => (text ?? "").split(",").map((one) => one.trim()).filter((one) => one !== "");

/** Name and SHA-256 of the file that shows the yes; the file stays where it is. */
const proofOf = async (file: string): Promise<{ fileName: string; sha256: string }> => {
  const bytes = await readFile(file).catch(() => { throw usage(`--proof ${file} cannot be read`); });
  return { fileName: path.basename(file), sha256: createHash("sha256").update(bytes).digest("hex") };
};

const given = async ({ option, has, folder }: Order): Promise<NewPermission | null> => {
  const status = option("--status");
  if (status === "none") return null;
  if (!permissionStatus.safeParse(status).success) throw usage(`--status is one of ${[...permissionStatus.options, "none"].join(", ")}`);
  const [granter, contact, asked, answer, proof, until, credit, safetyNote] = ["--granter", "--contact", "--asked", "--answer", "--proof", "--until", "--credit", "--safety-note"].map(option);
  if (credit !== undefined && has("--anonymous")) throw usage("--credit or --anonymous, not both");
  const parsed = newPermission.safeParse({
    status, isMaker: option("--maker") ?? "unknown", granter, contact, safetyNote,
    ...(asked === undefined ? {} : { asked: { text: asked } }), ...(answer === undefined ? {} : { answer: { text: answer } }), ...(proof === undefined ? {} : { proof: await proofOf(path.resolve(folder, proof)) }),
    scope: { titles: listed(option("--title")), media: listed(option("--media")), territories: listed(option("--territory")), syndication: !has("--no-syndication"), archive: !has("--no-archive"), until },
    ...(has("--anonymous") ? { credit: { anonymous: true } } : credit === undefined ? {} : { credit: { wording: credit } }),
  });
  if (!parsed.success) throw usage(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  return parsed.data;
};

const words = ({ status, granter, scope }: Permission): string => [
  status, ...(granter === undefined ? [] : [`by ${safeText(granter)}`]), ...[scope.titles, scope.media, scope.territories].filter((one) => one.length > 0).map((one) => safeText(one.join(", "))),
  ...(scope.syndication ? [] : ["not to be passed on"]), ...(scope.archive ? [] : ["not for the archive"]), ...(scope.until === undefined ? [] : [`until ${scope.until}`]),
].join("; ");

export const permission: Command = {
  name: "permission",
  usage: "PHOTO… [--status STATUS]",
  summary: "shows or sets what the maker of an eyewitness picture allowed",
  options: [
    { name: "--status", value: "STATUS", help: "found, asked, granted, paid, refused, withdrawn; none takes the record away" },
    { name: "--granter", value: "NAME", help: "who says yes" }, { name: "--maker", value: "WHO", help: "yes, no or unknown: did they take the picture themselves" }, { name: "--contact", value: "TEXT", help: "how they are reached" },
    { name: "--asked", value: "TEXT", help: "what they were asked" }, { name: "--answer", value: "TEXT", help: "what they answered" }, { name: "--proof", value: "FILE", help: "a screenshot or letter; its hash is kept" },
    { name: "--title", value: "NAMES", help: "titles it may appear in, with commas; all without it" }, { name: "--media", value: "NAMES", help: "such as web,print" }, { name: "--territory", value: "CODES", help: "such as DE,AT" },
    { name: "--no-syndication", help: "it may not be passed on" }, { name: "--no-archive", help: "it may not be kept for later" }, { name: "--until", value: "DATE", help: "its last day, or an instant" },
    { name: "--credit", value: "TEXT", help: "how the maker wants to be named" }, { name: "--anonymous", help: "not at all" }, { name: "--safety-note", value: "TEXT", help: "what could endanger somebody" },
  ],
  photos: true,
  async run(order) {
    const sets = order.option("--status") !== undefined;
    if (!sets && permission.options.some((one) => order.has(one.name) || order.option(one.name) !== undefined)) throw usage("to set a record, say --status");
    const record = sets ? await given(order) : null;
    const photos = await findPhotos(order);
    const desk = await order.desk();
    if (sets) return runOutcomes(order, photos, (ids) => desk.call(permissionMethods.set, { photos: [...ids], permission: record }), "state");
    printUnknown(order.print, photos.unknown);
    for (const one of await desk.call(permissionMethods.show, { photos: [...photos.ids] })) {
      order.print.object(one);
      order.print.line(`${one.photo}  ${words(one.permission)}`);
    }
    return photos.unknown.length > 0 ? 1 : 0;
  },
};
