// Pictures made to give their maker away in every place that METADATA.md 6.1 names, each with a word of its own, so that a test can say which one came through.
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { photoBytes, pngChunk } from "./photo-maker.ts";
import { exifSegment, iimBytes, photoshopSegment, withSegments } from "./photo-maker/jpeg-blocks.ts";
import { tiffBlock, type TiffIfd, type TiffValue } from "./photo-maker/exif-block.ts";
import type { Secrets } from "./leak-search.ts";

export interface SecretPhoto {
  readonly name: string;
  readonly bytes: Buffer;
  /** Tags that ExifTool writes into the file afterwards, as its arguments. */
  readonly args: readonly string[];
  readonly secrets: Secrets;
}

export const place = { latitude: 48.208493, longitude: 16.373118 } as const;
const degrees: readonly number[] = [place.latitude, place.longitude];

const rational = (value: number): readonly (readonly [number, number])[] => {
  const minutes = (value % 1) * 60;
  return [[Math.floor(value), 1], [Math.floor(minutes), 1], [Math.round((minutes % 1) * 60 * 1000), 1000]];
};
const utf16 = (text: string): TiffValue => ({ bytes: Buffer.from(`${text}\0`, "utf16le"), type: 1 });
const segment = (marker: number, content: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(content as Uint8Array);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};
/** A small JPEG with a word in its comment: a thumbnail or preview that must go. */
const preview = async (word: string): Promise<Buffer> => withSegments(await photoBytes({ name: "p.jpg", width: 64, height: 48, seed: 77 }), [segment(0xfe, word)]);

const gpsIfd: TiffIfd = new Map<number, TiffValue>([
  [0, { bytes: Uint8Array.of(2, 3, 0, 0), type: 1 }], [1, { ascii: "N" }], [2, { rational: rational(place.latitude) }], [3, { ascii: "E" }], [4, { rational: rational(place.longitude) }],
  [18, { ascii: "Zq7-Map-Datum" }], [19, { ascii: "N" }], [20, { rational: rational(place.latitude) }], [28, { bytes: Buffer.from("ASCII\0\0\0Zq7-Area-Street") }],
]);
const exifWords = [
  "Zq7-Make-GmbH", "Zq7-Model-X100", "Zq7-Soft-9.1", "Zq7-Host-Computer", "Zq7-Artist-Old", "Zq7-Xp-Title", "Zq7-Xp-Comment", "Zq7-Xp-Author-Łukasz", "Zq7-Xp-Keywords", "Zq7-Xp-Subject", "Zq7-Ifd0-Serial",
  "Zq7-Owner-Hartwig", "Zq7-Body-Serial", "Zq7-Lens-Name", "Zq7-Lens-Serial", "Zq7-Image-Unique", "Zq7-User-Comment", "Zq7-Maker-Note", "Zq7-Map-Datum", "Zq7-Area-Street",
] as const;
const exifIfd0 = (orientation: number): Map<number, TiffValue> => new Map<number, TiffValue>([
  [0x010f, { ascii: "Zq7-Make-GmbH" }], [0x0110, { ascii: "Zq7-Model-X100" }], [0x0112, { short: [orientation] }], [0x0131, { ascii: "Zq7-Soft-9.1" }], [0x013b, { ascii: "Zq7-Artist-Old" }], [0x013c, { ascii: "Zq7-Host-Computer" }],
  [0x9c9b, utf16("Zq7-Xp-Title")], [0x9c9c, utf16("Zq7-Xp-Comment")], [0x9c9d, utf16("Zq7-Xp-Author-Łukasz")], [0x9c9e, utf16("Zq7-Xp-Keywords")], [0x9c9f, utf16("Zq7-Xp-Subject")], [0xc62f, { ascii: "Zq7-Ifd0-Serial" }],
  [0x8825, { ifd: gpsIfd }],
  [0x8769, { ifd: new Map<number, TiffValue>([
    [0x9003, { ascii: "2026:11:22 10:11:12" }], [0x9011, { ascii: "+05:45" }], [0x9291, { ascii: "731" }], [0x927c, { bytes: Buffer.from("QX7\0Zq7-Maker-Note\0\0\0") }],
    [0x9286, { bytes: Buffer.concat([Buffer.from("UNICODE\0"), Buffer.from("Zq7-User-Comment", "utf16le")]) }],
    [0xa420, { ascii: "Zq7-Image-Unique" }], [0xa430, { ascii: "Zq7-Owner-Hartwig" }], [0xa431, { ascii: "Zq7-Body-Serial" }], [0xa434, { ascii: "Zq7-Lens-Name" }], [0xa435, { ascii: "Zq7-Lens-Serial" }],
  ]) }],
]);

const xmpWords = [
  "Zq7-Creator-Tool", "Zq7-History-Agent", "zq7-document-id", "Zq7-Derived-Path", "Zq7-Ps-History", "Zq7-Ancestor", "Zq7-Raw-File", "Zq7-Aux-Owner", "Zq7-Aux-Serial", "Zq7-Face-Name", "Zq7-Drone-Serial", "Zq7-Contact-Mail",
  "Zq7-Unknown-Maker", "Zq7-Thumb-Word", "Zq7-Toolkit", "Zq7-Xml-Comment",
] as const;
const xmpPacket = (thumbnail: Buffer): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Zq7-Toolkit 5.1"><!-- Zq7-Xml-Comment --><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmpGImg="http://ns.adobe.com/xap/1.0/g/img/" xmlns:zq="http://ns.example.com/zq/1.0/" xmlns:xmpNote="http://ns.adobe.com/xmp/note/"
 exif:GPSLatitude="48,12.50958N" exif:GPSLongitude="16,22.38708E" xmp:CreatorTool="Zq7-Creator-Tool" xmpMM:DocumentID="xmp.did:zq7-document-id" photoshop:History="Zq7-Ps-History" crs:RawFileName="Zq7-Raw-File.NEF" aux:OwnerName="Zq7-Aux-Owner" aux:SerialNumber="Zq7-Aux-Serial"
 drone-dji:GpsLatitude="48.208493" drone-dji:GpsLongtitude="16.373118" drone-dji:DroneSerialNumber="Zq7-Drone-Serial" zq:Private="Zq7-Unknown-Maker" xmpNote:HasExtendedXMP="0123456789ABCDEF0123456789ABCDEF">
<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Zq7-History-Agent"/></rdf:Seq></xmpMM:History><xmpMM:DerivedFrom stRef:filePath="/home/anna/Zq7-Derived-Path.jpg"/>
<photoshop:DocumentAncestors><rdf:Bag><rdf:li>Zq7-Ancestor</rdf:li></rdf:Bag></photoshop:DocumentAncestors>
<Iptc4xmpCore:CreatorContactInfo rdf:parseType="Resource"><Iptc4xmpCore:CiEmailWork>Zq7-Contact-Mail@example.org</Iptc4xmpCore:CiEmailWork></Iptc4xmpCore:CreatorContactInfo>
<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>Marrow Landing</Iptc4xmpExt:City><exif:GPSLatitude>48,12.50958N</exif:GPSLatitude><exif:GPSLongitude>16,22.38708E</exif:GPSLongitude></rdf:li></rdf:Bag></Iptc4xmpExt:LocationCreated>
<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType="Resource"><mwg-rs:Name>Zq7-Face-Name</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType="Resource"><xmpGImg:format>JPEG</xmpGImg:format><xmpGImg:image>${thumbnail.toString("base64")}</xmpGImg:image></rdf:li></rdf:Alt></xmp:Thumbnails>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** The second part of a packet that is too long for one segment (XMP part 3, 1.1.3.1). */
const xmpExtension = (): Buffer => {
  const content = Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:GDepth="http://ns.google.com/photos/1.0/depthmap/" GDepth:Data="Zq7-Depth-Map"/></rdf:RDF></x:xmpmeta>`);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  return segment(0xe1, Buffer.concat([Buffer.from("http://ns.adobe.com/xmp/extension/\0" + "0123456789ABCDEF0123456789ABCDEF", "latin1"), numbers, content]));
};

const withProfile = async (bytes: Buffer): Promise<Buffer> => sharp(bytes).withIccProfile("p3").jpeg({ quality: 90 }).toBuffer();

const secretJpeg = async (): Promise<SecretPhoto> => {
  const [thumbnail, photoshopPreview, behind, jfxx, inXmp] = await Promise.all(["Zq7-Ifd1-Thumb", "Zq7-Photoshop-Thumb", "Zq7-Behind-End", "Zq7-Jfxx-Thumb", "Zq7-Thumb-Word"].map(preview)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const bytes = withSegments(await withProfile(await photoBytes({ name: "a.jpg", seed: 5, orientation: 6, noise: 20 })), [
    segment(0xe0, Buffer.concat([Buffer.from("JFXX\0\u0010", "latin1"), jfxx])),
    exifSegment([exifIfd0(6), new Map<number, TiffValue>([[0x0103, { short: [6] }], [0x0201, { outside: thumbnail }], [0x0202, { long: [thumbnail.length] }]])]),
    segment(0xe1, Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1"), Buffer.from(xmpPacket(inXmp), "utf8")])), xmpExtension(),
    segment(0xe3, "Meta\0\0Zq7-App3-Kodak"), segment(0xe6, "GoPro\0Zq7-App6-GoPro"), segment(0xe9, "Zq7-App9-Private"), segment(0xec, "[picture info]\r\nSerialNumber=Zq7-App12-Serial\r\n[end]"), segment(0xef, Buffer.from("Zq7-App15-Utf16", "utf16le")),
    photoshopSegment(new Map<number, Uint8Array>([
      [0x0404, iimBytes({ charset: "utf8", values: { 65: "Zq7-Iim-Program", 118: "Zq7-Iim-Contact", 187: "Zq7-Iim-Document" } })], [0x040c, Buffer.concat([Buffer.alloc(28), photoshopPreview])], [0x0bb7, Buffer.from("Zq7-Photoshop-Path")],
    ])),
    segment(0xfe, "Zq7-Jpeg-Comment"), segment(0xfe, Buffer.from("Zq7-Comment-Utf16", "utf16le")),
  ]);
  return {
    name: "night-01.jpg", args: [], bytes: Buffer.concat([bytes, behind, Buffer.from("Zq7-Trailer-Text"), Buffer.from("Zq7-Trailer-Utf16", "utf16le")]),
    secrets: { degrees, texts: [
      ...exifWords, ...xmpWords, "Zq7-Depth-Map", "Zq7-Ifd1-Thumb", "Zq7-Photoshop-Thumb", "Zq7-Behind-End", "Zq7-Jfxx-Thumb", "Zq7-App3-Kodak", "Zq7-App6-GoPro", "Zq7-App9-Private", "Zq7-App12-Serial", "Zq7-App15-Utf16",
      "Zq7-Iim-Program", "Zq7-Iim-Contact", "Zq7-Iim-Document", "Zq7-Photoshop-Path", "Zq7-Jpeg-Comment", "Zq7-Comment-Utf16", "Zq7-Trailer-Text", "Zq7-Trailer-Utf16",
    ] },
  };
};

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

const secretPng = async (): Promise<SecretPhoto> => {
  const png = await sharp(await photoBytes({ name: "a.jpg", seed: 6, noise: 20 })).withIccProfile("p3").png().toBuffer();
  const chunks = [
    pngChunk("eXIf", tiffBlock([exifIfd0(1)])), pngChunk("tEXt", latin("Author\0Zq7-Png-Author")), pngChunk("tEXt", latin("parameters\0Zq7-Png-Prompt")), pngChunk("zTXt", Buffer.concat([latin("Comment\0\0"), deflateSync(latin("Zq7-Png-Deflated"))])),
    pngChunk("iTXt", Buffer.concat([latin("Disclaimer\0\u0001\0de\0\0"), deflateSync(Buffer.from("Zq7-Png-Itxt-Ünïcode", "utf8"))])), pngChunk("iTXt", Buffer.concat([latin("XML:com.adobe.xmp\0\0\0\0\0"), Buffer.from(xmpPacket(await preview("Zq7-Thumb-Word")), "utf8")])),
    pngChunk("tIME", Buffer.from([0x07, 0xea, 11, 22, 10, 11, 12])),
  ];
  return {
    name: "night-02.png", args: [], bytes: Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33), Buffer.from("Zq7-Png-Trailer")]),
    secrets: { degrees, texts: [...exifWords, ...xmpWords, "Zq7-Png-Author", "Zq7-Png-Prompt", "Zq7-Png-Deflated", "Zq7-Png-Itxt-Ünïcode", "Zq7-Png-Trailer"] },
  };
};

/** What ExifTool puts into the formats whose containers are not made by hand here. */
const writtenArgs: readonly string[] = [
  `-GPS:GPSLatitude=${place.latitude}`, "-GPS:GPSLatitudeRef=N", `-GPS:GPSLongitude=${place.longitude}`, "-GPS:GPSLongitudeRef=E", `-XMP-exif:GPSLatitude=${place.latitude}`, `-XMP-exif:GPSLongitude=${place.longitude}`,
  `-XMP-iptcExt:LocationCreated={City=Marrow Landing,GPSLatitude=${place.latitude},GPSLongitude=${place.longitude}}`, "-XMP-mwg-rs:RegionInfo={RegionList=[{Name=Zq7-Face-Name,Type=Face}]}",
  "-XMP-xmpMM:History=[{Action=saved,SoftwareAgent=Zq7-History-Agent}]", "-XMP-xmpMM:DocumentID=zq7-document-id", "-XMP-xmp:CreatorTool=Zq7-Creator-Tool", "-XMP-aux:OwnerName=Zq7-Aux-Owner", "-XMP-aux:SerialNumber=Zq7-Aux-Serial",
  "-IFD0:Make=Zq7-Make-GmbH", "-IFD0:Model=Zq7-Model-X100", "-IFD0:Software=Zq7-Soft-9.1", "-IFD0:HostComputer=Zq7-Host-Computer", "-IFD0:XPAuthor=Zq7-Xp-Author", "-ExifIFD:OwnerName=Zq7-Owner-Hartwig", "-ExifIFD:SerialNumber=Zq7-Body-Serial", "-ExifIFD:LensSerialNumber=Zq7-Lens-Serial",
];
const writtenWords = ["Zq7-Face-Name", "Zq7-History-Agent", "zq7-document-id", "Zq7-Creator-Tool", "Zq7-Aux-Owner", "Zq7-Aux-Serial", "Zq7-Make-GmbH", "Zq7-Model-X100", "Zq7-Soft-9.1", "Zq7-Host-Computer", "Zq7-Xp-Author", "Zq7-Owner-Hartwig", "Zq7-Body-Serial", "Zq7-Lens-Serial"];
const xmpOnly = writtenArgs.filter((arg) => arg.startsWith("-XMP"));

/** Uncompressed pixels and how to read them, as one IFD. */
const tiffPage = (width: number, height: number, subfile: number, more: readonly (readonly [number, TiffValue])[] = []): TiffIfd => {
  const pixels = Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_one, at) => (at * 7 + subfile * 31) % 251));
  return new Map<number, TiffValue>([
    [254, { long: [subfile] }], [256, { long: [width] }], [257, { long: [height] }], [258, { short: [8, 8, 8] }], [259, { short: [1] }], [262, { short: [2] }], [273, { outside: pixels }], [277, { short: [3] }], [278, { long: [height] }], [279, { long: [pixels.length] }],
    [282, { rational: [[300, 1]] }], [283, { rational: [[300, 1]] }], [284, { short: [1] }], [296, { short: [2] }], ...more,
  ]);
};

/** A TIFF put together by hand, with IFDs of its own, map coordinates and a thumbnail page. */
const secretTiff = (): SecretPhoto => {
  const more: (readonly [number, TiffValue])[] = [[0x87b1, { ascii: "Zq7-Geo-Ascii|" }], [0x87af, { short: [1, 1, 0, 1, 1024, 0, 1, 1] }], [269, { ascii: "Zq7-Document-Name" }], [285, { ascii: "Zq7-Page-Name" }], [700, { bytes: Buffer.from(xmpPacket(Buffer.from("Zq7-Thumb-Word-and-some-more-words"))), type: 1 }]];
  return { name: "night-03.tif", args: [], bytes: tiffBlock([tiffPage(64, 48, 0, [...exifIfd0(3), ...more]), tiffPage(16, 12, 1)]), secrets: { degrees, texts: [...exifWords, ...xmpWords, "Zq7-Geo-Ascii", "Zq7-Document-Name", "Zq7-Page-Name"] } };
};

/** One photo of each kind that can be made safe. */
export const secretPhotos = async (): Promise<readonly SecretPhoto[]> => {
  const picture = sharp(await photoBytes({ name: "a.jpg", seed: 7, noise: 20 })).withIccProfile("p3");
  const secrets: Secrets = { degrees, texts: writtenWords };
  return [
    await secretJpeg(), await secretPng(), secretTiff(),
    { name: "night-04.webp", bytes: await picture.clone().webp({ quality: 80 }).toBuffer(), args: writtenArgs, secrets },
    { name: "night-05.tif", bytes: await picture.clone().tiff({ compression: "lzw" }).toBuffer(), args: writtenArgs, secrets },
    { name: "night-06.avif", bytes: await picture.clone().avif({ effort: 0 }).toBuffer(), args: writtenArgs, secrets },
    { name: "night-07.gif", bytes: await picture.clone().gif().toBuffer(), args: [...xmpOnly, "-Comment=Zq7-Gif-Comment"], secrets: { degrees, texts: ["Zq7-Face-Name", "Zq7-History-Agent", "zq7-document-id", "Zq7-Creator-Tool", "Zq7-Aux-Owner", "Zq7-Aux-Serial", "Zq7-Gif-Comment"] } },
    { name: "night-08.mpo", bytes: await photoBytes({ name: "a.mpo", seed: 9, exif: { make: "Zq7-Make-GmbH", model: "Zq7-Model-X100", serial: "Zq7-Body-Serial", owner: "Zq7-Owner-Hartwig", gps: place }, thumbnail: true }), args: [], secrets: { degrees, texts: ["Zq7-Make-GmbH", "Zq7-Model-X100", "Zq7-Body-Serial", "Zq7-Owner-Hartwig"] } },
  ];
};

/** Photos of which no safe copy can be made, with what the refusal names. */
export const unsafePhotos = async (): Promise<readonly { readonly name: string; readonly bytes: Buffer; readonly why: RegExp }[]> => {
  const png = await photoBytes({ name: "a.png" });
  const webp = await photoBytes({ name: "a.webp" });
  const chunk = Buffer.concat([Buffer.from("ZQ7P"), Buffer.from([16, 0, 0, 0]), Buffer.from("Zq7-Webp-Private")]);
  const riff = Buffer.concat([webp, chunk]);
  riff.writeUInt32LE(riff.length - 8, 4);
  const frames = await Promise.all([90, 180].map((r) => sharp({ create: { width: 8, height: 8, channels: 3, background: { r, g: 0, b: 0 } } }).png().toBuffer()));
  return [
    { name: "refused-1.dng", bytes: await photoBytes({ name: "a.dng" }), why: /raw/u },
    { name: "refused-2.psd", bytes: await photoBytes({ name: "a.psd" }), why: /Photoshop/u },
    { name: "refused-3.png", bytes: Buffer.concat([png.subarray(0, 33), pngChunk("zqPv", Buffer.from("Zq7-Png-Private")), png.subarray(33)]), why: /PNG chunk zqPv/u },
    { name: "refused-4.webp", bytes: riff, why: /WebP chunk ZQ7P/u },
    { name: "refused-5.gif", bytes: await sharp(frames, { join: { animated: true } }).gif().toBuffer(), why: /more than one picture/u },
    { name: "refused-6.tif", bytes: tiffBlock([tiffPage(64, 48, 0, [[0xd000, { ascii: "Zq7-Private-Tag" }]])]), why: /IFD0 0xd000/u },
    { name: "refused-7.tif", bytes: tiffBlock([tiffPage(64, 48, 0), tiffPage(64, 48, 0)]), why: /more than one picture/u },
  ];
};
