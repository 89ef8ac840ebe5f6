// The language of the windows: as the desk's settings say, otherwise the system's. A window loads again when it changes; its page keeps what was typed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "#contract/methods/desk.ts";
import { contract } from "#contract/methods.ts";
import { type Language, languageOf } from "#words/language.ts";
import { startPageIn } from "./pages.ts";

type Chosen = "system" | Language | undefined;
const member = settings.pick({ language: true });

const resolved = (chosen: Chosen, locale: string): Language => (chosen === undefined || chosen === "system" ? languageOf(locale) : chosen);

/** What settings.json of the desk says before the desk is here to ask; anything unreadable in it says nothing. */
export const keptLanguage = (deskFolder: string): Chosen => {
  try {
    return member.safeParse(JSON.parse(readFileSync(join(deskFolder, "settings.json"), "utf8"))).data?.language;
  } catch {
    return undefined;
  }
};

/** What a window must let happen to it. */
export interface SpeakingWindow {
  readonly loadURL: (address: string) => Promise<void>;
  readonly isDestroyed: () => boolean;
}

export class PageLanguage {
  #now: Language;
  readonly #locale: string;
  readonly #windows: () => readonly SpeakingWindow[];
  readonly #changed: (language: Language) => void;

  constructor(deskFolder: string, locale: string, windows: () => readonly SpeakingWindow[], changed: (language: Language) => void) {
    this.#locale = locale;
    this.#windows = windows;
    this.#changed = changed;
    this.#now = resolved(keptLanguage(deskFolder), locale);
    changed(this.#now);
  }

  get now(): Language {
    return this.#now;
  }

  /** The address of the page in that language. */
  get page(): string {
    return startPageIn(this.#now);
  }

  /** Takes the language from what the desk answers a window about its settings. */
  async follow(method: string, answer: Promise<unknown>): Promise<unknown> {
    const value = await answer;
    if (method === contract.desk.settings.name) {
      const parsed = member.safeParse(value);
      if (parsed.success) this.#take(parsed.data.language);
    }
    return value;
  }

  #take(chosen: Chosen): void {
    const next = resolved(chosen, this.#locale);
    if (next === this.#now) return;
    this.#now = next;
    this.#changed(next);
    // After the answer has left: the page that asked still hears it.
    setImmediate(() => {
      for (const window of this.#windows()) if (!window.isDestroyed()) void window.loadURL(this.page);
    });
  }
}
