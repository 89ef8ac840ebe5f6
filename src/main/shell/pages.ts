// The window's own pages: `proofdesk://app/` serves the built renderer and nothing else, under a strict content security policy.
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Language, languageParam } from "#words/language.ts";

export const pageScheme = "proofdesk";
export const pageHost = "app";
export const startPage = `${pageScheme}://${pageHost}/index.html`;
/** The page in a language; English needs no mark. */
export const startPageIn = (language: Language): string => (language === "en" ? startPage : `${startPage}?${languageParam}=${language}`);
/** The loupe's own window is the same page, told by its address what it is. */
export const loupePageIn = (language: Language): string => `${startPage}?${languageParam}=${language}&view=loupe`;
export const pictureScheme = "proofdesk-picture";

/** Nothing from anywhere but our own files and the desk's pictures; no connection, no frame, no form, no plug-in, no inline code. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' ${pictureScheme}:`,
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the renderer is made of; anything else in its folder is not served. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Path segments as the build names them: a dot only inside a name, so `..`, hidden files and absolute paths cannot be said. */
const safePath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/u;

/** The file of `folder` that this address names, with the headers that every page has; 404 for everything else. */
export const pageResponse = async (folder: string, address: string): Promise<Response> => {
  const path = pathOf(address);
  const type = path === undefined ? undefined : types[extname(path)];
  if (path === undefined || type === undefined) return notThere();
  const bytes = await readFile(join(folder, ...path.split("/"))).catch(() => undefined);
  if (!bytes) return notThere();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Security-Policy": contentSecurityPolicy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      // File names of the build carry a hash of their content; the page itself does not.
      "Cache-Control": type.startsWith("text/html") ? "no-cache" : "max-age=31536000, immutable",
    },
  });
};

/** The address's path, if it is one that the build can have. Read from the text: a URL parser would already have folded `..` away. */
const pathOf = (address: string): string | undefined => {
  const prefix = `${pageScheme}://${pageHost}`;
  if (!address.startsWith(`${prefix}/`)) return undefined;
  const path = address.slice(prefix.length).replace(/[?#].*$/u, "");
  return safePath.test(path) && !path.includes("..") ? path : undefined;
};

const notThere = (): Response => new Response(null, { status: 404 });

/** Whether an address is our page: the only one whose messages the gate takes. */
export const isOurPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${pageScheme}:` && url.host === pageHost;
};
