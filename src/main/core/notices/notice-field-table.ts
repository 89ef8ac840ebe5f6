// What notices call the fields that corrections are mostly about: the agencies' word for the leading line, and the word inside a sentence.
import type { NoticeLanguage } from "./language.ts";

export interface FieldWords {
  /** After `CORRECTS`, `BERICHTIGUNG:`, `[정정]`. */
  readonly lead: string;
  /** With its article where the language has one: “the byline”. */
  readonly named: string;
  /** Where a text stands: “of the caption”, “der Bildunterschrift”; German in the genitive. Only for texts that say something. */
  readonly of?: string;
}
type InLanguages = Readonly<Record<NoticeLanguage, FieldWords>>;

const caption: InLanguages = { en: { lead: "CAPTION", named: "the caption", of: "the caption" }, de: { lead: "Bildunterschrift", named: "die Bildunterschrift", of: "der Bildunterschrift" }, ko: { lead: "사진 설명", named: "사진 설명", of: "사진 설명" } };
const alt: InLanguages = { en: { lead: "ALT TEXT", named: "the alt text", of: "the alt text" }, de: { lead: "Alternativtext", named: "den Alternativtext", of: "des Alternativtextes" }, ko: { lead: "대체 텍스트", named: "대체 텍스트", of: "대체 텍스트" } };
const name: InLanguages = { en: { lead: "NAME", named: "the name" }, de: { lead: "Name", named: "den Namen" }, ko: { lead: "이름", named: "이름" } };
const byline: InLanguages = { en: { lead: "BYLINE", named: "the byline" }, de: { lead: "Fotograf", named: "den Namen des Fotografen" }, ko: { lead: "촬영자", named: "촬영자" } };
const place: InLanguages = { en: { lead: "LOCATION", named: "the place" }, de: { lead: "Ort", named: "den Ort" }, ko: { lead: "장소", named: "장소" } };
const rights: InLanguages = { en: { lead: "RESTRICTIONS", named: "the terms of use" }, de: { lead: "Nutzungsrechte", named: "die Nutzungsbedingungen" }, ko: { lead: "사용 조건", named: "사용 조건" } };

/** Registry id → its words; other fields go by the label that the caller has. */
export const fieldWords: Readonly<Record<string, InLanguages>> = {
  description: caption, extDescrAccessibility: alt, altTextAccessibility: alt,
  headline: { en: { lead: "HEADLINE", named: "the headline", of: "the headline" }, de: { lead: "Überschrift", named: "die Überschrift", of: "der Überschrift" }, ko: { lead: "제목", named: "제목", of: "제목" } },
  personInImageNames: name, personsShown: name, creatorNames: byline, imageCreators: byline,
  dateCreated: { en: { lead: "DATE", named: "the date" }, de: { lead: "Datum", named: "das Datum" }, ko: { lead: "날짜", named: "날짜" } },
  cityName: { en: { lead: "CITY", named: "the city" }, de: { lead: "Ort", named: "den Ort" }, ko: { lead: "도시", named: "도시" } },
  sublocationName: place, locationCreated: place, locationsShown: place,
  provinceState: { en: { lead: "STATE", named: "the state" }, de: { lead: "Bundesland", named: "das Bundesland" }, ko: { lead: "지역", named: "지역" } },
  countryName: { en: { lead: "COUNTRY", named: "the country" }, de: { lead: "Land", named: "das Land" }, ko: { lead: "국가", named: "국가" } },
  creditLine: { en: { lead: "CREDIT", named: "the credit" }, de: { lead: "Bildnachweis", named: "den Bildnachweis" }, ko: { lead: "크레디트", named: "크레디트" } },
  source: { en: { lead: "SOURCE", named: "the source" }, de: { lead: "Quelle", named: "die Quelle" }, ko: { lead: "출처", named: "출처" } },
  title: { en: { lead: "SLUG", named: "the slug" }, de: { lead: "Kennwort", named: "das Kennwort" }, ko: { lead: "슬러그", named: "슬러그" } },
  instructions: { en: { lead: "INSTRUCTIONS", named: "the instructions" }, de: { lead: "Hinweise", named: "die Hinweise" }, ko: { lead: "유의 사항", named: "유의 사항" } },
  usageTerms: rights,
  digitalSourceType: { en: { lead: "SOURCE TYPE", named: "how the picture was made" }, de: { lead: "Art der Aufnahme", named: "die Art der Aufnahme" }, ko: { lead: "제작 방식", named: "제작 방식" } },
};

/** The words for a field, by its label where the table does not have it. */
export const wordsOfField = (language: NoticeLanguage, field: string, label: string): FieldWords => {
  const known = Object.hasOwn(fieldWords, field) ? fieldWords[field]?.[language] : undefined;
  const plain = label.replace(/\s+/gu, " ").trim() || field;
  return known ?? { lead: language === "en" ? plain.toUpperCase() : plain, named: language === "en" ? `the field “${plain}”` : language === "de" ? `das Feld „${plain}“` : plain };
};
