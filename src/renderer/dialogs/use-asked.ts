// One question to the desk as a dialog opens: its answer, or the words of its refusal.
import { useEffect, useState } from "react";
import type { ParamsOf, ResultOf } from "#contract/method.ts";
import { refusalSentence, say } from "#words/en.ts";
import type { Answer, MethodName, Methods } from "../bridge.ts";
import { useModel } from "../store/model.ts";

export interface Asked<Value> { readonly value?: Value; readonly no?: string }

/** What a refusal or fault says, with what to do. */
export const noWords = (answer: Extract<Answer<unknown>, { readonly ok: false }>): string => {
  if (answer.refusal === undefined) return `${say("fault", { code: answer.fault.code })} ${answer.fault.message}`;
  const { message, todo } = refusalSentence(answer.refusal.code, answer.refusal.values);
  return `${message} ${todo}`;
};

/** `again`: asks anew whenever it is another value. `params` undefined asks nothing. */
export const useAsked = <Name extends MethodName>(method: Name, params: ParamsOf<Methods[Name]> | undefined, again?: unknown): Asked<ResultOf<Methods[Name]>> => {
  const { bridge } = useModel();
  const key = JSON.stringify(params);
  const [asked, setAsked] = useState<Asked<ResultOf<Methods[Name]>> & { readonly of?: string | undefined }>({});
  useEffect(() => {
    if (params === undefined) return undefined;
    let over = false;
    void bridge.call(method, params).then((answer) => { if (!over) setAsked(answer.ok ? { of: key, value: answer.value } : { of: key, no: noWords(answer) }); });
    return () => { over = true; };
    // The parameters are the same as long as they read the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [bridge, method, key, again]);
  // The answer to another question is none to this one.
  return asked.of === key ? asked : {};
};
