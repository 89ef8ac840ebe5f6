// Tags as ExifTool names them, and what they give away.
import { expect, it } from "vitest";
import { type TagKind, tagKind, tagKinds } from "./tag-kinds.ts";

it.each<readonly [string, TagKind]>([
  ["GPS:GPSLatitude", "gps"], ["XMP-exif:GPSLongitude", "gps"], ["Apple:GPSAltitude", "gps"], ["ExifIFD:SerialNumber", "serial"], ["Canon:InternalSerialNumber", "serial"], ["ExifIFD:LensSerialNumber", "serial"], ["XMP-aux:SerialNumber", "serial"],
  ["ExifIFD:OwnerName", "owner"], ["Canon:OwnerName", "owner"], ["IFD0:Artist", "owner"], ["XMP-iptcCore:CreatorWorkEmail", "contact"], ["XMP-mwg-rs:RegionName", "faces"], ["XMP-iptcExt:ImageRegionName", "faces"],
  ["IFD0:Make", "device"], ["IFD0:Model", "device"], ["ExifIFD:LensModel", "device"], ["ExifIFD:DateTimeOriginal", "time"], ["IFD0:ModifyDate", "time"], ["ExifIFD:OffsetTimeOriginal", "time"], ["ExifIFD:SubSecTimeOriginal", "time"], ["ExifIFD:ExposureTime", "exposure"], ["ExifIFD:ISO", "exposure"],
  ["Nikon:ShutterCount", "maker"], ["Apple:RunTimeValue", "maker"], ["MakerNotes:Unknown", "maker"], ["JUMBF:JUMDLabel", "credentials"], ["IFD1:ThumbnailImage", "previews"], ["MPImage2:MPImageLength", "previews"],
  ["IFD0:Software", "software"], ["XMP-crs:Exposure2012", "software"], ["XMP-xmpMM:HistorySoftwareAgent", "software"], ["XMP-xmpMM:DocumentID", "ids"], ["ExifIFD:ImageUniqueID", "ids"], ["XMP-photomech:ColorClass", "marks"], ["XMP-xmp:Rating", "marks"], ["IPTC:Caption-Abstract", "words"], ["XMP-dc:Subject", "words"], ["File:Comment", "words"], ["ExifIFD:UserComment", "words"], ["IFD0:ImageDescription", "words"], ["XMP-unknown:Odd", "other"],
])("%s is %s", (tag, kind) => { expect(tagKind(tag)).toBe(kind); });

it("knows the place of every kind once", () => { expect(new Set(tagKinds).size).toBe(tagKinds.length); });
