// Fetches the official Electron of package.json into node_modules/electron/dist. Runs on Node 24 with the packages there;
// gives up early where the download is out of reach, which the package's own installer would wait minutes for.
import { downloadArtifact } from "@electron/get";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import path from "node:path";

const [firstByteMs = 8000, quietMs = 30_000] = process.argv.slice(2).map(Number);
const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve("electron/package.json"));
const { version } = require("electron/package.json");

const stop = new AbortController();
let watch = setTimeout(() => stop.abort(new Error("no answer")), firstByteMs);
const heard = () => {
  clearTimeout(watch);
  watch = setTimeout(() => stop.abort(new Error("the download stands still")), quietMs);
};

try {
  await downloadArtifact({
    version,
    artifactName: "electron",
    platform: process.platform,
    arch: process.arch,
    checksums: require("electron/checksums.json"),
    downloadOptions: { quiet: true, signal: stop.signal, getProgressCallback: async () => heard() },
  });
  clearTimeout(watch);
  // The zip is in Electron's own cache now; the package's installer checks it again and unpacks it.
  process.exit(spawnSync(process.execPath, [path.join(folder, "install.js")], { stdio: ["ignore", "ignore", "inherit"] }).status ?? 1);
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? (/** @type {{ code?: string } | undefined} */ (error.cause)?.code ?? error.message) : error}\n`,
  );
  process.exit(1);
}
