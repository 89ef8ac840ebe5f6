// One request to a server of the web: a bounded answer, no redirect, an end whatever the other side does, and its refusals in words.
import { Buffer } from "node:buffer";
import { ChannelFailure } from "./channel.ts";
import type { Form } from "./multipart.ts";

export interface Answer { readonly status: number; readonly headers: Headers; readonly json: unknown }
export interface Request { readonly method: string; readonly address: string; readonly headers: Readonly<Record<string, string>>; readonly form?: Form }

/** Answers are a few lines of JSON. */
const maxAnswerBytes = 4 * 1024 * 1024;
/** A server that has everything and still says nothing; one that takes nothing more is dropped by Node itself after five minutes. */
const answerMs = 120_000;

/** A body's bytes, at most so many. */
export const bodyBytes = async (response: Response, most: number): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Node's type of a web stream and the page's differ in name alone.
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > most) throw new ChannelFailure("cannot-reach", "the answer is too long");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const parsed = (text: string): unknown => {
  try { return JSON.parse(text); } catch { return undefined; }
};

/** What broke a request, in its deepest cause: `fetch failed` says nothing. */
const wordsOf = (cause: unknown): string => {
  if (cause instanceof Error && cause.cause instanceof Error) return wordsOf(cause.cause);
  if (typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" && cause instanceof Error && cause.message === "") return cause.code;
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.slice(0, 300) ?? "";
};

/** Rejects with the signal's reason where it stops, with `ChannelFailure` `cannot-reach` where the line breaks: `unsure` once everything had gone out. */
export const ask = async ({ method, address, headers, form }: Request, signal: AbortSignal): Promise<Answer> => {
  try {
    const response = await fetch(address, {
      method, redirect: "manual", signal: form === undefined ? AbortSignal.any([signal, AbortSignal.timeout(answerMs)]) : signal,
      headers: { accept: "application/json", "user-agent": "Proofdesk", ...headers, ...(form === undefined ? {} : { "content-type": form.contentType, "content-length": String(form.length) }) },
      ...(form === undefined ? {} : { body: form.body(), duplex: "half" as const }),
    });
    return { status: response.status, headers: response.headers, json: parsed((await bodyBytes(response, maxAnswerBytes)).toString("utf8")) };
  } catch (cause) {
    if (signal.aborted || cause instanceof ChannelFailure) throw cause;
    throw new ChannelFailure("cannot-reach", wordsOf(cause), form?.isOut() === true);
  }
};

/** What a server says of itself, in one line; JSON with `message` as WordPress and many others have it. */
const said = (answer: Answer): string => {
  const message = typeof answer.json === "object" && answer.json !== null && "message" in answer.json && typeof answer.json.message === "string" ? answer.json.message : "";
  return message === "" ? String(answer.status) : `${answer.status}, ${message.replace(/<[^>]*>|\p{Cc}/gu, " ").trim().slice(0, 200)}`;
};

/** The failure that this status is; undefined where it is none. */
export const refusalOf = (answer: Answer): ChannelFailure | undefined => {
  const { status, headers } = answer;
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) return new ChannelFailure("signed-out", `the server says ${said(answer)}`);
  if (status >= 300 && status < 400) return new ChannelFailure("cannot-reach", `the address has moved to ${headers.get("location")?.slice(0, 300) ?? "somewhere else"}`);
  if (status === 404 || status === 405) return new ChannelFailure("cannot-reach", `the server says ${said(answer)}: nothing takes copies at this address`);
  if (status === 502 || status === 503 || status === 504) return new ChannelFailure("cannot-reach", `the server says ${said(answer)}`);
  return new ChannelFailure("copy-failed", `the server refuses: ${said(answer)}`);
};

/** Once everything went out a stop can only wait for the answer, and no longer than this. */
const afterStopMs = 30_000;

/** Sends a form: a stop ends it while something is still to go out. Later the answer is waited for, since the other side may have taken the copy. */
export const askWhole = async (request: Request & { readonly form: Form }, signal: AbortSignal): Promise<Answer> => {
  signal.throwIfAborted();
  const sending = new AbortController();
  let late: NodeJS.Timeout | undefined;
  const stop = (): void => {
    if (!request.form.isOut()) sending.abort(signal.reason);
    else late = setTimeout(() => { sending.abort(new ChannelFailure("cannot-reach", "stopped before the server had answered", true)); }, afterStopMs);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await ask(request, sending.signal);
  } finally {
    clearTimeout(late);
    signal.removeEventListener("abort", stop);
  }
};
