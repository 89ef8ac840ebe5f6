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
  // A test that needs luck is a failing one.
  retries: 0,
});
