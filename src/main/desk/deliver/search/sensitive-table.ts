// Which tags of an arrived file give somebody away, by group and name. The first rule that fits counts; what fits none is no secret.

/**
 * `position` where it was taken · `serial` which device · `owner` whose device · `device` what it was made with · `history` ids and paths of its making ·
 * `contact` how to reach the maker · `person` names tied to faces · `note` private remarks · `time` when.
 */
export const sensitiveKinds = ["position", "serial", "owner", "device", "history", "contact", "person", "note", "time"] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

export interface SensitiveRule {
  readonly kind: SensitiveKind;
  /** Against `Group1:Tag`, members of structures behind slashes: `XMP-xmpMM:History/SoftwareAgent`. */
  readonly path: RegExp;
  /** An ordinary word or number: looked for in its own tag only, never in the bytes. */
  readonly tagOnly?: true;
}

/** Groups that describe the container or what ExifTool itself worked out. */
export const ignoredGroups = /^(?:SourceFile|ExifTool|System|Composite|ICC[-_]\w+|ICC_Profile\w*|JFIF|Adobe|MPF\d*|RIFF|File(?!:Comment)|XMP-x|Meta)(?::|$)/u;

const name = (names: string): RegExp => new RegExp(`[:/](?:${names})$`, "iu");

export const sensitiveRules: readonly SensitiveRule[] = [
  // Positions. DJI spells it GpsLongtitude in some firmware.
  { kind: "position", path: name(String.raw`(?:GPS|Rtk|Home|Absolute|Drone|Camera|Location|Rel)?(?:Dest)?(?:Latitude|Longitude|Longtitude)(?:Raw)?|GPSCoordinates|GPSPosition|LocationInformation|GPSAreaInformation|Geotag`) },
  { kind: "position", path: /^(?:GPS\d?:|[^/]*[:/]GPS)/iu, tagOnly: true },
  { kind: "position", path: name("FlightRollDegree|FlightYawDegree|FlightPitchDegree|RelativeAltitude|AbsoluteAltitude|TimeZoneCity|HometownCity|DestinationCity|GeoTiff\\w*|ModelTiePoint|ModelTransform|LandMark|City2"), tagOnly: true },
  { kind: "position", path: /^(?:Panasonic|Samsung\w*|Apple|Pentax|Nikon\w*):(?:City|State|Country|Location|LocationName)$/u, tagOnly: true },
  // Devices by number.
  { kind: "serial", path: name(String.raw`(?:\w*SerialNumber|\w*SerialNo|SerialID|CameraID|BodyID|DeviceID|DroneID|UniqueDeviceID|DroneSerialNumber|ImageUniqueID|MediaUniqueID|RawDataUniqueID|UniqueImageID|ImageUID|PhotoIdentifier|ContentIdentifier|BurstUUID|BurstID|ImageGroupIdentifier|DigitalImageGUID|MediaGroupUUID|CaptureID|SensorID|MotherboardID|IMEI|AndroidID|InternalIDNumber)`) },
  // Owners.
  { kind: "owner", path: name("OwnerName|OwnerID|Owner|CameraOwner|CameraOwnerName|BabyName|XPAuthor|CreatorIdentity|UserName|UserID|ComputerName|RegisteredTo") },
  { kind: "owner", path: /^(?:IFD\d|PNG|PDF|XMP-pdf|XMP-xmp|XMP-acdsee|Photoshop):(?:Artist|Author|Creator)$/u },
  // Content Credentials name the maker and the maker's accounts.
  { kind: "owner", path: /^(?:JSON|CBOR):(?:\w*Author\w*|\w*Actor\w*|\w*Identity\w*)(?:\/.*)?(?:Name|Identifier|Username|Uri)$/iu },
  // Contacts: the words of an address are ordinary ones but for street, code, telephone, mail.
  { kind: "contact", path: name("CiAdrExtadr|CiAdrPcode|CiTelWork|CiEmailWork|CiUrlWork|CreatorAddress|CreatorPostalCode|CreatorWorkTelephone|CreatorWorkEmail|CreatorWorkURL|Contact|ContactInfo") },
  { kind: "contact", path: name("CiAdrCity|CiAdrRegion|CiAdrCtry"), tagOnly: true },
  // Faces.
  { kind: "person", path: /^XMP-(?:mwg-rs|MP|MP1|MPRI|MPReg|apple-fi|iptcExt|Microsoft\w*):(?:\w*Region\w*)\/.*(?:Name|PersonDisplayName|PersonEmailDigest|PersonLiveIdCID)$/iu },
  { kind: "person", path: name("FaceName|RecognizedFace\\dName|Face\\dName|PersonDisplayName") },
  // Makes, models, programs.
  { kind: "device", path: name(String.raw`(?:\w*CameraModel|Make|Model|DeviceMake|DeviceModel|DeviceName|DeviceType|DeviceCodename|LensMake|LensModel|Lens|LensSpec|HostComputer|Software|SoftwareAgent|ActionsSoftwareAgent|HDRPSoftware|ProcessingSoftware|CreatorTool|Producer|OriginatingProgram|ProgramVersion|ReaderName|WriterName|PreviewApplicationName|FirmwareName|BuildNumber|CanonFirmwareVersion|AndroidModel|AndroidVersion|AndroidMake|Claim_?generator|Claim_Generator_InfoName|CameraProfile)`) },
  { kind: "device", path: /^PNG:(?:Parameters|Prompt|Workflow|Dream)$/u },
  // How it came to be.
  { kind: "history", path: name("DocumentID|InstanceID|OriginalDocumentID|VersionID|ManagerVariant|RenditionOf|ManageFrom|ManageTo|ManageUI|FilePath|LastURL|DocumentAncestors|LegacyIPTCDigest|MasterDocumentID|UniqueDocumentID|ShortDocumentID|ImageHistory|LayerName|LayerText|RawFileName") },
  { kind: "history", path: /^(?:XMP-photoshop:(?:History|DocumentAncestors|TextLayers(?:\/\w+)*)|XMP-xmpMM:\w+(?:\/.*)?(?:ID|Path|URL))$/u },
  // Remarks. Titles and subjects of other programs are descriptive words: only in their own tag.
  { kind: "note", path: name("UserComment|XPComment|LocalCaption|Notes|ProcessingNotes|PrivateRTKInfo|CellGlobalID|MakerNoteUnknownText|DeviceSettingDescription") },
  { kind: "note", path: /^(?:File|GIF|PNG|JPEG|XMP-exif):(?:Comment|UserComment|Disclaimer|Warning)$/u },
  { kind: "note", path: name("XPTitle|XPSubject|XPKeywords|RelatedSoundFile|DocumentName|PageName|ImageName"), tagOnly: true },
  { kind: "time", path: /^(?:IFD\d|ExifIFD|SubIFD\d?|XMP-exif|XMP-xmp|XMP-tiff|PNG):(?:DateTimeOriginal|CreateDate|ModifyDate|DateTimeDigitized|OffsetTime\w*|TimeZoneOffset|SubSecTime\w*|MetadataDate|CreationTime)$/u, tagOnly: true },
];

/** What programs write where a person's remark could stand, and values that say nothing. */
export const sayingNothing = /^(?:\(?none\)?|n\/?a|null|undefined|unknown(?: \(.*\))?|default|normal|standard|auto|ascii|unicode|screenshot|\(binary data \d+ bytes.*|[0\s:./-]+|(.)\1*|xxx+|test|digital (?:still )?camera|camera|gps|wgs-?84|created with gimp|edited|image|photo|picture|untitled|software|not available|no owner)$/iu;
