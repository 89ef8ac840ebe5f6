// A picture's mark: a small grey picture of at most 2,000 bytes by which the same picture is known again, made smaller, recompressed, cropped, turned, without colour.
// Marks are compared by correlation, first coarsely over every crop and turn, then finely where that looks promising. Pictures without texture get no mark: they would fit everything.

/** Grey levels, row by row, upright. */
export interface GreyPicture { readonly width: number; readonly height: number; readonly data: Uint8Array }

const mostBytes = 1990;
const headBytes = 3;
const markVersion = 1;
const longestSide = 64;
/** Pixels of the coarse look, whatever the shape. */
const coarsePixels = 270;
/** The least share of a side that a crop may have kept. */
const leastKept = 0.64;
const keptStep = 0.06;
/** Below it at first sight no closer look is worth while; measured on 478 press pictures. */
const promising = 0.6;
/** The closer look begins with so many of the coarse places. */
const mostPlaces = 3;
/** From here on it is the same picture. */
export const samePicture = 0.82;
/** Deviation of the fine structure, in grey levels: below it there is nothing to tell pictures apart by. */
const leastTexture = 2;

interface Plane { readonly width: number; readonly height: number; readonly data: Float32Array }

/** Made smaller by averaging: each pixel is the mean of what it covers. */
const averaged = (from: Plane, width: number, height: number): Plane => {
  const [across, down] = [new Float32Array(width * from.height), new Float32Array(width * height)];
  const spans = (many: number, few: number): readonly { readonly first: number; readonly weights: readonly number[] }[] => Array.from({ length: few }, (_, at) => {
    const [begin, end] = [(at * many) / few, ((at + 1) * many) / few];
    const [first, last] = [Math.floor(begin), Math.min(many, Math.ceil(end - 1e-9))];
    return { first, weights: Array.from({ length: Math.max(1, last - first) }, (__, place) => (Math.min(end, first + place + 1) - Math.max(begin, first + place)) / (end - begin)) };
  });
  for (const [x, { first, weights }] of spans(from.width, width).entries()) for (let y = 0; y < from.height; y += 1) {
    let sum = 0;
    for (let place = 0; place < weights.length; place += 1) sum += (from.data[y * from.width + first + place] ?? 0) * (weights[place] ?? 0);
    across[y * width + x] = sum;
  }
  for (const [y, { first, weights }] of spans(from.height, height).entries()) for (let x = 0; x < width; x += 1) {
    let sum = 0;
    for (let place = 0; place < weights.length; place += 1) sum += (across[(first + place) * width + x] ?? 0) * (weights[place] ?? 0);
    down[y * width + x] = sum;
  }
  return { width, height, data: down };
};

/** A quarter turn to the right. */
const turned = ({ width, height, data }: Plane): Plane => {
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) out[x * height + (height - 1 - y)] = data[y * width + x] ?? 0;
  return { width: height, height: width, data: out };
};

/** How far around a pixel its surroundings go that are taken off: light that falls across a picture says little, its edges much. */
const reach = 3;
/** Grey levels that are taken for noise. */
const noise = 4;
/** What differs from the surroundings. Both sides of a comparison go through it after they were cut alike, so that edges are treated alike. */
const fineOf = ({ width, height, data }: Plane, even = true): Float32Array => {
  const sums = new Float64Array((width + 1) * (height + 1));
  const squares = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let [row, squaresRow] = [0, 0];
    for (let x = 0; x < width; x += 1) {
      const value = data[y * width + x] ?? 0;
      row += value;
      squaresRow += value * value;
      squares[(y + 1) * (width + 1) + x + 1] = (squares[y * (width + 1) + x + 1] ?? 0) + squaresRow;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const sum = (sums[bottom * (width + 1) + right] ?? 0) - (sums[top * (width + 1) + right] ?? 0) - (sums[bottom * (width + 1) + left] ?? 0) + (sums[top * (width + 1) + left] ?? 0);
      const square = (squares[bottom * (width + 1) + right] ?? 0) - (squares[top * (width + 1) + right] ?? 0) - (squares[bottom * (width + 1) + left] ?? 0) + (squares[top * (width + 1) + left] ?? 0);
      const count = (bottom - top) * (right - left);
      const mean = sum / count;
      out[y * width + x] = ((data[y * width + x] ?? 0) - mean) / (even ? Math.sqrt(Math.max(0, square / count - mean * mean)) + noise : 1);
    }
  }
  return out;
};

/** Less each row's and each column's mean: a horizon alone fits every other horizon. */
const withoutBands = (data: Float32Array, width: number): Float32Array => {
  const height = data.length / width;
  const [rows, columns] = [new Float64Array(height), new Float64Array(width)];
  let all = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const value = data[y * width + x] ?? 0;
    rows[y] = (rows[y] ?? 0) + value / width;
    columns[x] = (columns[x] ?? 0) + value / height;
    all += value / data.length;
  }
  return data.map((value, at) => value - (rows[Math.floor(at / width)] ?? 0) - (columns[at % width] ?? 0) + all);
};

const deviation = (data: Float32Array): number => {
  let [sum, squares] = [0, 0];
  for (const value of data) { sum += value; squares += value * value; }
  return Math.sqrt(Math.max(0, squares / data.length - (sum / data.length) ** 2));
};

/** With mean 0 and length 1; undefined where everything is alike. */
const unit = (data: Float32Array): Float32Array | undefined => {
  let sum = 0;
  for (const value of data) sum += value;
  const mean = sum / data.length;
  let squares = 0;
  for (const value of data) squares += (value - mean) ** 2;
  if (squares < 1e-3 * data.length) return undefined;
  const length = Math.sqrt(squares);
  return data.map((value) => (value - mean) / length);
};
const product = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

const fitted = (width: number, height: number, longSide: number): readonly [number, number] => {
  const scale = longSide / Math.max(width, height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
};

/** The mark of an upright picture; undefined where it has too little texture, or too few pixels, to be told from others. */
export const markOf = ({ width, height, data }: GreyPicture): Uint8Array | undefined => {
  if (Math.min(width, height) < 16 || data.length < width * height) return undefined;
  const side = Math.min(longestSide, Math.sqrt((mostBytes - headBytes) * (Math.max(width, height) / Math.min(width, height))) - 0.5);
  const [markWidth, markHeight] = fitted(width, height, Math.min(side, Math.max(width, height)));
  if (Math.min(markWidth, markHeight) < 8) return undefined;
  const small = averaged({ width, height, data: Float32Array.from(data) }, markWidth, markHeight);
  if (deviation(withoutBands(fineOf(small, false), markWidth)) < leastTexture) return undefined;
  return Uint8Array.from([markVersion, markWidth, markHeight, ...small.data].map((value) => Math.max(0, Math.min(255, Math.round(value)))));
};

const planeOf = (mark: Uint8Array): Plane | undefined => {
  const [version, width = 0, height = 0] = mark;
  if (version !== markVersion || width < 8 || height < 8 || mark.length !== headBytes + width * height) return undefined;
  return { width, height, data: Float32Array.from(mark.subarray(headBytes)) };
};

interface Place { readonly turn: number; readonly kept: number; readonly x: number; readonly y: number; readonly score: number }

/** The stray picture in its four turns, with what was already made of it in each size. */
interface Turn { readonly plane: Plane; readonly plain: Map<number, Float32Array | undefined>; readonly coarse: Map<number, Float32Array | undefined>; readonly fine: Map<number, Float32Array | undefined> }

const remembered = (known: Map<number, Float32Array | undefined>, width: number, height: number, make: () => Float32Array | undefined): Float32Array | undefined => {
  const key = width * 1000 + height;
  if (known.has(key)) return known.get(key);
  const made = make();
  known.set(key, made);
  return made;
};
const plainOf = (turn: Turn, width: number, height: number): Float32Array | undefined => remembered(turn.plain, width, height, () => unit(averaged(turn.plane, width, height).data));
const coarseOf = (turn: Turn, width: number, height: number): Float32Array | undefined => remembered(turn.coarse, width, height, () => unit(fineOf(averaged(turn.plane, width, height))));
const fineTemplate = (turn: Turn, width: number, height: number): Float32Array | undefined => remembered(turn.fine, width, height, () => unit(withoutBands(fineOf(averaged(turn.plane, width, height)), width)));

/** Correlation of a template of mean 0 and length 1 with the part of the plane that begins at x, y. */
const at = (plane: Plane, template: Float32Array, width: number, x: number, y: number): number => {
  const height = template.length / width;
  let [sum, squares, cross] = [0, 0, 0];
  for (let row = 0; row < height; row += 1) {
    const [from, own] = [(y + row) * plane.width + x, row * width];
    for (let column = 0; column < width; column += 1) {
      const value = plane.data[from + column] ?? 0;
      sum += value;
      squares += value * value;
      cross += value * (template[own + column] ?? 0);
    }
  }
  const spread = squares - (sum * sum) / template.length;
  return spread < 1e-3 * template.length ? 0 : cross / Math.sqrt(spread);
};

/** How a stray of this shape can have been cut out of a picture of that one: shares of width and height that were kept, from the whole on. */
const cuts = (stray: Plane, picture: Plane): readonly { readonly across: number; readonly down: number }[] => {
  const relation = (stray.width * picture.height) / (stray.height * picture.width);
  const [widest, highest] = [Math.min(1, relation), Math.min(1, 1 / relation)];
  const found: { across: number; down: number }[] = [];
  for (let kept = 1; Math.min(widest, highest) * kept >= leastKept - 0.02; kept -= keptStep) found.push({ across: widest * kept, down: highest * kept });
  return found;
};

const coarsePlaces = (turns: readonly Turn[], mark: Plane): readonly Place[] => {
  const small = averaged(mark, ...fitted(mark.width, mark.height, Math.min(Math.max(mark.width, mark.height), Math.sqrt(coarsePixels * (Math.max(mark.width, mark.height) / Math.min(mark.width, mark.height))))));
  const picture = { ...small, data: fineOf(small) };
  const places: Place[] = [];
  for (const [turn, stray] of turns.entries()) for (const { across, down } of cuts(stray.plane, mark)) {
    const [width, height] = [Math.min(picture.width, Math.round(picture.width * across)), Math.min(picture.height, Math.round(picture.height * down))];
    const template = coarseOf(stray, width, height);
    if (template === undefined) continue;
    for (let y = 0; y + height <= picture.height; y += 1) for (let x = 0; x + width <= picture.width; x += 1) {
      const score = at(picture, template, width, x, y);
      if (score >= promising) places.push({ turn, kept: across, x: x / picture.width, y: y / picture.height, score });
    }
  }
  return places.toSorted((a, b) => b.score - a.score).slice(0, mostPlaces);
};

/** The part of the picture that begins at x, y, which may lie between pixels. */
const cut = (plane: Plane, x: number, y: number, width: number, height: number): Plane => {
  const out = new Float32Array(width * height);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  for (let row = 0; row < height; row += 1) {
    const [upper, lower] = [Math.min(plane.height - 1, top + row) * plane.width, Math.min(plane.height - 1, top + row + 1) * plane.width];
    for (let column = 0; column < width; column += 1) {
      const [a, b] = [Math.min(plane.width - 1, left + column), Math.min(plane.width - 1, left + column + 1)];
      out[row * width + column] = ((plane.data[upper + a] ?? 0) * (1 - right) + (plane.data[upper + b] ?? 0) * right) * (1 - below) + ((plane.data[lower + a] ?? 0) * (1 - right) + (plane.data[lower + b] ?? 0) * right) * below;
    }
  }
  return { width, height, data: out };
};

interface Spot { readonly width: number; readonly height: number; readonly x: number; readonly y: number }

/** How well the stray fits there, its light and its fine structure together. */
const fitAt = (stray: Turn, mark: Plane, { width, height, x, y }: Spot): number => {
  const [plain, fine] = [plainOf(stray, width, height), fineTemplate(stray, width, height)];
  if (plain === undefined || fine === undefined) return 0;
  const part = cut(mark, x, y, width, height);
  const [own, ownFine] = [unit(part.data), unit(withoutBands(fineOf(part), width))];
  return own === undefined || ownFine === undefined ? 0 : (product(plain, own) + 2 * product(fine, ownFine)) / 3;
};

const inside = (mark: Plane, { width, height, x, y }: Spot): boolean => width >= 8 && height >= 8 && x >= 0 && y >= 0 && x + width <= mark.width && y + height <= mark.height;

/** From a coarse place step by step to where it fits best. */
const climbed = (stray: Turn, mark: Plane, place: Place): number => {
  const relation = stray.plane.width / stray.plane.height;
  const sized = (width: number): readonly [number, number] => [Math.min(mark.width, width), Math.min(mark.height, Math.max(1, Math.round(width / relation)))];
  const [width, height] = sized(Math.round(place.kept * mark.width));
  let best: Spot = { width, height, x: Math.min(mark.width - width, place.x * mark.width), y: Math.min(mark.height - height, place.y * mark.height) };
  let score = fitAt(stray, mark, best);
  for (const step of [2, 1, 0.5]) for (let round = 0; round < 6; round += 1) {
    const size = Math.max(1, step);
    const { x, y } = best;
    const around: Spot[] = [[-step, 0], [step, 0], [0, -step], [0, step]].map(([right = 0, below = 0]) => ({ ...best, x: x + right, y: y + below }));
    // A larger or smaller cut grows from its corners and from its middle.
    for (const more of [-size, size]) {
      const [wide, high] = sized(best.width + more);
      for (const share of [0, 0.5, 1]) around.push({ width: wide, height: high, x: x + (best.width - wide) * share, y: y + (best.height - high) * share });
      around.push({ ...best, height: best.height + more, y: y - more / 2 }, { ...best, width: best.width + more, x: x - more / 2 });
    }
    const tried = around.map((spot) => ({ ...spot, x: Math.max(0, Math.min(mark.width - spot.width, spot.x)), y: Math.max(0, Math.min(mark.height - spot.height, spot.y)) })).filter((spot) => inside(mark, spot)).map((spot) => ({ spot, fit: fitAt(stray, mark, spot) }));
    const better = tried.reduce((a, b) => (b.fit > a.fit ? b : a), { spot: best, fit: score });
    if (better.fit <= score) break;
    best = better.spot;
    score = better.fit;
    // What fits so badly here comes to nothing.
    if (round >= 1 && score < 0.55) return score;
  }
  return score;
};

/** Compares many marks with one stray picture's; each answer is 0 (another picture) to 1 (the same). */
export const strayComparer = (mark: Uint8Array): ((other: Uint8Array) => number) => {
  const plane = planeOf(mark);
  if (plane === undefined) return () => 0;
  const planes = [plane];
  for (let turn = 1; turn < 4; turn += 1) planes.push(turned(planes[turn - 1] ?? plane));
  const turns = planes.map((one): Turn => ({ plane: one, plain: new Map(), coarse: new Map(), fine: new Map() }));
  return (other) => {
    const picture = planeOf(other);
    if (picture === undefined) return 0;
    let best = 0;
    for (const place of coarsePlaces(turns, picture)) {
      const stray = turns[place.turn];
      if (stray !== undefined) best = Math.max(best, climbed(stray, picture, place));
      if (best > 0.97) break;
    }
    return Math.max(0, Math.min(1, best));
  };
};

/** How surely the stray's picture is the other's or a part of it, 0 to 1; `samePicture` and above is taken for the same. */
export const compareMarks = (stray: Uint8Array, mark: Uint8Array): number => strayComparer(stray)(mark);
