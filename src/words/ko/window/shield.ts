// Words of the protection of a source, in Korean: what it does, the words no copy may say, and how it stands beside a photo.
import type * as en from "../../en/window/shield.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const shieldWords: Worded<typeof en.shieldWords> = {
  action: "제보자 보호…", title: (n) => `${photos(n)}의 제보자 보호`, loading: "데스크에 묻는 중…",
  lead: "촬영자나 사진 속 인물이 위험해질 수 있는 사진용입니다. 프로필과 관계없이 모든 사본의 정보를 줄입니다. 사람 이름 없음, 국가 외의 장소 없음, 날짜만, 중립적인 파일 이름. 파일 전체는 절대 나가지 않습니다.",
  on: "제보자를 보호함", onWhy: "나가는 중인 사본을 멈춥니다.", off: "보호하지 않음", offWhy: "사본을 프로필대로 만듭니다.", choice: "보호",
  words: "보호할 단어, 한 줄에 하나", wordsHint: "예: 거리 이름, 배 이름, 별명", wordsWhy: "어느 필드나 파일 이름에 이 단어가 들어가는 사본은 나가지 않습니다.",
  derived: "데스크가 스스로 더하는 단어: 사진 필드에 있는 인물과 장소, 사용을 허락한 사람.",
  some: (n) => `이 중 ${count(n)}장은 이미 보호되어 있습니다.`, differ: "단어가 서로 다릅니다. 여기에 모두 모았으며, 저장하면 각 목록을 대신합니다.", out: (n) => `${count(n)}장은 이미 나갔습니다. 나간 사본은 그대로이니 정정하거나 폐기하십시오.`,
  tooLong: (word) => `2~200자의 단어가 아님: ${word}`, tooMany: "단어는 최대 500개", same: "바뀐 것 없음",
  go: (n) => `${photos(n)} 보호`, remove: (n) => `${photos(n)}의 보호 해제`, learn: "아직 알아낼 수 있는 것…", saveAndLearn: "저장하고 아직 알아낼 수 있는 것 보기…", none: "선택한 사진 없음",
  mark: "제보자 보호: 사본의 정보를 줄임", summary: "제보자 보호", notProtected: "보호하지 않습니다. 사본을 프로필대로 만듭니다.", change: "보호 변경…", by: "보호한 사람", byAt: (name, time) => `${name}, ${time}`, wordsIs: "보호할 단어", noWords: "데스크가 아는 것만", counts: (n, all) => `${photos(all)} 중 ${count(n)}장 보호`,
  taken: "해제됨", given: (n) => (n === 0 ? "보호함" : `보호함, ${counted(n, "단어", "개")}`), inDelivery: (n) => `제보자를 보호하는 ${photos(n)}: 프로필보다 정보를 더 줄임`,
};
