// The little application inside the fallback Electron, in the place of the one that the official download brings: it starts
// the application whose folder is named on the command line. Top-level await holds back `ready` until that one has loaded.
import { app } from "electron";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** `-r FILE` loads a file first (Playwright's own); the first word without a dash is the application. */
const readArguments = (words) => {
  const files = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === "-r" || word === "--require") files.push(words[(at += 1)]);
    else if (word.startsWith("--require=")) files.push(word.slice("--require=".length));
    else if (!word.startsWith("-")) return { files, application: path.resolve(word) };
  }
  return { files, application: undefined };
};

const openFolder = (folder) => {
  const description = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const name = description.productName ?? description.name;
  if (name !== undefined) app.setName(name);
  if (description.version !== undefined) app.setVersion(description.version);
  app.setAppPath(folder);
  return path.resolve(folder, description.main ?? "index.js");
};

const { files, application } = readArguments(process.argv.slice(1));
if (application === undefined) {
  process.stderr.write("Name the folder or the file of the application to start.\n");
  app.exit(1);
} else {
  process.defaultApp = true;
  for (const file of files) require(path.resolve(file));
  await import(pathToFileURL(statSync(application).isDirectory() ? openFolder(application) : application).href);
}
