// What a window in another language shows: text that does not fit where it stands, and words that were left in English.
import type { Page } from "@playwright/test";

/** Texts that are cut without an ellipsis, or that stand outside the window where nothing scrolls. */
export const cutTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const clips = (style: CSSStyleDeclaration): boolean => style.overflowX !== "visible" || style.overflowY !== "visible";
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? "").join("").trim();
      if (text === "" || element.closest(".vh, [hidden], script, style, option, [inert], textarea, [contenteditable]") !== null) continue;
      // Its own words alone: a reason for screen readers inside a button stands elsewhere.
      const range = document.createRange();
      const boxes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "").map((node) => { range.selectNodeContents(node); return range.getBoundingClientRect(); });
      const [left, right, top, bottom] = [Math.min(...boxes.map((one) => one.left)), Math.max(...boxes.map((one) => one.right)), Math.min(...boxes.map((one) => one.top)), Math.max(...boxes.map((one) => one.bottom))];
      const box = { left, right, top, bottom, width: right - left, height: bottom - top };
      if (box.width < 2 || box.height < 2 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      for (let at: HTMLElement | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (!clips(style)) continue;
        const shortened = style.textOverflow === "ellipsis" || style.getPropertyValue("-webkit-line-clamp") !== "none";
        const scrolls = /auto|scroll/u.test(`${style.overflowX} ${style.overflowY}`);
        const frame = at.getBoundingClientRect();
        const cutX = box.right > frame.right + 1.5 || box.left < frame.left - 1.5;
        const cutY = box.bottom > frame.bottom + 2 || box.top < frame.top - 2;
        if ((cutX || cutY) && !shortened && !scrolls) found.push(`cut: ${text.slice(0, 60)} in ${at.className || at.tagName}`);
        if (shortened || scrolls || cutX || cutY) break;
      }
    }
    const wide = document.documentElement.scrollWidth > window.innerWidth + 1;
    return [...new Set(found), ...(wide ? ["the window scrolls to the side"] : [])];
  });

/** Every text for people: what is written, and what names, tips and hints say. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const add = (text: string | null | undefined): void => { const trimmed = (text ?? "").trim(); if (trimmed !== "") texts.add(trimmed); };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node.parentElement?.closest("script, style, textarea, pre") === null) add(node.textContent);
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [aria-description], [aria-roledescription], [alt]")) {
      for (const name of ["aria-label", "title", "placeholder", "aria-description", "aria-roledescription", "alt"]) add(element.getAttribute(name));
    }
    return [...texts];
  });

type Tables = readonly Readonly<Record<string, unknown>>[];
const leaves = (value: unknown): readonly unknown[] => (typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value]);
const mark = "¤";
/** A table's function called with marks: what stands between them is its own. */
const spoken = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  if (typeof value !== "function") return [];
  return [1, 7_777].flatMap((number) => [mark, number].flatMap((kind) => { try { return [String((value as (...all: unknown[]) => unknown)(...Array.from({ length: value.length }, () => kind)))]; } catch { return []; } }));
};
const pieces = (tables: Tables): ReadonlySet<string> =>
  new Set(tables.flatMap((table) => leaves(table)).flatMap(spoken).flatMap((text) => text.split(/¤|NaN|undefined|\{\w+\}|[\d,.]*\d/u)).map((piece) => piece.trim().replace(/^[,:;.“”()?\s]+|[,:;.“”()?\s]+$/gu, "")).filter((piece) => /\p{L}{4,}/u.test(piece)));

/** Words of the English tables that the window shows although its language has others for them. Texts of the photos themselves are given and left out. */
export const leftInEnglish = (texts: readonly string[], english: Tables, other: Tables, own: readonly string[]): readonly string[] => {
  const theirs = pieces(other);
  const ours = [...pieces(english)].filter((piece) => !theirs.has(piece));
  const said = new Set(ours);
  const long = ours.filter((piece) => piece.length >= 9 || piece.includes(" "));
  const telling = /(?<![\p{L}'’-])(?:the|of|and|with|not|photos?|this|that|from|file|is|are|has|for|to|by)(?![\p{L}'’-])/iu;
  const mine = own.filter((text) => text.length > 3);
  return texts.flatMap((text) => {
    // What stands in quotes is the photo's own.
    const rest = mine.reduce((left, one) => left.replaceAll(one, " "), text.replaceAll(/[“„][^“”„]*[“”]/gu, " ")).trim();
    // A part of a caption, beside a mark or a change.
    if (rest === "" || mine.some((one) => one.includes(rest))) return [];
    const piece = long.find((one) => new RegExp(`(?<!\\p{L})${one.replaceAll(/[.*+?^${}()|[\]\\/]/gu, "\\$&")}(?!\\p{L})`, "u").test(rest));
    return said.has(rest) || piece !== undefined || telling.test(rest) ? [`${text.slice(0, 120)}${piece === undefined ? "" : ` (${piece})`}`] : [];
  });
};
