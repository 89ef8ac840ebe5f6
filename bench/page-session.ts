// A running window driven through Chromium's own debugging port: what a person's hand does goes in as input events, what is measured is asked in the page.
import { findPage } from "./page-watch.ts";

interface Reply { readonly id?: number; readonly error?: { readonly message: string }; readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: { readonly text: string } } }

export class PageSession {
  readonly #socket: WebSocket;
  readonly #open = new Map<number, (reply: Reply) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("close", () => { for (const answer of this.#open.values()) answer({ error: { message: "the page went away" } }); });
    socket.addEventListener("message", (message) => {
      const reply = JSON.parse(String(message.data)) as Reply;
      if (reply.id !== undefined) this.#open.get(reply.id)?.(reply);
    });
  }

  /** The page behind the port, once there is one. */
  static async open(port: number, signal: AbortSignal): Promise<PageSession> {
    const socket = new WebSocket(await findPage(port, signal));
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener("open", () => resolve(), { once: true });
      socket.addEventListener("error", () => reject(new Error("the page cannot be reached")), { once: true });
    });
    return new PageSession(socket);
  }

  async #send(method: string, params: Readonly<Record<string, unknown>>): Promise<Reply> {
    this.#last += 1;
    const id = this.#last;
    const reply = await new Promise<Reply>((resolve) => {
      this.#open.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    this.#open.delete(id);
    if (reply.error !== undefined) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  }

  /** What the expression comes to in the page; a promise is waited for. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result } = await this.#send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (result?.exceptionDetails !== undefined) throw new Error(`in the page: ${result.exceptionDetails.text}`);
    return result?.result?.value as Value;
  }

  /** A key pressed and let go, as the keyboard does it. */
  async press(key: string, keyCode: number, ctrl = false): Promise<void> {
    const which = { key, code: key, windowsVirtualKeyCode: keyCode, nativeVirtualKeyCode: keyCode, modifiers: ctrl ? 2 : 0 };
    await this.#send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...which });
    await this.#send("Input.dispatchKeyEvent", { type: "keyUp", ...which });
  }

  close(): void { this.#socket.close(); }
}
