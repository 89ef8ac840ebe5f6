// The named tags that indexing reads of each file: the fields in every place, the evidence, the digest. One list for reading and reading back.

const options: readonly string[] = [
  "-j", "-G1", "-struct", "-b", "-api", "StructFormat=JSONQ", "-api", "largefilesupport=1",
  // Undeclared IIM text comes as it is when it is UTF-8 and as base64 when it is not (METADATA.md 2.2).
  "-charset", "iptc=utf8",
];

/** Read raw. */
export const rawTags: readonly string[] = [
  "-XMP-xmp:Rating#", "-XMP-photoshop:Urgency#", "-IPTC:Urgency#", "-XMP-photomech:ColorClass#", "-XMP-photomech:Tagged#",
  "-XMP-plus:DataMining#", "-XMP-plus:ModelReleaseStatus#", "-XMP-plus:PropertyReleaseStatus#", "-XMP-plus:MinorModelAgeDisclosure#",
  "-XMP-iptcExt:LocationCreated#", "-XMP-iptcExt:LocationShown#",
  "-IFD0:Orientation#", "-XMP-tiff:Orientation#", "-GPS:GPSLatitude#", "-GPS:GPSLongitude#",
];

const tags: readonly string[] = [
  "-XMP-dc:all", "-XMP-photoshop:all", "-XMP-iptcCore:all", "-XMP-iptcExt:all", "-XMP-plus:all", "-XMP-xmpRights:all", "-XMP-photomech:all",
  "-XMP-xmp:Label", "-XMP-xmp:CreatorTool", "-XMP-xmp:MetadataDate", "-XMP-aux:Lens", "-XMP-aux:SerialNumber", "-XMP-photoshop:SidecarForExtension",
  "-IPTC:all", "-IPTC2:all", "-IPTCDigest", "-CurrentIPTCDigest",
  "-IFD0:Make", "-IFD0:Model", "-CanonRaw:Make", "-CanonRaw:Model", "-SigmaRaw:Make", "-SigmaRaw:Model", "-XMP-tiff:Make", "-XMP-tiff:Model", "-IFD0:Software", "-IFD0:HostComputer", "-IFD0:ImageDescription", "-IFD0:Artist", "-IFD0:Copyright", "-IFD0:Rating",
  "-ExifIFD:DateTimeOriginal", "-ExifIFD:OffsetTimeOriginal", "-ExifIFD:SubSecTimeOriginal", "-ExifIFD:LensModel", "-ExifIFD:FileSource", "-ExifIFD:UserComment",
  "-ExifIFD:SerialNumber", "-ExifIFD:LensSerialNumber", "-ExifIFD:OwnerName",
  "-GPS:GPSLatitudeRef", "-GPS:GPSLongitudeRef",
  "-JUMBF:JUMDLabel", "-File:FileType", "-File:MIMEType", "-Composite:ImageSize",
  "-ExifTool:Error",
];

/** Tags read raw come first: the first mention of a tag wins. The arguments of a list read, without the files and without how deep to look. */
export const listArgs: readonly string[] = [...options, ...rawTags, ...tags];

/** Formats that hide what we ask for from -fast2: PNG's chunks after the pixels, the maker's blocks that are all a CRW or X3F has (METADATA.md rule 20). A GIF with a comment hides its XMP from -fast too. */
const deepEndings: ReadonlySet<string> = new Set(["png", "crw", "x3f"]);

/** How deep ExifTool looks into a file of this ending. */
export const depthOf = (fileEnding: string): string => (fileEnding === "gif" ? "-fast0" : deepEndings.has(fileEnding) ? "-fast" : "-fast2");
