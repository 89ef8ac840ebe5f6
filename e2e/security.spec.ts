// What a page of ours can never do, and what nobody else can do with our gate. Each line of shell/security.ts has its test here.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "./desk-fixture.ts";
import { type Bridge, callFromPage, codeOf } from "./support/bridge.ts";
import { appFolder } from "./support/electron.ts";

const startPage = "proofdesk://app/index.html";

test("the page knows nothing of Node or Electron: only call and on", async ({ desk }) => {
  const seen = await desk.page.evaluate(() => ({
    names: ["require", "process", "module", "exports", "Buffer", "electron", "ipcRenderer", "global", "__dirname"].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { proofdesk: object }).proofdesk).sort(),
  }));
  expect(seen).toEqual({ names: [], bridge: ["call", "on"] });
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types, but the only way to read back what a window was made with.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  expect(preferences.webviewTag ?? false).toBe(false);
});

test("the page runs under the strict policy: no inline script or style, no eval, no connection, no frame", async ({ desk }) => {
  const broken = await desk.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    const add = (tag: string, more: Record<string, string>): void => {
      const element = Object.assign(document.createElement(tag), more);
      document.body.append(element);
    };
    add("script", { textContent: "window.inlineRan = true" });
    add("iframe", { src: "https://example.org/" });
    add("img", { src: "https://example.org/x.png" });
    add("object", { data: "https://example.org/x.swf" });
    add("style", { textContent: "body { --inline: 1 }" });
    add("base", { href: "https://example.org/" });
    // In a task of the page's own: what the test's debugger evaluates itself is exempt from the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function("return 1")());
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    const fetched = await fetch("https://example.org/").then(() => "fetched", () => "refused");
    const local = await fetch("proofdesk://app/index.html").then(() => "fetched", () => "refused");
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { violations: [...new Set(violations)].sort(), evaluated, fetched, local, inlineRan: "inlineRan" in window };
  });
  expect(broken).toMatchObject({ evaluated: "EvalError", fetched: "refused", local: "refused", inlineRan: false });
  expect(broken.violations).toEqual(expect.arrayContaining(["base-uri", "connect-src", "frame-src", "img-src", "object-src", "script-src", "script-src-elem", "style-src-elem"]));
});

test("the page cannot go anywhere else, by link, script, form or reload of another address", async ({ desk }) => {
  await desk.page.evaluate(() => {
    const link = Object.assign(document.createElement("a"), { href: "https://example.org/", textContent: "away" });
    document.body.append(link);
    link.click();
    window.location.href = "https://example.org/2";
    const form = Object.assign(document.createElement("form"), { action: "https://example.org/3" });
    document.body.append(form);
    form.submit();
    window.location.assign("file:///etc/passwd");
    window.location.replace("data:text/html,<h1>x</h1>");
    window.location.href = "proofdesk://other/index.html";
  });
  await desk.page.waitForTimeout(300);
  expect(desk.page.url()).toBe(startPage);
  expect(await desk.page.evaluate(() => window.location.href)).toBe(startPage);
});

test("no new window opens, however it is asked for", async ({ desk }) => {
  const opened = await desk.page.evaluate(() => {
    const link = Object.assign(document.createElement("a"), { href: "https://example.org/", target: "_blank", textContent: "new" });
    document.body.append(link);
    link.click();
    return [window.open("https://example.org/"), window.open("proofdesk://app/index.html"), window.open("about:blank")].map((one) => one === null);
  });
  expect(opened).toEqual([true, true, true]);
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("every permission is refused", async ({ desk }) => {
  const asked = await desk.page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>): Promise<string> => promise.then(() => "granted", () => "refused");
    return {
      place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve("granted"), () => resolve("refused"))),
      notification: await Notification.requestPermission(),
      media: await outcome(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await outcome(navigator.clipboard.readText()),
    };
  });
  expect(asked).toEqual({ place: "refused", notification: "denied", media: "refused", screen: "refused", clipboard: "refused" });
});

test("files of the disk, other hosts and data cannot be loaded by anything of the session", async ({ desk }) => {
  const secret = path.join(desk.folder, "secret.txt");
  writeFileSync(secret, "secret");
  const answers = await desk.app.evaluate(async ({ session }, file) => {
    const ask = (url: string): Promise<string> => session.defaultSession.fetch(url).then((answer) => (answer.ok ? "loaded" : "refused"), () => "refused");
    return { file: await ask(`file://${file}`), web: await ask("https://example.org/"), plain: await ask("http://127.0.0.1:9/") };
  }, secret);
  expect(answers).toEqual({ file: "refused", web: "refused", plain: "refused" });
});

test("the page protocol serves the page's own files only, and the picture protocol only pictures by id", async ({ desk }) => {
  const statuses = await desk.app.evaluate(async ({ session }) => {
    const ask = (url: string): Promise<number> => session.defaultSession.fetch(url).then((answer) => answer.status, () => -1);
    const urls = [
      "proofdesk://app/index.html",
      "proofdesk://app/../main/index.js", "proofdesk://app/..%2fmain%2findex.js", "proofdesk://app/%2e%2e/main/index.js", "proofdesk://app//etc/passwd", "proofdesk://app/etc/passwd", "proofdesk://app/",
      "proofdesk-picture://desk/..%2f..%2fetc%2fpasswd/cell/x", "proofdesk-picture://desk/01J9Z3N4T5V6W7X8Y9Z0A1B2C3/cell/x", "proofdesk-picture://other/01J9Z3N4T5V6W7X8Y9Z0A1B2C3/cell/x",
    ];
    return Promise.all(urls.map(ask));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404, 404, 404]);
});

test("unknown methods and wrong parameters stop at the gate, and paths that nobody chose too", async ({ desk }) => {
  expect(codeOf(await callFromPage(desk.page, "desk.erase", {}))).toBe("unknown-method");
  expect(codeOf(await callFromPage(desk.page, "__proto__", {}))).toBe("unknown-method");
  expect(codeOf(await callFromPage(desk.page, "photo.ids", { where: 7 }))).toBe("bad-params");
  expect(codeOf(await callFromPage(desk.page, "photo.ids", { more: 1 }))).toBe("bad-params");
  expect(codeOf(await callFromPage(desk.page, "root.index", { paths: ["/etc"] }))).toBe("cannot-read-folder");
  expect(codeOf(await callFromPage(desk.page, "delivery.deliver", { photos: ["01J9Z3N4T5V6W7X8Y9Z0A1B2C3"], to: "/etc" }))).toBe("cannot-write-folder");
  expect(codeOf(await callFromPage(desk.page, "desk.backup", { file: path.join(desk.folder, "x.db") }))).toBe("cannot-write-folder");
  expect(desk.log()).not.toContain("/etc");
});

test("another page with our preload is a foreign sender: the gate answers it nothing", async ({ desk }) => {
  const answer = await desk.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true, partition: "stranger" } });
      await stranger.loadURL("data:text/html,<title>stranger</title>");
      const told: unknown = await stranger.webContents.executeJavaScript(
        "Promise.all([window.proofdesk.call('root.list', {}), window.proofdesk.call('shell.dropped', { files: [] })])",
      );
      stranger.destroy();
      return told;
    },
    path.join(appFolder, "out", "preload", "index.cjs"),
  );
  expect(answer).toMatchObject([{ ok: false, fault: { code: "not-allowed" } }, { ok: false }]);
});

test("a window that is not one of ours is a foreign sender even on our own page", async ({ desk }) => {
  const answer = await desk.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
      await stranger.loadURL("proofdesk://app/index.html");
      const told: unknown = await stranger.webContents.executeJavaScript("window.proofdesk.call('root.list', {})");
      stranger.destroy();
      return told;
    },
    path.join(appFolder, "out", "preload", "index.cjs"),
  );
  expect(answer).toMatchObject({ ok: false, fault: { code: "not-allowed" } });
});

test("a link opens only after a click, only https, and only in the system's own browser", async ({ desk }) => {
  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const opened = (): Promise<string[]> => desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(codeOf(await callFromPage(desk.page, "shell.openExternal", { url: "https://example.org/" }))).toBe("not-allowed");
  await desk.page.evaluate(() => {
    const button = Object.assign(document.createElement("button"), { id: "trial-link", textContent: "open" });
    button.style.position = "fixed";
    button.style.inset = "0";
    button.style.zIndex = "99999";
    document.body.append(button);
  });
  await desk.page.locator("#trial-link").click();
  for (const url of ["http://example.org/", "file:///etc/passwd", "javascript:alert(1)", "https:", "smb://host/x", "https://name:word@example.org/"]) {
    expect(["bad-params", "not-allowed"], url).toContain(codeOf(await callFromPage(desk.page, "shell.openExternal", { url })));
  }
  expect(await opened()).toEqual([]);
  expect(codeOf(await callFromPage(desk.page, "shell.openExternal", { url: "https://example.org/a?b=c" }))).toBe("ok");
  expect(await opened()).toEqual(["https://example.org/a?b=c"]);
  expect(desk.page.url()).toBe(startPage);
});

test("a dropped file's path comes from main, never from the page: what the page made up has none", async ({ desk }) => {
  const answer = await desk.page.evaluate(() => (window as unknown as { proofdesk: Bridge }).proofdesk.call("shell.dropped", { files: [new File(["x"], "/etc/passwd"), "/etc/passwd", { path: "/etc/passwd" }] }));
  expect(answer).toMatchObject({ ok: false, fault: { code: "bad-params" } });
});

test("a folder dropped on the window becomes a path that may be indexed", async ({ desk }) => {
  const client = await desk.page.context().newCDPSession(desk.page);
  await desk.page.evaluate(() => {
    const state = window as unknown as { paths?: unknown; proofdesk: Bridge };
    window.addEventListener("dragover", (event) => event.preventDefault(), { capture: true });
    window.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        void state.proofdesk.call("shell.dropped", { files: [...(event.dataTransfer?.files ?? [])] }).then((answer) => (state.paths = answer));
      },
      { capture: true },
    );
  });
  for (const type of ["dragEnter", "dragOver", "drop"] as const) await client.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data: { items: [], files: [desk.photoFolder], dragOperationsMask: 1 } });
  await expect.poll(() => desk.page.evaluate(() => (window as unknown as { paths?: unknown }).paths)).toEqual({ ok: true, value: { paths: [desk.photoFolder] } });
  expect(codeOf(await callFromPage(desk.page, "root.index", { paths: [desk.photoFolder] }))).toBe("ok");
});
