// Reads an XMP packet with its own small XML tokenizer: every byte becomes a name, a text or a finding, so that nothing in it goes unsearched.
import type { Buffer } from "node:buffer";
import type { FoundText, Notebook } from "./reading.ts";
import { allowedNamespaces } from "./allowed-table.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its XML entities decoded. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w{2,4}));/giu, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

// A comment, a CDATA section, a processing instruction or declaration, a tag, or text up to the next of these.
const token = /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<([?!][^>]*)>|<(\/?)([^\s<>/]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/gu;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Attributes that say how the packet is built; their values are no field's text. */
const structural = new Set(["rdf:parseType", "rdf:about", "xml:lang"]);

/** Tells the notebook what the packet holds. `bytes` is UTF-8. */
export const readXmp = (bytes: Buffer, notebook: Notebook, where = "XMP"): void => {
  let packet: string;
  try {
    packet = utf8.decode(bytes);
  } catch {
    notebook.finding(`${where} that is not UTF-8`);
    notebook.stream({ where, icc: false, bytes });
    return;
  }
  const path: string[] = [];
  const say = (found: Omit<FoundText, "where">, name: string): void => notebook.text({ where: `${where} ${name}`, ...found });
  for (const [, comment, cdata, declaration, closing, name, attributes = "", text] of packet.matchAll(token)) {
    if (text !== undefined || cdata !== undefined) {
      const plain = cdata ?? decodeEntities(text ?? "");
      if (plain.replace(/^\uFEFF/u, "").trim() !== "") say({ text: plain, field: true }, path.findLast((one) => !one.startsWith("rdf:")) ?? "packet");
    } else if (comment !== undefined) {
      notebook.finding(`a comment in ${where}`);
      say({ text: comment, field: false }, "comment");
    } else if (declaration !== undefined) {
      if (!/^\?xpacket (?:begin=["'](?:\uFEFF)?["'] id=["']W5M0MpCehiHzreSzNTczkc9d["']|end=["'][rw]["'])\?$/u.test(declaration)) notebook.finding(`an unknown declaration in ${where}`);
      say({ text: declaration, field: false }, "declaration");
    } else if (name !== undefined) {
      if (closing === "/") { path.pop(); continue; }
      readTag(name, attributes, notebook, where);
      if (!attributes.trimEnd().endsWith("/")) path.push(name);
    }
  }
};

const readTag = (name: string, attributes: string, notebook: Notebook, where: string): void => {
  checkName(name, notebook, where);
  for (const [, key = "", double, single] of attributes.matchAll(attribute)) {
    const value = decodeEntities(double ?? single ?? "");
    if (key.startsWith("xmlns:")) {
      if (allowedNamespaces.get(key.slice(6)) !== value) notebook.finding(`the namespace ${value.slice(0, 80)} in ${where}`);
      notebook.text({ where: `${where} namespace`, text: value, field: false });
      continue;
    }
    checkName(key, notebook, where);
    if (value !== "") notebook.text({ where: `${where} ${key}`, text: value, field: !structural.has(key) && !key.startsWith("x:") });
  }
};

const checkName = (name: string, notebook: Notebook, where: string): void => {
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  if (prefix !== "xml" && !allowedNamespaces.has(prefix)) notebook.finding(`${name.slice(0, 80)} in ${where}`);
  // The toolkit names the program; a safe copy does not say what made it.
  if (name === "x:xmptk") notebook.finding(`${where} names its toolkit`);
};
