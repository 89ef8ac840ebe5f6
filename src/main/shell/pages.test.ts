import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isOurPage, pageResponse } from "./pages.ts";
import { pictureResponse } from "./pictures.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "proofdesk-pages-"));
  mkdirSync(join(folder, "renderer", "assets", ".hidden"), { recursive: true });
  for (const name of ["index.html", "assets/start-x1.js", "assets/.hidden/x.js", "notes.txt"]) writeFileSync(join(folder, "renderer", name), name);
  writeFileSync(join(folder, "secret.js"), "secret");
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (path: string): Promise<Response> => pageResponse(join(folder, "renderer"), path.includes("://") ? path : `proofdesk://app${path}`);

test("the page and its parts are served with their types and the policy", async () => {
  const page = await ask("/index.html");
  expect(await page.text()).toBe("index.html");
  expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(page.headers.get("Content-Security-Policy")).not.toMatch(/unsafe|\*|https?:|data:/);
  expect((await ask("/assets/start-x1.js?v=1#x")).headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
});

test("nothing beside the page's own files is served: not by dots, not by escapes, not by another host, not hidden, not of another kind", async () => {
  const paths = [
    "/../secret.js", "/assets/../../secret.js", "/..%2fsecret.js", "/%2e%2e/secret.js", "/assets%2f..%2f..%2fsecret.js", "/..\\secret.js", "//secret.js",
    "/assets/.hidden/x.js", "/notes.txt", "/", "", "/assets", `/${folder}/secret.js`, "/index.html/../../secret.js", "/index.html%00.js",
    "proofdesk://other/index.html", "proofdesk://app.evil/index.html", "proofdesk://app@evil/index.html", `file://${folder}/secret.js`,
  ];
  for (const path of paths) {
    const answer = await ask(path);
    expect([path, answer.status, await answer.text()]).toEqual([path, 404, ""]);
  }
});

test("only our page is our page", () => {
  expect(isOurPage("proofdesk://app/index.html")).toBe(true);
  for (const url of ["proofdesk://apps/index.html", "https://app/index.html", "file:///index.html", "about:blank", "", "data:text/html,proofdesk://app/", "proofdesk-picture://app/x"]) expect(isOurPage(url), url).toBe(false);
});

const photo = "01J9Z3N4T5V6W7X8Y9Z0A1B2C3";
const signal = new AbortController().signal;

test("a picture is answered by its photo's id, with a type that is a picture", async () => {
  const asked: unknown[] = [];
  const answer = await pictureResponse(
    (id, size) => {
      asked.push([id, size]);
      return Promise.resolve({ type: "image/jpeg", bytes: Uint8Array.of(255, 216) });
    },
    `proofdesk-picture://desk/${photo}/cell/abc-1`,
    signal,
  );
  expect(asked).toEqual([[photo, "cell"]]);
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([255, 216]);
  expect(answer.headers.get("Cache-Control")).toContain("immutable");
});

test("a path, another size, another host and a wrong id are no picture and never reach the desk", async () => {
  const never = (): Promise<never> => Promise.reject(new Error("asked"));
  for (const url of [`proofdesk-picture://desk/../../etc/passwd`, `proofdesk-picture://desk/${photo}/huge/k`, `proofdesk-picture://x/${photo}/cell/k`, `proofdesk-picture://desk/${"U".repeat(26)}/cell/k`, `proofdesk-picture://desk/${photo}/cell/`, `proofdesk-picture://desk/${photo}/cell/a/b`]) {
    expect((await pictureResponse(never, url, signal)).status, url).toBe(404);
  }
});

test("no picture is 404, markup is no picture, and a desk that is away is 503", async () => {
  const url = `proofdesk-picture://desk/${photo}/screen/k`;
  expect((await pictureResponse(() => Promise.resolve(null), url, signal)).status).toBe(404);
  expect((await pictureResponse(() => Promise.resolve({ type: "image/svg+xml", bytes: Uint8Array.of(60) }), url, signal)).status).toBe(404);
  expect((await pictureResponse(() => Promise.reject(new Error("away")), url, signal)).status).toBe(503);
});
