// Looks into a page through Chromium's own debugging port, so that what is measured is the shipped program and not one that tells on itself.
import { setTimeout as wait } from "node:timers/promises";

interface Target { readonly type: string; readonly url: string; readonly webSocketDebuggerUrl: string }

/** The page's address for commands; asked every few milliseconds until the window has a page. */
export const findPage = async (port: number, signal: AbortSignal): Promise<string> => {
  for (;;) {
    signal.throwIfAborted();
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`, { signal }).then((answer) => answer.json() as Promise<Target[]>, () => []);
    const page = targets.find((one) => one.type === "page" && one.url !== "" && one.url !== "about:blank");
    if (page !== undefined) return page.webSocketDebuggerUrl;
    await wait(5);
  }
};

/** Runs in the page: waits for the element, then for the two frames after which it has been painted; the time on the machine's clock. */
const untilPainted = (selector: string): string => `new Promise((done) => {
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now())));
  const look = () => document.querySelector(${JSON.stringify(selector)}) === null ? false : (painted(), true);
  if (!look()) { const watch = new MutationObserver(() => { if (look()) watch.disconnect(); }); watch.observe(document, { childList: true, subtree: true }); }
})`;

const evaluate = (address: string, expression: string, signal: AbortSignal): Promise<number> => new Promise((resolve, reject) => {
  const socket = new WebSocket(address);
  signal.addEventListener("abort", () => { socket.close(); reject(new Error("nothing was painted in time")); }, { once: true });
  socket.addEventListener("open", () => socket.send(JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression, awaitPromise: true, returnByValue: true } })));
  socket.addEventListener("message", (message) => {
    const answer = JSON.parse(String(message.data)) as { id?: number; result?: { result?: { value?: unknown } } };
    if (answer.id !== 1) return;
    socket.close();
    const value = answer.result?.result?.value;
    if (typeof value === "number") resolve(value);
    else reject(new Error("the page went away"));
  });
  socket.addEventListener("error", () => reject(new Error("the page cannot be reached")));
});

/** The moment, in milliseconds of the machine's clock, at which the page behind the port had painted such an element. */
export const paintedAt = async (port: number, selector: string, signal: AbortSignal): Promise<number> => {
  for (;;) {
    try {
      return await evaluate(await findPage(port, signal), untilPainted(selector), signal);
    } catch (cause) {
      // A page that is replaced while it loads is asked again.
      if (signal.aborted) throw cause;
    }
  }
};
