// The languages, for the parts outside.
export { type Language, language, languageOf, languageParam, languages } from "../language.ts";
