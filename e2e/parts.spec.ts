// Every part with all its states on one page, in three themes and at two sizes: a picture of each for eyes, nothing for axe, and no part forgotten.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, expect, type Page, test } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { photoBytes } from "#testing/photo-maker.ts";
import { growingLengths } from "../scripts/build/growing-lengths.mjs";
import { findings } from "./support/axe.ts";
import { electronExecutable, environmentIn, repository, sandboxArguments } from "./support/electron.ts";

const parts = path.join(repository, "src/renderer/parts");
/** Folders that draw something. */
const drawn = readdirSync(parts, { withFileTypes: true }).filter((one) => one.isDirectory() && readdirSync(path.join(parts, one.name)).some((file) => file.endsWith(".tsx"))).map((one) => one.name);

const kinds: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const serve = async (folder: string): Promise<Server> => {
  const picture = Buffer.from(await photoBytes({ name: "one.jpg", seed: 7, width: 240, height: 160 }));
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
    if (name.startsWith("/picture/")) { response.setHeader("content-type", "image/jpeg"); response.end(picture); return; }
    try {
      const body = readFileSync(path.join(folder, path.posix.normalize(name)));
      response.setHeader("content-type", kinds[path.extname(name)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return server;
};

/** A plain window with the page: no desk, no preload. */
const openPage = async (folder: string, address: string): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> => {
  const main = path.join(folder, "main.cjs");
  writeFileSync(main, `const { app, BrowserWindow } = require("electron"); app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 1000 }).loadURL(${JSON.stringify(address)}));`);
  const app = await _electron.launch({ executablePath: electronExecutable(), args: [...sandboxArguments, "--disable-gpu", main], env: environmentIn(folder), cwd: folder });
  return { page: await app.firstWindow(), close: () => app.close() };
};

test("the page of parts, in three themes and at 100 and 150 %", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "pd-parts-"));
  const out = path.join(folder, "out");
  await build({
    configFile: false, logLevel: "error", root: path.join(repository, "src/renderer/testing"), plugins: [react()], css: { postcss: { plugins: [growingLengths()] } },
    build: { outDir: out, target: "chrome130", emptyOutDir: true, rolldownOptions: { input: path.join(repository, "src/renderer/testing/parts.html") } },
  });
  const server = await serve(out);
  const { page, close } = await openPage(folder, `http://127.0.0.1:${(server.address() as AddressInfo).port}/parts.html`);
  try {
    await expect(page.getByRole("heading", { name: "Parts" })).toBeVisible();
    const shown = await page.locator("[data-part]").evaluateAll((all) => all.map((one) => one.getAttribute("data-part")));
    expect(shown.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(drawn.toSorted((a, b) => String(a).localeCompare(String(b))));
    await expect(page.locator("[data-part=thumb] img").first()).toBeVisible();
    // The keyboard's ring stands on the first button.
    await page.keyboard.press("Tab");
    for (const size of ["100", "150"]) {
      for (const theme of ["dark", "light", "contrast"]) {
        await page.evaluate(([one, percent]) => Object.assign(document.documentElement.dataset, { theme: one, size: percent }), [theme, size] as const);
        expect([theme, size, await findings(page)]).toEqual([theme, size, []]);
        const main = page.getByRole("main");
        const height = await main.evaluate((one) => one.scrollHeight);
        await page.setViewportSize({ width: 1280, height: Math.min(6000, height) });
        await page.screenshot({ path: test.info().outputPath(`parts-${theme}-${size}.png`) });
        await page.setViewportSize({ width: 1280, height: 1000 });
      }
    }
    // Open, disabled and focused entries of a menu.
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: "dark", size: "100" }));
    await page.getByRole("button", { name: "More", exact: true }).click();
    await expect(page.getByRole("menu")).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath("parts-menu.png") });
  } finally {
    await close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
