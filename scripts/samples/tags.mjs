// What one sample says, as ExifTool tags: each field in every place its format can hold (docs/METADATA.md).
import { devices } from "./devices.mjs";

const exifTime = (taken) => taken.replace("T", " ").replaceAll("-", ":");

/** Fields in the IPTC Photo Metadata Standard's three places: XMP, IIM, EXIF. */
const fieldTags = (photo, credit) => {
  const left = new Set(photo.without ?? []);
  // CC0 gives up the right that © would claim.
  const notice = credit.licence.startsWith("CC0") ? `${credit.photographer} (${credit.licence}, no rights reserved)` : `© ${credit.photographer}, ${credit.licence}`;
  const place = photo.place;
  const xmp = {
    "XMP-photoshop:Headline": photo.headline, "XMP-dc:Description": photo.caption, "XMP-dc:Subject": photo.keywords,
    "XMP-photoshop:Source": "Proofdesk samples", "XMP-dc:Rights": notice, "XMP-xmpRights:UsageTerms": credit.terms, "XMP-xmpRights:Marked": true,
    "XMP-photoshop:Instructions": "Proofdesk sample: invented caption",
    "XMP-photoshop:City": place.city, "XMP-photoshop:State": place.state, "XMP-photoshop:Country": place.country, "XMP-iptcCore:CountryCode": place.code,
    "XMP-photoshop:CaptionWriter": "PD",
  };
  const iim = {
    "IPTC:Headline": photo.headline, "IPTC:Caption-Abstract": photo.caption, "IPTC:Keywords": photo.keywords,
    "IPTC:Source": "Proofdesk samples", "IPTC:CopyrightNotice": notice, "IPTC:SpecialInstructions": "Proofdesk sample: invented caption",
    "IPTC:City": place.city, "IPTC:Province-State": place.state, "IPTC:Country-PrimaryLocationName": place.country, "IPTC:Country-PrimaryLocationCode": place.code,
    "IPTC:Writer-Editor": "PD",
  };
  const exif = { "IFD0:ImageDescription": photo.caption, "IFD0:Copyright": notice };
  if (place.sub !== undefined) {
    xmp["XMP-iptcCore:Location"] = place.sub;
    iim["IPTC:Sub-location"] = place.sub;
  }
  if (!left.has("byline")) {
    xmp["XMP-dc:Creator"] = [credit.photographer];
    iim["IPTC:By-line"] = credit.photographer;
    exif["IFD0:Artist"] = credit.photographer;
  }
  if (!left.has("credit")) {
    xmp["XMP-photoshop:Credit"] = "Proofdesk samples";
    iim["IPTC:Credit"] = "Proofdesk samples";
  }
  if (!left.has("date")) {
    xmp["XMP-photoshop:DateCreated"] = `${exifTime(photo.taken)}${photo.offset}`;
    iim["IPTC:DateCreated"] = exifTime(photo.taken).slice(0, 10);
    iim["IPTC:TimeCreated"] = `${photo.taken.slice(11)}${photo.offset}`;
  }
  return { xmp, iim, exif };
};

const deviceTags = (photo) => {
  const device = devices[photo.device];
  if (device === undefined) return {};
  const time = exifTime(photo.taken);
  const { Make, Model, Software, HostComputer, ...rest } = device;
  const tags = Object.fromEntries([...Object.entries({ Make, Model, Software, HostComputer, ModifyDate: time }).map(([name, value]) => [`IFD0:${name}`, value]),
    ...Object.entries(rest).map(([name, value]) => [`ExifIFD:${name}`, value])].filter(([, value]) => value !== undefined));
  tags["ExifIFD:OffsetTime"] = photo.offset;
  tags["ExifIFD:CreateDate"] = time;
  tags["ExifIFD:OffsetTimeDigitized"] = photo.offset;
  // A scanner knows when it scanned, not when the photograph was made.
  if (photo.device !== "scanner" && !(photo.without ?? []).includes("date")) {
    tags["ExifIFD:DateTimeOriginal"] = time;
    tags["ExifIFD:OffsetTimeOriginal"] = photo.offset;
    tags["ExifIFD:SubSecTimeOriginal"] = "118";
  }
  return tags;
};

/** What must never leave the desk: a position, serial numbers, the owner. All invented. */
const secretTags = {
  "GPS:GPSLatitude": 51.8526, "GPS:GPSLatitudeRef": "N", "GPS:GPSLongitude": 5.8612, "GPS:GPSLongitudeRef": "E", "GPS:GPSAltitude": 14.2, "GPS:GPSAltitudeRef": "Above Sea Level",
  "GPS:GPSTimeStamp": "15:45:12", "GPS:GPSDateStamp": "2026:11:22", "GPS:GPSMapDatum": "WGS-84",
  "ExifIFD:SerialNumber": "R5CX31ZQ7PD", "ExifIFD:LensSerialNumber": "LS0098231177", "ExifIFD:OwnerName": "Willemijn van den Heuvel", "ExifIFD:ImageUniqueID": "PDSAMPLE0AL00NM",
  "XMP-aux:SerialNumber": "R5CX31ZQ7PD", "XMP-aux:OwnerName": "Willemijn van den Heuvel", "XMP-exif:GPSLatitude": 51.8526, "XMP-exif:GPSLongitude": 5.8612,
};

/**
 * Tags for ExifTool's JSON import, and options beside it. `undefined` when the file must stay bare.
 * @returns {{ tags: Record<string, unknown>, options: readonly string[] } | undefined}
 */
export const tagsOf = (photo, credit) => {
  if (photo.stripped) return undefined;
  const { xmp, iim, exif } = fieldTags(photo, credit);
  // A desk of the nineties: IIM only, ISO 8859-1, and no CodedCharacterSet that says so (IIM 4.2, 1:90).
  if (photo.latin1) return { tags: { ...iim, "IPTC:CopyrightNotice": iim["IPTC:CopyrightNotice"], ...deviceTags(photo) }, options: ["-charset", "iptc=Latin1"] };
  const format = photo.format ?? "jpeg";
  const turn = photo.orientation === 1 && photo.device === undefined ? {} : { "IFD0:Orientation#": photo.orientation };
  const hasExif = photo.device !== undefined;
  const tags = { ...xmp, ...(hasExif ? { ...exif, ...deviceTags(photo), ...turn } : {}), ...(photo.secrets ? secretTags : {}) };
  if (format === "jpeg" || format === "tiff") Object.assign(tags, iim, { "IPTC:CodedCharacterSet": "UTF8" });
  if (format === "jpeg") tags["Photoshop:IPTCDigest"] = "new";
  return { tags, options: ["-charset", "iptc=UTF8"] };
};
