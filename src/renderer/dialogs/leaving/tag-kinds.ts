// Sorts the tags of a file by what they give away, so that hundreds of them become a dozen lines. A tag is `Group1:Tag` as ExifTool names it.
import type { leavingWords } from "#words/window/leaving.ts";

export type TagKind = keyof typeof leavingWords.kinds;
/** In the order in which they endanger. */
export const tagKinds: readonly TagKind[] = ["gps", "serial", "owner", "contact", "faces", "device", "time", "maker", "credentials", "previews", "software", "ids", "exposure", "marks", "words", "other"];

/** The first that fits says it: a serial number inside maker notes is a serial number. */
const rules: readonly (readonly [TagKind, RegExp])[] = [
  ["gps", /^GPS:|:.*(?:GPS|Latitude|Longitude|Altitude|GeoTag|GeoHash|LocationCode)/iu],
  ["credentials", /^(?:JUMBF|CBOR|C2PA)/iu],
  ["serial", /:.*(?:Serial|BodyNumber|CameraID$|DeviceID|UniqueCameraId)/iu],
  ["contact", /:(?:CreatorContactInfo|Creator(?:Address|City|Region|PostalCode|Country|WorkEmail|WorkTelephone|WorkURL)|Ci(?:Adr|Email|Tel|Url))/u],
  ["owner", /:(?:.*Owner(?:Name)?|Artist|XPAuthor|UserName|Photographer|Author|CameraOwner.*)$/u],
  ["faces", /^XMP-(?:mwg-rs|MP|MP1|acdsee-rs|iptcExt):.*(?:Region|Face)|:.*Face(?:s|Info|Detect|Region|Position|Name)/u],
  ["previews", /^(?:IFD[1-9]|SubIFD\d*|MPF?\d*|MPImage\d*|JFXX|GainMap):|:.*(?:Thumbnail|Preview|JpgFromRaw|OtherImage|MPImage|MotionPhoto|MicroVideo|GainMap|DepthMap|EmbeddedVideo)/u],
  ["marks", /^XMP-(?:photomech|lr|digiKam|acdsee|mediapro)|:(?:Label|ColorClass|Rating(?:Percent)?|Tagged|EditStatus|Urgency|Prefs)$/u],
  ["ids", /^XMP-xmpMM:(?!History)|:(?:ImageUniqueID|DocumentID|InstanceID|OriginalDocumentID|DerivedFrom.*|DigitalImageGUID|.*UUID|IPTCDigest|ContentIdentifier)$/u],
  ["software", /^XMP-(?:crs|xmpMM):|:(?:Software|.*Firmware.*|ProcessingSoftware|CreatorTool|History.*|HostComputer|XMPToolkit|DocumentHistory|.*ProcessVersion)$/u],
  ["words", /:(?:.*Comment|ImageDescription|Copyright|XP(?:Title|Keywords|Subject)|.*Note)$/u],
  ["words", /^(?:IPTC|Photoshop|XMP-(?:dc|photoshop|iptcCore|iptcExt|plus|xmpRights|xmp))(?::|$)/u],
  ["device", /^(?:IFD0|ExifIFD|XMP-(?:tiff|aux|exif|exifEX)|File|CIFF|PNG):(?:Make|Model|Lens.*|UniqueCameraModel|CameraModel.*|LensModel|LocalizedCameraModel)$/u],
  ["time", /^(?:IFD0|ExifIFD|InteropIFD|XMP-(?:exif|tiff|exifEX)|PNG|Composite):.*(?:Date|Time|Offset|SubSec)(?!.*Exposure)/u],
  ["exposure", /^(?:IFD0|ExifIFD|InteropIFD|XMP-(?:exif|exifEX|tiff|aux)|JFIF|PNG|File|APP14|Adobe|ICC_Profile|ICC-header|Composite):/u],
  ["other", /^(?:XMP|IFD|PrintIM|QuickTime|RIFF|GIF|Ducky|AROT|Trailer)/u],
];
/** A time of exposure is no time of day. */
const exposureTime = /:(?:Exposure|Shutter|Bulb|SelfTimer)/u;

/** What no rule knows is in a group of a camera's own: maker notes. */
const kindOf = (tag: string): TagKind => (exposureTime.test(tag) && /^(?:IFD0|ExifIFD|XMP-exif)/u.test(tag) ? "exposure" : (rules.find(([, rule]) => rule.test(tag))?.[0] ?? "maker"));

/** The same few hundred names come back with every photo. */
const known = new Map<string, TagKind>();
export const tagKind = (tag: string): TagKind => {
  const kind = known.get(tag) ?? kindOf(tag);
  known.set(tag, kind);
  return kind;
};
