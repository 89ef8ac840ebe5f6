import { describe, expect, it } from "vitest";
import type { Device } from "#contract/values.ts";
import type { Finding } from "./check.ts";
import { findingsOf, fixed, photoOf } from "./example-photo.ts";
import { provMeans } from "./prov-means.ts";

const found = (description: string, device: Device): readonly Finding[] => findingsOf(provMeans, photoOf({ description }, { device, make: "Apple" }));
const mended = (description: string, device: Device): unknown => fixed(photoOf({ description }), found(description, device))["description"];

const cameraWords = [
  "Kim Jong Un waved to crowds, Monday, April 1, 2013, in a photo taken with a traditional camera. (AP Photo/David G.)",
  "This photo was made with a digital camera.",
  "Taken with an old film camera by Ana Ruiz.",
  "A ferry leaves the harbour, photographed with a camera.",
  "Ana Ruiz used a camera to make this photo.",
  "Das Foto wurde mit einer herkömmlichen Kamera aufgenommen.",
  "Die Aufnahme entstand im Hafen; das Bild wurde mit einer Spiegelreflexkamera gemacht.",
  "평양 시민들. 디지털 카메라로 촬영한 사진.",
  "이 사진은 평양에서 카메라로 촬영됐다.",
];
const phoneWords = [
  "A ferry leaves, in this image made with a mobile phone.",
  "A ferry leaves the harbour. Shot on an iPhone 15 Pro.",
  "The picture was taken by Ana Ruiz with her smartphone.",
  "In this photo taken by Ana Ruiz with her cell phone camera, a ferry leaves.",
  "In this mobile phone photo, a ferry leaves.",
  "In a photo posted from a mobile phone, a ferry leaves.",
  "Das Bild wurde mit einem Handy aufgenommen.",
  "Eine Fähre im Hafen, aufgenommen mit einem Smartphone.",
  "휴대전화로 찍은 사진.",
  "스마트폰 카메라로 촬영된 사진이다.",
];
const inThePicture = [
  "A woman holds a phone and a camera in Pyongyang.",
  "A man makes a call on a mobile phone.",
  "This photo shows a call made on a mobile phone.",
  "A girl looks at a photo taken with a phone.",
  "Visitors watch a video shot on an iPhone.",
  "A protester is filmed with a phone by a police officer.",
  "A suspect is caught on camera, captured on camera near the bank.",
  "A soldier, photographed with a phone in his hand, waits.",
  "Reporters were photographed by camera crews.",
  "Payments made with a mobile phone rise, officials said.",
  "A taxi was taken by phone booth users.",
  "Eine Frau hält ein Foto, das mit einem Handy aufgenommen wurde.",
  "Eine Frau mit einem Handy, aufgenommen in Berlin.",
  "Ein Mann telefoniert mit einem Handy.",
  "시민들이 스마트폰으로 사진을 찍고 있다.",
  "한 시민이 휴대전화로 찍은 사진을 보여주고 있다.",
  "한 여성이 카메라를 들고 있다.",
  "관광객들이 휴대전화로 촬영하고 있다.",
];

describe("prov.means", () => {
  it.each(cameraWords)("finds a camera claimed for a phone's file: %s", (text) => { expect(found(text, "phone")).toHaveLength(1); });
  it.each(cameraWords)("believes it of a camera's file: %s", (text) => { expect(found(text, "camera")).toEqual([]); });
  it.each(phoneWords)("finds a phone claimed for a camera's file: %s", (text) => { expect(found(text, "camera")).toHaveLength(1); });
  it.each(phoneWords)("believes it of a phone's file: %s", (text) => { expect(found(text, "phone")).toEqual([]); });
  it.each(inThePicture)("takes a device in the picture for no claim: %s", (text) => {
    expect(found(text, "phone")).toEqual([]);
    expect(found(text, "camera")).toEqual([]);
  });
  it("leaves files without evidence to prov.means-unknown", () => { expect(found(cameraWords[0] ?? "", "unknown")).toEqual([]); });
  it("does not judge what is denied", () => { expect(found("This photo was not taken with a phone.", "camera")).toMatchObject([{ unchecked: true }]); });
  it.each<[string, Device, string]>([
    ["in a photo taken with a traditional camera.", "phone", "in a photo taken with a mobile phone."],
    ["A ferry, in this image made with a mobile phone.", "camera", "A ferry, in this image made with a camera."],
    ["The picture was taken by Ana Ruiz with her smartphone.", "camera", "The picture was taken by Ana Ruiz with her camera."],
    ["Shot on an iPhone 15 Pro.", "camera", "Shot on a camera."],
    ["Das Foto wurde mit einer herkömmlichen Kamera aufgenommen.", "phone", "Das Foto wurde mit einem Mobiltelefon aufgenommen."],
  ])("puts the right device into %s", (text, device, after) => { expect(mended(text, device)).toBe(after); });
  it("counts drones and scans as cameras, and offers no word for them", () => {
    expect(found(cameraWords[0] ?? "", "drone")).toEqual([]);
    expect(found(phoneWords[0] ?? "", "drone")[0]?.fix).toBeUndefined();
  });
});
