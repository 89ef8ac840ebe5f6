// What travels between a window's preload and main: the channels, and how an answer looks there. Errors lose their class
// on that way, so a refusal and a fault are values. No schemas here: the preload is kept free of packages.

/** The only channels there are. */
export const channels = {
  /** Preload → main, answered: `WindowCall` → `WindowAnswer`. */
  call: "proofdesk:call",
  /** Preload → main, answered: paths of dropped files → one-time handles. */
  handles: "proofdesk:handles",
  /** Main → preload: `WindowProgress`. */
  progress: "proofdesk:progress",
  /** Main → preload: `WindowEvent`. */
  event: "proofdesk:event",
} as const;

/** The one call that is not a method of the contract: stops the window's own call of that id. */
export const cancelCall = "cancel";

export interface WindowCall {
  readonly callId: string;
  readonly method: string;
  readonly params: unknown;
  /** Whether anybody listens to progress. */
  readonly progress: boolean;
}
export interface WindowProgress {
  readonly callId: string;
  readonly value: unknown;
}
export interface WindowEvent {
  readonly name: string;
  readonly value: unknown;
}
export interface WindowRefusal {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}
export interface WindowFault {
  readonly code: string;
  readonly message: string;
}
export type WindowAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: WindowRefusal }
  | { readonly ok: false; readonly fault: WindowFault };
