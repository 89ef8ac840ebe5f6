// How a method of the contract is declared: name, parameters, result, streamed progress, who may call it.
import type { z } from "zod";

/** `shell`: main itself, over the window's connection; never a page. */
export type Caller = "window" | "cli" | "shell";

export interface Method<N extends string = string, P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType, S extends z.ZodType = z.ZodType> {
  readonly name: N;
  readonly params: P;
  readonly result: R;
  /** What is streamed before the result. */
  readonly progress?: S;
  readonly callers: readonly Caller[];
}

/** Declares a method. `progress` is what is streamed while it runs; without it nothing is. */
export const method = <N extends string, P extends z.ZodType, R extends z.ZodType, S extends z.ZodType = z.ZodNever>(
  name: N,
  rest: { params: P; result: R; progress?: S; callers?: readonly Caller[] },
): Method<N, P, R, S> => ({
  name,
  params: rest.params,
  result: rest.result,
  ...(rest.progress ? { progress: rest.progress } : {}),
  callers: rest.callers ?? ["window", "cli"],
});

export type ParamsOf<M> = M extends Method<string, infer P, z.ZodType, z.ZodType> ? z.input<P> : never;
export type ParsedOf<M> = M extends Method<string, infer P, z.ZodType, z.ZodType> ? z.output<P> : never;
export type ResultOf<M> = M extends Method<string, z.ZodType, infer R, z.ZodType> ? z.output<R> : never;
export type ProgressOf<M> = M extends Method<string, z.ZodType, z.ZodType, infer S> ? z.output<S> : never;
