import { describe, expect, it } from "vitest";
import { provenanceOf } from "./provenance.ts";
import type { ProvenanceTags } from "./provenance.ts";

const of = (tags: Partial<ProvenanceTags>): ReturnType<typeof provenanceOf> => provenanceOf({ fileType: "JPEG", fileName: "OBN_0417.jpg", hasExif: true, ...tags });

describe("provenanceOf", () => {
  it.each<[string, Partial<ProvenanceTags>]>([
    ["phone", { make: "Apple", model: "iPhone 15 Pro" }], ["phone", { make: "samsung", model: "SM-G975F" }], ["phone", { make: "SAMSUNG", model: "SAMSUNG-SM-N900A" }], ["phone", { make: "Google\0", model: "Pixel 8 Pro" }],
    ["phone", { make: "Sony", model: "XQ-BC72" }], ["phone", { make: "Xiaomi", model: "Mi A1" }], ["phone", { lens: "iPhone 11 Pro back triple camera 4.25mm f/1.8" }], ["phone", { lens: "Samsung Galaxy S7 Rear Camera" }], ["phone", { hostComputer: "iPhone 13" }],
    ["camera", { make: "SONY", model: "ILCE-7CM2" }], ["camera", { make: "NIKON CORPORATION", model: "NIKON Z 9" }], ["camera", { make: "Samsung Techwin", model: "<VLUU L830 >" }], ["camera", { make: "SAMSUNG", model: "NX300" }], ["camera", { make: "RICOH IMAGING COMPANY, LTD.", model: "PENTAX K-3 II" }],
    ["drone", { make: "DJI", model: "FC220" }], ["action", { make: "GoPro", model: "HERO6 Black" }],
    ["scanner", { make: "EPSON", model: "Perfection V700" }], ["scanner", { make: "Nikon", model: "SUPER COOLSCAN 5000 ED" }], ["scanner", { fileSource: "2" }], ["scanner", { digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm" }],
    ["screen", { userComment: "Screenshot", make: "Apple", model: "iPhone 13" }], ["screen", { fileName: "Bildschirmfoto 2026-03-14.png", fileType: "PNG", hasExif: false }], ["screen", { fileType: "PNG", width: 1170, height: 2532, hasExif: false }],
    ["software", { digitalSourceType: "trainedAlgorithmicMedia" }], ["software", { software: "Adobe Photoshop 25.0" }],
    ["unknown", {}], ["unknown", { model: "Gran Turismo 5", make: "Polyphony Digital Inc." }], ["unknown", { software: "Photo Mechanic 6" }], ["unknown", { fileName: "IMG-20260314-WA0003.jpg", hasExif: false }],
  ])("takes it for %s: %j", (device, tags) => { expect(of(tags).device).toBe(device); });
  it("keeps a camera a camera after editing, and says with what", () => {
    expect(of({ make: "Canon", model: "EOS R5", software: "Adobe Photoshop 25.0" })).toMatchObject({ device: "camera", marks: ["Make: Canon, model: EOS R5", "Edited with: Adobe Photoshop 25.0"] });
  });
  it("writes the time as ISO 8601 and keeps a missing zone missing", () => {
    expect(of({ captureTime: "2026:11:22 16:42:07", subSec: "25", offset: "+09:00" })).toMatchObject({ captureTime: "2026-11-22T16:42:07.25", offset: "+09:00" });
    expect(of({ captureTime: "2026:11:22 16:42:07" }).offset).toBeUndefined();
    expect(of({ captureTime: "0000:00:00 00:00:00" }).captureTime).toBeUndefined();
    expect(of({ captureTime: "    :  :     :  :  ", offset: "   :  " })).not.toHaveProperty("captureTime");
  });
  it("takes no position without a fix for a place", () => {
    expect(of({ latitude: 36.5, longitude: -4.5 }).gps).toEqual({ latitude: 36.5, longitude: -4.5 });
    expect(of({ latitude: 0, longitude: 0 }).gps).toBeUndefined();
    expect(of({ latitude: 36.5 }).gps).toBeUndefined();
  });
  it("says where a file was named by a messenger and has lost its metadata", () => {
    expect(of({ fileName: "IMG-20260314-WA0003.jpg", hasExif: false }).marks).toEqual(["Named as WhatsApp names files", "Metadata of the device is missing"]);
  });
});
