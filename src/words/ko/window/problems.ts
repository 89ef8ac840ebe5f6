// Words of the problems view, in Korean.
import type * as en from "../../en/window/problems.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const problemsView: Worded<typeof en.problemsView> = {
  title: (problems, warnings) => `${counted(problems, "문제", "건")}, ${counted(warnings, "경고", "건")}`, inPhotos: (n) => photos(n),
  rail: "문제 종류", blocks: "문제(차단함)", warns: "경고(차단하지 않음)", waived: "예외 처리됨", all: { blocks: "모든 문제", warns: "모든 경고", waived: "이유를 적고 예외 허용" },
  list: "문제", pane: "문제", none: "걸리는 것이 없음", noneWhy: "이 보기에는 문제나 경고가 있는 사진이 없습니다.", noneHere: "이 종류는 남은 것이 없음", of: (at, all) => `${count(at)} / ${count(all)}`,
  more: (n) => `${count(n)}건 더 있으며, 이것을 처리하면 나타납니다`, counting: "세는 중…",
  now: "현재", after: "수정 후", empty: "(비어 있음)", edit: (field) => `편집: ${field}`, waive: "이유를 적고 예외 허용…", back: "콘택트 시트로 돌아가기", settle: "두 버전 모두 보기", retry: "다시 시도", cannot: "여기서는 수정할 수 없습니다. 파일이나 다른 프로그램이 필요합니다.",
  fixAll: (n) => `같은 종류 모두 수정: ${count(n)}건…`, alike: (rule) => `수정할 수 있는 “${rule}” 모두`, done: "수정됨", waivedBy: (initials, reason) => `예외 허용(${initials}): ${reason}`, undo: "수정 되돌리기",
  lineName: (at, name, message) => `${at}, ${name}, ${message}`,
  severity: { blocks: "문제", warns: "경고", unchecked: "검사하지 못함", informs: "참고" },
  rules: { "write.failed": "쓰기 실패", "write.conflict": "다른 프로그램에서도 변경됨", "file.unreadable": "읽을 수 없음" },
  conflict: (field) => `${field}: 다른 프로그램도 바꿈`,
  groups: { required: "필수 필드", text: "글", dates: "날짜와 시각", place: "장소", rights: "권리와 바이라인", keywords: "키워드", evidence: "파일에 담긴 근거", writes: "쓰기", other: "기타" },
};

export const fixAlikeDialog: Worded<typeof en.fixAlikeDialog> = {
  title: (n) => `${photos(n)} 같은 방식으로 수정`, why: "사진마다 알맞게 수정하며, 전체를 한 단계로 실행 취소할 수 있습니다.", go: (n) => `${count(n)}장 수정`, more: (n) => `외 ${count(n)}장`, spared: "승인된 사진은 빠집니다. 승인마다 확인할 수 있도록 한 장씩 수정하십시오.", counting: "수정할 내용을 모으는 중…",
};
