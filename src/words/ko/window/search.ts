// Words of the search, in Korean.
import type * as en from "../../en/window/search.ts";
import type { Worded } from "../../worded.ts";
import { photos } from "../format.ts";

export const chipKinds: Worded<typeof en.chipKinds> = {
  story: "기사", folder: "폴더", by: "촬영", is: "상태", not: "제외", has: "포함", class: "등급", stars: "별점", since: "이후", "#": "키워드", "@": "인물",
};

export const search: Worded<typeof en.search> = {
  filters: "필터", edit: (chip) => `필터 편집: ${chip}`, keys: "Delete로 제거, Enter로 편집",
  words: (text) => `“${text}”`,
  widest: (n, chip) => `${chip} 없이 ${photos(n)} 보기`,
};
