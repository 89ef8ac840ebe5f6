// Starts the page: one bridge, one model, one tree of parts. Knows nothing of what they do.
import "@fontsource-variable/inter/index.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { createRoot } from "react-dom/client";
import { language } from "#words/language.ts";
import { deskState } from "#words/window/views.ts";
import { App } from "./app/app.tsx";
import { windowBridge } from "./bridge.ts";
import { inWindowWords } from "./bridge-words.ts";
import { LoupeWindow } from "./views/loupe/loupe-window.tsx";
import { makeModel } from "./store/model.ts";

// Screen readers, hyphenation and the choice of glyphs follow it.
document.documentElement.lang = language;

const place = document.getElementById("root");
const bridge = windowBridge();
if (place !== null) {
  // Without the preload there is no desk to talk to; saying so is better than an empty window.
  if (bridge === undefined) place.textContent = deskState.failed("");
  else {
    const model = makeModel(language === "en" ? bridge : inWindowWords(bridge));
    // The loupe's own window is the same page under another address (`main/shell/pages.ts`).
    createRoot(place).render(new URLSearchParams(location.search).get("view") === "loupe" ? <LoupeWindow model={model} /> : <App model={model} />);
  }
}
