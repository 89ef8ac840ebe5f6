// Which lengths of the styles grow with the size of the interface, and at which widths.
import { preprocessCSS, resolveConfig } from "vite";
import { expect, test } from "vitest";
import { interfaceSizes } from "#contract/preferences.ts";
import { grown, growingLengths, sizes } from "./growing-lengths.mjs";

test("the sizes are those that the settings offer", () => { expect(sizes).toEqual([...interfaceSizes]); });

test.each([
  ["26px", "round(26px * var(--size), 1px)"], ["1px solid var(--line)", "1px solid var(--line)"], ["0 -12px 4px 7.5px", "0 round(-12px * var(--size), 1px) 4px round(7.5px * var(--size), 1px)"],
  ["min(520px, 100%)", "min(round(520px * var(--size), 1px), 100%)"], ["11px/14px var(--font-ui)", "round(11px * var(--size), 1px)/round(14px * var(--size), 1px) var(--font-ui)"], ["var(--w-10px)", "var(--w-10px)"], ["#10px", "#10px"],
])("%s", (from, to) => { expect(grown(from)).toBe(to); });

/** The styles as the build makes them. */
const built = async (css: string): Promise<string> => {
  const config = await resolveConfig({ configFile: false, logLevel: "silent", css: { postcss: { plugins: [growingLengths()] } } }, "build");
  return (await preprocessCSS(css, "one.css", config)).code;
};

test("a width that a query asks for grows with each size, and nothing gains weight by it", async () => {
  const css = await built("@media (max-width: 900px) { .a, :root { width: 10px } }");
  expect(css).toContain('@media (max-width: 1800px) { :where(:root[data-size="200"]) .a, :root:where([data-size="200"]) { width: round(10px * var(--size), 1px) } }');
  expect(css).toContain("(max-width: 810px)");
  expect(css.match(/@media/gu)).toHaveLength(sizes.length);
});

test("what is no width stays as it is", async () => {
  const query = "@media (prefers-reduced-motion: reduce) { :root { --m: 0ms } }";
  expect(await built(query)).toBe(query);
});
