// The size of the interface, as a step of the styles' way into the program: every length from 7 px on grows with `--size`, rounded to whole pixels, so that the
// sheet's cells and the lines stay sharp; hairlines, rings and the gaps of the grid stay. A width that a media query asks for grows too, once for each size.

/** Must be those of src/contract/preferences.ts; a test holds them together. */
export const sizes = [90, 100, 110, 125, 150, 200];
const smallest = 7;

const length = /(?<![\w#.-])(-?)(\d+(?:\.\d+)?)px\b/gu;
/** @param {string} value */
export const grown = (value) => value.replaceAll(length, (whole, minus, number) => (Number(number) < smallest ? whole : `round(${minus}${number}px * var(--size), 1px)`));

/** @param {string} selector @param {number} size */
const at = (selector, size) => {
  const trimmed = selector.trim();
  return trimmed.startsWith(":root") ? trimmed.replace(":root", `:root:where([data-size="${size}"])`) : `:where(:root[data-size="${size}"]) ${trimmed}`;
};

/** @param {string} query @param {number} size */
const atWidth = (query, size) => query.replaceAll(/(\d+(?:\.\d+)?)px/gu, (_, number) => `${(Number(number) * size) / 100}px`);

const asksWidth = /width\s*:\s*\d/u;
const done = Symbol("grown");

/** A plugin of PostCSS, in the parts of it that are used here. */
export const growingLengths = () => ({
  postcssPlugin: "proofdesk-growing-lengths",
  Once(root) {
    root.walkAtRules("media", (rule) => {
      if (rule[done] || !asksWidth.test(rule.params)) return;
      for (const size of sizes) {
        const copy = rule.clone({ params: atWidth(rule.params, size) });
        copy[done] = true;
        copy.walkRules((one) => { one.selectors = one.selectors.map((selector) => at(selector, size)); });
        rule.before(copy);
      }
      rule.remove();
    });
    root.walkDecls((one) => { one.value = grown(one.value); });
  },
});
