// Sets the fuses of the fallback Electron named on the command line. Playwright needs the inspector; the start snapshot
// of the program it was taken from is left out. All other fuses stay as they are.
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";

const [executable] = process.argv.slice(2);

await flipFuses(executable, {
  version: FuseVersion.V1,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});
