// The preload's bridge as a test calls it from inside the page, beside the renderer's own use of it.
import type { Page } from "@playwright/test";
import type { WindowAnswer } from "#contract/bridge.ts";

export interface Bridge {
  call(method: string, params: unknown, onProgress?: (value: unknown) => void, callId?: string): Promise<WindowAnswer>;
  on(event: string, handler: (value: unknown) => void): () => void;
}

export const callFromPage = (page: Page, method: string, params: unknown): Promise<WindowAnswer> =>
  page.evaluate(([name, given]) => (window as unknown as { proofdesk: Bridge }).proofdesk.call(name, given), [method, params] as const);

/** `ok`, or the code of the refusal or fault. */
export const codeOf = (answer: WindowAnswer): string => (answer.ok ? "ok" : "fault" in answer ? answer.fault.code : answer.refusal.code);
