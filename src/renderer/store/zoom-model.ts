// Where a picture stands on the loupe's stage: fitted, or so many CSS pixels for each of its own, around one of its points. Pure; pixels in, pixels out.

export interface Size { readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }
export interface Zoom {
  /** `fit`: the whole picture. */
  readonly scale: "fit" | number;
  /** The picture's point in the middle of the stage, each from 0 to 1; kept from photo to photo. */
  readonly x: number;
  readonly y: number;
}
export const fitted: Zoom = { scale: "fit", x: 0.5, y: 0.5 };

/** What is shown, and where. */
export interface Stage {
  /** Of the picture, upright, in its own pixels. */
  readonly picture: Size;
  /** Of the stage, in CSS pixels. */
  readonly room: Size;
  /** CSS pixels for one of the picture's at 100 %. */
  readonly pixel: number;
}

/** Between the fitted picture and the stage's edge, in CSS pixels. */
const margin = 12;
const largest = 16;
/** Pictures smaller than this, on their long side, are shown up to this size: a pixel alone would not be seen. */
const seenAt = 200;

/** The picture as it is seen: EXIF orientations from 5 on lie on their side. */
export const uprightSize = ({ width, height, orientation }: { readonly width?: number | undefined; readonly height?: number | undefined; readonly orientation: number }): Size | undefined =>
  width === undefined || height === undefined || width < 1 || height < 1 ? undefined : orientation >= 5 ? { width: height, height: width } : { width, height };

/** Never larger than its own pixels, but for what is too small to be seen. */
export const fitScale = ({ picture, room, pixel }: Stage): number => {
  const most = Math.min(Math.max(1, room.width - 2 * margin) / picture.width, Math.max(1, room.height - 2 * margin) / picture.height);
  return Math.min(most, Math.max(pixel, seenAt / Math.max(picture.width, picture.height)));
};

/** CSS pixels for each of the picture's. */
export const scaleOf = (zoom: Zoom, stage: Stage): number => (zoom.scale === "fit" ? fitScale(stage) : zoom.scale);

/** The middle held so that no edge of the picture comes in while there is more of it outside. */
const held = (at: number, shown: number, room: number): number => {
  if (shown <= room) return 0.5;
  const half = room / shown / 2;
  return Math.min(1 - half, Math.max(half, at));
};

/** Left, top, width, height on the stage, in whole CSS pixels. */
export const boxOf = (zoom: Zoom, stage: Stage): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } => {
  const { picture, room } = stage;
  const scale = scaleOf(zoom, stage);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const [x, y] = [held(zoom.x, width, room.width), held(zoom.y, height, room.height)];
  return { left: Math.round(room.width / 2 - x * width), top: Math.round(room.height / 2 - y * height), width, height };
};

/** The same picture at another scale: the point under `at` (on the stage) stays where it is; without `at` the point that was looked at last. `fit` and smaller is fitted. */
export const zoomedTo = (zoom: Zoom, stage: Stage, scale: number, at?: Point): Zoom => {
  const { picture, room } = stage;
  const next = Math.min(largest, scale);
  if (next <= fitScale(stage) * 1.001) return { ...zoom, scale: "fit" };
  const [width, height] = [picture.width * next, picture.height * next];
  const around = (point: Point): Zoom => ({ scale: next, x: held(point.x, width, room.width), y: held(point.y, height, room.height) });
  if (at === undefined) return around(zoom);
  const box = boxOf(zoom, stage);
  // The picture's point under the pointer, held to the picture.
  const [px, py] = [Math.min(1, Math.max(0, (at.x - box.left) / box.width)), Math.min(1, Math.max(0, (at.y - box.top) / box.height))];
  return around({ x: px + (room.width / 2 - at.x) / width, y: py + (room.height / 2 - at.y) / height });
};

/** Moved by the pointer's way, in CSS pixels. */
export const panned = (zoom: Zoom, stage: Stage, by: Point): Zoom => {
  const { room } = stage;
  const box = boxOf(zoom, stage);
  return { ...zoom, x: held(held(zoom.x, box.width, room.width) - by.x / box.width, box.width, room.width), y: held(held(zoom.y, box.height, room.height) - by.y / box.height, box.height, room.height) };
};
