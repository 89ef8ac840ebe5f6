// Which language this page speaks. Fixed for the life of a page: labels are values, read as modules load; another language is another load.
// The command line, the desk and the logs have no page and speak English.

export const languages = ["en", "de", "ko"] as const;
export type Language = (typeof languages)[number];

/** The member of a page's address that names its language; the window's shell writes it. */
export const languageParam = "language";

const isLanguage = (text: string | undefined): text is Language => languages.some((one) => one === text);

/** The language a system's locale asks for: `de-AT` is German; what we do not speak is English. */
export const languageOf = (locale: string): Language => {
  const base = locale.toLowerCase().split(/[-_]/u)[0];
  return isLanguage(base) ? base : "en";
};

/** The language that an address asks for; English where it asks for none. */
export const languageOfAddress = (search: string): Language => languageOf(new RegExp(`[?&]${languageParam}=([a-zA-Z-]{2,20})(?:&|$)`, "u").exec(search)?.[1] ?? "en");

const search = (): string => {
  const location: unknown = Reflect.get(globalThis, "location");
  return typeof location === "object" && location !== null && "search" in location && typeof location.search === "string" ? location.search : "";
};

/** The language of this page. */
export const language: Language = languageOfAddress(search());
