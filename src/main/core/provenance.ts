// What the file itself tells about how the picture was made: the class of the device and the evidence for it, in words.
import type { Device, Provenance } from "#contract/values.ts";
import { captioners, editors, generators, makers, messengerNames, phoneHost, phoneLens, screenSizes, screenWords } from "./provenance-table.ts";

export interface ProvenanceTags {
  readonly make?: string | undefined;
  readonly model?: string | undefined;
  readonly lens?: string | undefined;
  readonly software?: string | undefined;
  readonly hostComputer?: string | undefined;
  readonly creatorTool?: string | undefined;
  readonly fileSource?: string | undefined;
  readonly userComment?: string | undefined;
  readonly digitalSourceType?: string | undefined;
  /** As EXIF has it: `2026:11:22 16:42:07`. */
  readonly captureTime?: string | undefined;
  readonly subSec?: string | undefined;
  readonly offset?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly fileType: string;
  readonly fileName: string;
  readonly hasExif: boolean;
}

const clean = (text: string | undefined): string | undefined => {
  // EXIF pads with NUL and spaces; some firmware fills a tag with dashes or question marks.
  const trimmed = text?.replaceAll("\0", "").trim();
  return trimmed === undefined || trimmed === "" || /^[-?.0\s]+$/u.test(trimmed) ? undefined : trimmed;
};

const byMaker = (make: string | undefined, model: string | undefined): Device | undefined => {
  if (make === undefined) return undefined;
  return makers.find((row) => row.make.test(make) && (row.model === undefined || (model !== undefined && row.model.test(model))))?.device;
};

/** The last part of an IPTC NewsCode, which files hold as an address or as the word alone. */
export const sourceTypeCode = (value: string): string => value.trim().replace(/^.*[/:#]/u, "");
const scanned = new Set(["negativeFilm", "positiveFilm", "print"]);
const generated = new Set(["trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic", "virtualRecording", "digitalCreation", "digitalArt", "dataDrivenMedia"]);

interface Verdict {
  readonly device: Device;
  readonly why: string;
}

const isScreenSize = (tags: ProvenanceTags): boolean =>
  tags.width !== undefined && tags.height !== undefined && screenSizes.has(`${Math.min(tags.width, tags.height)}x${Math.max(tags.width, tags.height)}`);

const asScreen = (tags: ProvenanceTags): Verdict | undefined => {
  if (tags.userComment !== undefined && screenWords.test(tags.userComment.trim())) return { device: "screen", why: `Comment: ${tags.userComment.trim().slice(0, 80)}` };
  if (screenWords.test(tags.fileName)) return { device: "screen", why: `File name: ${tags.fileName}` };
  if (tags.digitalSourceType !== undefined && sourceTypeCode(tags.digitalSourceType) === "screenCapture") return { device: "screen", why: "Digital source type: screenCapture" };
  if (tags.fileType === "PNG" && isScreenSize(tags)) return { device: "screen", why: `PNG of a screen's size, ${tags.width} × ${tags.height}` };
  return undefined;
};

const asScan = (tags: ProvenanceTags): Verdict | undefined => {
  const source = clean(tags.fileSource);
  // EXIF 0xA300: 1 transparency scanner, 2 reflection print scanner, 3 digital camera.
  if (source !== undefined && /^[12]$|scanner/iu.test(source)) return { device: "scanner", why: `EXIF file source: ${source}` };
  const type = tags.digitalSourceType === undefined ? "" : sourceTypeCode(tags.digitalSourceType);
  return scanned.has(type) ? { device: "scanner", why: `Digital source type: ${type}` } : undefined;
};

const asSoftware = (tags: ProvenanceTags): Verdict | undefined => {
  const type = tags.digitalSourceType === undefined ? "" : sourceTypeCode(tags.digitalSourceType);
  if (generated.has(type)) return { device: "software", why: `Digital source type: ${type}` };
  const program = [clean(tags.software), clean(tags.creatorTool)].find((one) => one !== undefined && (generators.test(one) || (editors.test(one) && !captioners.test(one))));
  return program === undefined ? undefined : { device: "software", why: `Only a program's name: ${program}` };
};

/** A generated picture says so before any maker is believed: editors copy EXIF from a photo into what they make. */
const verdictOf = (tags: ProvenanceTags, make: string | undefined, model: string | undefined): Verdict | undefined => {
  const lens = clean(tags.lens);
  const host = clean(tags.hostComputer);
  const screen = asScreen(tags);
  const scan = asScan(tags);
  const type = sourceTypeCode(tags.digitalSourceType ?? "");
  if (type === "trainedAlgorithmicMedia" || type === "algorithmicMedia") return { device: "software", why: `Digital source type: ${type}` };
  const maker = byMaker(make, model);
  if (screen !== undefined && (maker === undefined || maker === "phone")) return screen;
  if (maker !== undefined && maker !== "camera") return { device: maker, why: `Make: ${make}${model === undefined ? "" : `, model: ${model}`}` };
  if (scan !== undefined) return scan;
  if (lens !== undefined && phoneLens.test(lens)) return { device: "phone", why: `Lens: ${lens}` };
  if (host !== undefined && phoneHost.test(host) && maker === undefined) return { device: "phone", why: `Host computer: ${host}` };
  if (maker !== undefined) return { device: maker, why: `Make: ${make}${model === undefined ? "" : `, model: ${model}`}` };
  return screen ?? asSoftware(tags);
};

const captureTimeOf = (tags: ProvenanceTags): string | undefined => {
  const match = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?/u.exec(tags.captureTime?.trim() ?? "");
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, inlineFraction] = match;
  // A camera whose clock was never set writes zeros: that is no time.
  if (year === "0000" || month === "00" || day === "00") return undefined;
  const digits = /^\d+/u.exec(tags.subSec?.trim() ?? "")?.[0];
  const fraction = inlineFraction ?? (digits === undefined ? "" : `.${digits}`);
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}${fraction}`;
};

const offsetOf = (tags: ProvenanceTags): string | undefined => {
  const text = tags.offset?.trim() ?? "";
  if (text === "Z") return "+00:00";
  return /^[+-](?:0\d|1[0-4]):[0-5]\d$/u.test(text) ? text : undefined;
};

const gpsOf = (tags: ProvenanceTags): { latitude: number; longitude: number } | undefined => {
  const { latitude, longitude } = tags;
  if (latitude === undefined || longitude === undefined || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return undefined;
  // 0°, 0° is what a receiver without a fix writes.
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0)) return undefined;
  return { latitude, longitude };
};

const marksOf = (tags: ProvenanceTags, verdict: Verdict | undefined): string[] => {
  const marks = verdict === undefined ? [] : [verdict.why];
  for (const program of new Set([clean(tags.software), clean(tags.creatorTool)])) {
    if (program === undefined) continue;
    if (generators.test(program)) marks.push(`Made or changed with: ${program}`);
    else if (editors.test(program) && !captioners.test(program)) marks.push(`Edited with: ${program}`);
  }
  if (tags.digitalSourceType !== undefined) marks.push(`Says of itself: ${sourceTypeCode(tags.digitalSourceType)}`);
  // Automatic1111 and its kin leave their settings behind.
  if (/\bSteps: \d+, Sampler: /u.test(tags.userComment?.slice(0, 20_000) ?? "")) marks.push("Settings of an image generator in the comment");
  const messenger = messengerNames.find(([pattern]) => pattern.test(tags.fileName));
  if (messenger !== undefined) marks.push(`Named as ${messenger[1]} names files`);
  if (!tags.hasExif) marks.push("Metadata of the device is missing");
  return [...new Set(marks)];
};

/** The device class and its evidence; a class is never a verdict on the picture. */
export const provenanceOf = (tags: ProvenanceTags): Provenance => {
  const make = clean(tags.make);
  const model = clean(tags.model);
  const verdict = verdictOf(tags, make, model);
  const lens = clean(tags.lens);
  const software = clean(tags.software) ?? clean(tags.creatorTool);
  const captureTime = captureTimeOf(tags);
  const offset = offsetOf(tags);
  const gps = gpsOf(tags);
  return {
    device: verdict?.device ?? "unknown",
    ...(make === undefined ? {} : { make }),
    ...(model === undefined ? {} : { model }),
    ...(lens === undefined ? {} : { lens }),
    ...(software === undefined ? {} : { software }),
    ...(captureTime === undefined ? {} : { captureTime }),
    ...(offset === undefined ? {} : { offset }),
    ...(gps === undefined ? {} : { gps }),
    marks: marksOf(tags, verdict),
  };
};
