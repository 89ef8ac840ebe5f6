// How telling a recipient went, as a notice keeps it: parts in the desk's own codes become sentences, what the channel or an editor said stays as it is.
import { isRefusalCode, refusalSentence, reasonSentence } from "#words/en.ts";

const partWords = (part: string): string => {
  const [, code = "", why] = /^([a-z]+(?:-[a-z]+)*)(?:: (.*))?$/su.exec(part) ?? [];
  // A single word may be an editor's own.
  if (isRefusalCode(code)) return refusalSentence(code, why === undefined ? {} : { why }).message;
  return why === undefined && code.includes("-") ? reasonSentence(part) : part;
};

export const howWords = (how: string): string => {
  const said = [...new Set(how.split("; ").map(partWords))];
  return said.map((part, at) => (at === said.length - 1 || part.endsWith(".") ? part : `${part};`)).join(" ");
};
