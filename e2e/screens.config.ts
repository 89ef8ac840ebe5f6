// `npm run screens`: the pictures in docs/screens, taken from the real window on the sample library.
import { defineConfig } from "@playwright/test";

export default defineConfig({ testDir: ".", testMatch: "screens.ts", workers: 1, timeout: 300_000, expect: { timeout: 30_000 }, outputDir: "../test-results" });
