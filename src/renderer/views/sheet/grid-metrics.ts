// The geometry of the sheet: how many cells a row has and how high it is. Whole pixels, the same for every row, so that rows never shift.

export type CellLevel = "xs" | "s" | "m" | "l" | "xl";
export interface GridMetrics {
  readonly columns: number;
  readonly level: CellLevel;
  /** From the top of one row to the top of the next. */
  readonly stride: number;
  readonly boxHeight: number;
}

export const gap = 4;
export const edge = 6;
/** Room at the right for the ring of the last cell. */
export const ring = 2;
const mat = 5;
const line = 14;
const lineGap = 3;
const wideFrom = 1600;

const levelOf = (size: number): CellLevel => (size < 100 ? "xs" : size < 134 ? "s" : size < 200 ? "m" : size < 270 ? "l" : "xl");
const linesOf: Readonly<Record<CellLevel, number>> = { xs: 1, s: 1, m: 2, l: 3, xl: 3 };

/** `scale` is the interface's size: what stands under a picture grows by it, in whole pixels as the styles do. `size` is the wished width of the picture box; cells then share what is left of the row. Wide windows take a little more of it. */
export const gridMetrics = (width: number, size: number, windowWidth: number, scale = 1): GridMetrics => {
  const least = Math.round(size * scale * (windowWidth >= wideFrom * scale ? 1.04 : 0.934));
  const inner = Math.max(1, width - edge - ring);
  const columns = Math.max(1, Math.floor((inner + gap) / (least + gap)));
  const cell = (inner - gap * (columns - 1)) / columns;
  const lineNow = Math.round(line * scale);
  const boxHeight = Math.round(((cell - mat * 2) * 2) / 3);
  const level = levelOf(size);
  return { columns, level, boxHeight, stride: mat + boxHeight + linesOf[level] * (lineNow + lineGap) + 4 + gap };
};
