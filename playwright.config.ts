// The journeys through the real window: one at a time, since each has a window, a desk and ExifTool processes of its own on few cores.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: "test-results",
  forbidOnly: process.env["CI"] !== undefined,
  // On a shared build machine a second try tells a slow moment from a fault; it is named in the report. Elsewhere nothing is tried again.
  retries: process.env["CI"] === undefined ? 0 : 1,
});
