// What the program is made of: versions, the system below, and the notices of everything that it uses.
import { readFile } from "node:fs/promises";
import { release } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import type { Contract } from "#contract/methods.ts";
import type { ResultOf } from "#contract/method.ts";

/** A text that lies beside the program; in its archive when it is packed. */
const beside = (name: string): Promise<string> => readFile(join(app.getAppPath(), name), "utf8").catch(() => "");

export const about = async (): Promise<ResultOf<Contract["shell"]["about"]>> => ({
  version: app.getVersion(), electron: process.versions.electron, chromium: process.versions["chrome"] ?? "", node: process.versions.node, system: `${process.platform} ${release()} ${process.arch}`,
  notices: [await beside("LICENSE"), await beside("THIRD-PARTY-NOTICES.md")].filter((one) => one !== "").join("\n\n"),
});
