// Builds the three programs of the main side (window, desk, command line), the preload and the page into out/.
// Targets are the oldest runtime each must run in: Node 20.18 and Chromium 130 (the fallback Electron).
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";
import { growingLengths } from "./scripts/build/growing-lengths.mjs";

const inRepository = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

const workerMark = "proofdesk-worker:";

/**
 * `new URL("./decode.worker.ts", import.meta.url)` names a file that Node runs as a worker or as a process of its own.
 * From source Node finds it; in the build it becomes a program of its own, and the address follows.
 */
const workerFiles = (): Plugin => ({
  name: "proofdesk:worker-files",
  apply: "build",
  transform(code, from) {
    if (!code.includes(".worker.ts")) return null;
    const changed = code.replaceAll(/new URL\(\s*"(\.{1,2}\/[^"]+)\.worker\.ts",\s*import\.meta\.url\s*\)/gu, (_whole, file: string) => {
      const fileName = `${path.basename(file)}.worker.js`;
      this.emitFile({ type: "chunk", id: path.resolve(path.dirname(from), `${file}.worker.ts`), fileName });
      return `new URL("${workerMark}${fileName}", import.meta.url)`;
    });
    return { code: changed, map: null };
  },
  // Only now is it known whether the line stands at the top of out/main or in chunks/.
  renderChunk: (code, chunk) =>
    code.includes(workerMark) ? { code: code.replaceAll(workerMark, chunk.fileName.includes("/") ? "../" : "./"), map: null } : null,
});

export default defineConfig({
  main: {
    plugins: [workerFiles()],
    build: {
      outDir: "out/main",
      target: "node20.18",
      // Its hundred files are found and read one by one at each start of the window and of the desk; as part of the program they cost nothing.
      externalizeDeps: { exclude: ["zod"] },
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: {
          index: inRepository("src/main/index.ts"),
          desk: inRepository("src/main/desk/main.ts"),
          cli: inRepository("src/main/cli/main.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      target: "node20.18",
      // A sandboxed preload can load nothing but Electron: everything else goes into the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: inRepository("src/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  },
  renderer: {
    root: inRepository("src/renderer"),
    plugins: [react()],
    css: { postcss: { plugins: [growingLengths()] } },
    build: {
      outDir: inRepository("out/renderer"),
      target: "chrome130",
      minify: true,
      // The page's content policy allows no inline script and no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: inRepository("src/renderer/index.html") },
    },
  },
});
