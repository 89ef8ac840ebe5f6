// Which tests run how: unit tests many at once, tests on real files and processes few at once and with patience. Those that need servers stand apart: the others must pass where there is no network at all.
import { globSync, readFileSync } from "node:fs";
import { configDefaults, defineConfig } from "vitest/config";

const real = ["src/**/*.desk.test.ts", "src/**/*.fault.test.ts"];
/** Tests that start a server and speak to it. */
const withServers = globSync(real).filter((file) => /#testing\/servers\/|createServer\(/u.test(readFileSync(file, "utf8")));
const patient = { environment: "node", pool: "forks", maxWorkers: 2, testTimeout: 180_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["src/{contract,words,main,preload}/**/*.test.ts", "lint/**/*.test.ts", "scripts/**/*.test.ts", "bench/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...real],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          ...patient,
          name: "desk",
          include: real,
          exclude: [...configDefaults.exclude, ...withServers],
        },
      },
      {
        test: {
          ...patient,
          name: "servers",
          include: withServers,
        },
      },
      {
        test: {
          name: "renderer",
          environment: "jsdom",
          include: ["src/renderer/**/*.test.{ts,tsx}"],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
