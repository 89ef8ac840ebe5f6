// A button that copies words, and says that it did.
import { type ReactElement, useState } from "react";
import { Button } from "../parts/button/button.tsx";
import { copyWords } from "../parts/copy-words.ts";

export const CopyText = ({ text, word, done }: { readonly text: string; readonly word: string; readonly done: string }): ReactElement => {
  const [copied, setCopied] = useState<string | undefined>(undefined);
  return <><Button size="small" glyph="copy" onPress={() => { if (copyWords(text)) setCopied(text); }}>{word}</Button><span role="status">{copied === text ? done : ""}</span></>;
};
