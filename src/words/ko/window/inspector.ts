// Words of the inspector: one photo, many photos, fields, problems, conflicts, provenance, history; in Korean.
import type * as en from "../../en/window/inspector.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const inspector: Worded<typeof en.inspector> = {
  label: "정보 패널", tabs: { caption: "캡션", file: "파일", rights: "권리", history: "기록" }, none: "활성 사진이 없습니다.", noneWhy: "콘택트 시트에서 사진을 선택하면 글이 표시됩니다.",
  photos, statesDiffer: "상태가 서로 다름", classesDiffer: "색상 등급이 서로 다름", from: (first, last) => (first === last ? first : `${first}~${last}`),
  partly: (read, all) => `${count(all)}장 중 ${count(read)}장의 값을 비교했습니다. 입력한 내용은 ${count(all)}장 모두에 적용됩니다.`,
  onlyChanged: "바꾼 필드만 기록합니다.", takesBack: (n) => `${count(n)}장 모두 되돌립니다.`,
};

export const field: Worded<typeof en.field> = {
  bytes: (used, limit) => `${count(used)} / ${count(limit)}`, words: (n) => `${count(n)}단어`,
  over: (limit) => `IIM에는 ${count(limit)}바이트까지 들어갑니다. 표시된 끝부분은 빠지며, XMP에는 전부 들어갑니다.`,
  sameInAll: "모두 같음", sameIn: (n) => `${count(n)}장 같음`, different: (n) => `서로 다른 값 ${count(n)}개`, emptyIn: (n) => `${count(n)}장 비어 있음`, emptyInAll: "모두 비어 있음",
  typeToReplace: (n) => `입력하면 ${count(n)}장 모두 바뀜`, inAll: (label, n) => `${label}, ${count(n)}장 모두`, inSome: (label) => `${label}, 일부`, add: "입력 후 Enter", values: (n) => (n === 1 ? "일부에 있는 값 보기" : `값 ${count(n)}개 보기`), useInAll: (n) => `${count(n)}장 모두에 사용`, useThisInAll: (text, n) => `${count(n)}장 모두에 사용: ${text}`, inPhotos: photos, moreValues: (n) => `외 ${count(n)}개`, emptyOnes: "비어 있음", goTo: (name) => `이동: ${name}`, find: "필드 찾기", findHint: "IPTC 표준의 모든 필드를 이름으로 찾기", found: (n) => (n === 0 ? "그 이름의 필드 없음" : counted(n, "필드", "개")), addToAll: (n) => `${count(n)}장 모두에 추가`, remove: (word) => `제거: ${word}`, addSome: (word, n) => `${word}, ${count(n)}장에 있음; 모두에 추가`,
  kept: "보관됨", notApplied: "보관됨, 적용 전", failed: "보관하지 못함", differ: "파일 안의 값이 서로 다름", languages: (list) => `다른 언어: ${list}`, choose: "선택 안 함", yes: "예", no: "아니요",
  theirs: "외부 변경", mine: "내 변경", conflict: "그사이 다른 프로그램이 이 필드를 바꿨습니다.", nothing: "비어 있음", structure: "전용 양식은 준비 중이며, 파일 탭에서 볼 수 있습니다.", badValue: "이 필드에 쓸 수 없는 값입니다.", more: "필드 더 보기", fewer: "필드 줄이기", listHint: "여러 개는 ; 로 구분", problem: "문제가 있음", dateHint: "2026-11-22 또는 2026-11-22T16:42:07+01:00",
};

export const problems: Worded<typeof en.problems> = {
  fix: "수정", fixAll: (n) => `${photos(n)} 차단됨`, show: "보기", waive: "예외 허용…", waived: (by, reason) => `예외 허용(${by}): ${reason}`, unchecked: "검사하지 못함",
  summary: (blocked, problems_) => `문제 ${count(problems_)}건으로 ${count(blocked)}장 차단됨`, warnings: (n) => counted(n, "경고", "건"), more: (n) => `${count(n)}건 더`, less: "간단히 보기",
};

export const file: Worded<typeof en.file> = {
  device: "촬영 기기", model: "모델", lens: "렌즈", software: "소프트웨어", time: "촬영 시각", noZone: "시간대 알 수 없음", position: "위치", positionSafe: "안전 프로필로는 내보내지 않음", pixels: "픽셀", format: "형식", size: "크기", path: "경로", sidecar: "사이드카", hash: "SHA-256", marks: "근거", write: "쓰기", jobs: "쓰기 작업",
  reveal: "폴더에서 보기", fields: "파일의 모든 필드", differ: "서로 다른 값", from: (source) => `출처: ${source}`, noFields: "파일에 글 필드가 없습니다.", credentials: "콘텐츠 자격 증명", hasCredentials: "파일에 있습니다. 기록하면 더 이상 맞지 않게 됩니다.", noCredentials: "파일에 없음", notes: "참고", none: "없음",
  jobState: { waiting: "대기 중", writing: "기록 중", done: "저장됨", failed: "실패", conflict: "선택 대기 중" },
};

export const rights: Worded<typeof en.rights> = {
  approval: "승인", by: "승인한 사람", at: "시각", style: "편집 규정", void: "무효", bytes: "대상 바이트", none: "승인되지 않았습니다.", deliveries: "배포처", noDeliveries: "이 데스크에서 배포된 적이 없습니다.", fields: "기타 권리 및 사용 필드", more: "빈 필드 보기", fewer: "값이 있는 필드만 보기", returned: "반려 사유",
};

export const history: Worded<typeof en.history> = { empty: "아직 기록이 없습니다.", events: (n) => counted(n, "기록", "건"), chain: "이전", last: "최근 기록", by: (name) => name, cleared: "비움" };

export const readOnlyWhy: Worded<typeof en.readOnlyWhy> = { killed: "폐기됨: 더 이상 아무것도 바뀌지 않습니다.", delivered: "승인 및 배포됨: 모든 수신처에 알리려면 정정을 통해 바꿔야 합니다.", unreadable: "파일을 읽을 수 없어 글을 바꿀 수 없습니다.", missing: "파일이 여기에 없습니다. 글을 읽을 수는 있지만 바꿀 수 없습니다." };
