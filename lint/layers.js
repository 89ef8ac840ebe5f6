// Who may import whom (docs/ARCHITECTURE.md; CODE-EXAMPLES.md section 5) as data, and the rule that holds the tree to it.
import path from "node:path";

const anyNode = "node:*";
const testTools = ["vitest", "fast-check", "@testing-library/react", "@playwright/test", "@axe-core/playwright", "sharp", "jsdom"];

/** Part → other parts and packages it may use. `part/file.ts` allows that one file. `*` is everything. */
const parts = {
  contract: { at: "src/contract", may: ["zod"] },
  words: { at: "src/words", may: ["contract"] },
  core: { at: "src/main/core", may: ["contract"] },
  client: { at: "src/main/client", may: ["contract", "node:net", "node:os", "node:path", "node:crypto", "node:fs", "node:fs/promises", "node:buffer", "node:events", "node:timers/promises", "node:process"] },
  desk: { at: "src/main/desk", may: ["contract", "core", anyNode, "zod", "pino"] },
  shell: { at: "src/main/shell", may: ["contract", "client", "words", anyNode, "electron", "pino", "zod"] },
  cli: { at: "src/main/cli", may: ["contract", "client", "words", "core/csv.ts", "core/table-page.ts", "desk/start.ts", anyNode, "zod"] },
  testing: { at: "src/main/testing", may: ["*"] },
  preload: { at: "src/preload", may: ["contract", "electron"] },
  renderer: { at: "src/renderer", may: ["contract", "words", "react", "react-dom", "react-aria-components", "zustand", "diff", "@tanstack/react-virtual", "@fontsource-variable/inter"] },
  bench: { at: "bench", may: ["*"] },
  e2e: { at: "e2e", may: ["*"] },
};

const decoders = ["sharp", "libheif-js"];
// What speaks to recipients over the network.
const lines = ["ssh2", "basic-ftp"];
const work = ["exiftool", "formats", "journal", "index-db"];
// Single files that open one folder to another: the pure and transactional steps that work done on files ends with …
const afterWork = ["services/derive.ts", "services/fold.ts", "services/fold-ledger.ts", "services/record-event.ts"];
// … and the looks at the bytes that a service asks for before it decides (SPEC.md section 2: never at the index alone).
const looks = ["read/look.ts", "read/baseline.ts", "formats/catalogue.ts"];

/**
 * Inside the desk: folder → the desk's other folders, and what the desk's folders do not all have.
 * `not` takes away what the whole desk may use. Files at the desk's top are open to every folder, and so are types of other
 * folders: start.ts hands the objects in.
 */
const deskFolders = {
  sqlite: { may: ["better-sqlite3"] },
  journal: { may: ["sqlite", "better-sqlite3"] },
  "index-db": { may: ["sqlite", "better-sqlite3"] },
  services: { may: ["journal", "index-db", "sqlite", ...looks], not: ["node:fs", "node:fs/promises", "node:child_process", "node:net", "node:http", "node:https", "node:worker_threads"] },
  exiftool: { may: ["exiftool-vendored"] },
  bytes: { may: ["formats", "deliver/copy/look-through.ts"] },
  formats: { may: ["exiftool"] },
  read: { may: [...work, ...afterWork, "services/path-parts.ts", "deliver/search/sensitive.ts"] },
  health: { may: [...work, "read", "services"] },
  watch: { may: [...work, ...afterWork, "read"] },
  preview: { may: [...work, "read", ...decoders] },
  write: { may: [...work, "read", "services"] },
  files: { may: [...work, "read", "write", "services"] },
  deliver: { may: [...work, "read", "write", "preview", "services", ...decoders, ...lines] },
  recall: { may: [...work, "read", "deliver", "services", "trace"] },
  trace: { may: ["index-db", "services"] },
  socket: { may: ["services", "client/frames.ts", "client/address.ts"] },
};

/** The top of the desk builds and runs everything (`start.ts`, `main.ts`). */
const deskTop = { may: [...Object.keys(deskFolders), "better-sqlite3", "exiftool-vendored", ...decoders, "client/frames.ts", "client/address.ts"] };

const posix = (file) => file.split(path.sep).join("/");

const partOf = (file) => {
  if (file === "src/main/index.ts") return "shell";
  return Object.keys(parts).find((name) => file.startsWith(`${parts[name].at}/`));
};

const folderOf = (file) => {
  const rest = file.slice(parts.desk.at.length + 1);
  return rest.includes("/") ? rest.slice(0, rest.indexOf("/")) : undefined;
};

const isTest = (file) => /\.(?:test|spec)\.tsx?$/u.test(file);

const packageOf = (specifier) => (specifier.startsWith("node:") ? specifier : specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/"));

/** Where an import leads: a file of the repository (as far as its path says) or a package. */
const targetOf = (file, specifier) => {
  if (specifier.startsWith(".")) return { file: path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) };
  if (!specifier.startsWith("#")) return { package: packageOf(specifier) };
  const [name, ...rest] = specifier.slice(1).split("/");
  return { file: `${parts[name]?.at ?? name}/${rest.join("/")}`, named: true };
};

const lets = (may, what) => may.includes("*") || may.includes(what) || (what.startsWith("node:") && may.includes(anyNode));

const deskFinding = (file, target, typeOnly) => {
  const from = folderOf(file);
  const rules = from === undefined ? deskTop : (deskFolders[from] ?? { may: [] });
  if (target.package !== undefined) {
    if (rules.not?.includes(target.package)) return `desk/${from} must not import ${target.package}`;
    return lets([...parts.desk.may, ...rules.may], target.package) ? undefined : `desk/${from ?? ""} must not import ${target.package}`;
  }
  const to = partOf(target.file);
  if (to !== "desk") {
    const one = `${to}/${target.file.slice((parts[to]?.at.length ?? 0) + 1)}`;
    return lets([...parts.desk.may, ...rules.may], to) || lets(rules.may, one) ? undefined : `desk/${from ?? ""} must not import ${to ?? target.file}`;
  }
  const folder = folderOf(target.file);
  if (folder === from || folder === undefined || from === undefined || typeOnly) return undefined;
  if (deskFolders[from] === undefined) return `desk/${from} is not in the table of lint/layers.js yet`;
  const one = target.file.slice(parts.desk.at.length + 1);
  return lets(rules.may, folder) || lets(rules.may, one) ? undefined : `desk/${from} must not import desk/${folder}`;
};

/** What is wrong with this import, or undefined. Exported for its test through the rule's message only. */
const finding = (file, specifier, typeOnly) => {
  const from = partOf(file);
  if (from === undefined) return undefined;
  const target = targetOf(file, specifier);
  const to = target.file === undefined ? undefined : partOf(target.file);
  if (target.file !== undefined && to !== from && !target.named && !lets(parts[from].may, "*")) return `cross a part by its name (#${to ?? "…"}/…), not by a path`;
  if (target.file !== undefined && to === from && target.named) return `inside a part import by a relative path, not by #${to}/…`;
  // Tests may use the harness and what they test with; the harness itself may use everything.
  if (isTest(file) && (to === "testing" || (target.package !== undefined && (testTools.includes(target.package) || target.package.startsWith("node:"))))) return undefined;
  if (isTest(file) && from !== "renderer") return undefined;
  if (to === "testing" && from !== "testing" && !lets(parts[from].may, "*")) return "product code must not import #testing/…";
  if (from === "desk") return deskFinding(file, target, typeOnly);
  if (to === from) return undefined;
  if (to !== undefined && target.file !== undefined) {
    const one = `${to}/${target.file.slice(parts[to].at.length + 1)}`;
    return lets(parts[from].may, to) || lets(parts[from].may, one) ? undefined : `${from} must not import ${to}`;
  }
  const what = target.package ?? target.file;
  // Styles and pictures beside a view are the bundler's.
  if (target.file !== undefined) return undefined;
  return lets(parts[from].may, what) ? undefined : `${from} must not import ${what}`;
};

const layers = {
  create(context) {
    // The linter runs at the top of the repository; the test gives its own top.
    const file = posix(path.relative(process.env.PROOFDESK_LINT_ROOT ?? context.cwd ?? process.cwd(), context.filename));
    const look = (node, typeOnly = false) => {
      if (node === null || node === undefined || typeof node.value !== "string") return;
      const message = finding(file, node.value, typeOnly);
      if (message !== undefined) context.report({ node, message: `${message} ("${node.value}")` });
    };
    return {
      ImportDeclaration: (node) => look(node.source, node.importKind === "type"),
      ExportNamedDeclaration: (node) => look(node.source, node.exportKind === "type"),
      ExportAllDeclaration: (node) => look(node.source),
      ImportExpression: (node) => look(node.source),
      TSImportType: (node) => look(node.source ?? node.argument, true),
    };
  },
};

const noEnum = {
  create: (context) => ({
    TSEnumDeclaration: (node) => context.report({ node, message: "no enum: Node runs erasable syntax only; use a union of strings" }),
  }),
};

export default { meta: { name: "proofdesk" }, rules: { layers, "no-enum": noEnum } };
