// Words of the bars: top, tools, rail, approval bar, status bar, messages; in Korean.
import type * as en from "../../en/window/bars.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const top: Worded<typeof en.top> = {
  menu: "메뉴", views: "보기", sheet: "콘택트 시트", problems: "문제", deliver: "배포", commands: "명령", history: "기록", search: "검색",
  searchHint: "캡션, 인물, 파일 검색", removeChip: (chip) => `필터 제거: ${chip}`, clear: "검색 지우기",
  blocked: (n) => `문제로 차단된 ${photos(n)}`,
};

export const rail: Worded<typeof en.rail> = {
  library: "라이브러리", desk: "데스크", stories: "기사", addStory: "새 기사", storyKeys: "F2로 이름 변경, Delete로 제거", photographers: "촬영자", folders: "폴더", all: "모든 사진", addFolder: "폴더 열기", offline: (name) => `${name}, 연결 끊김`,
  reading: "읽는 중", hint: "클릭하면 필터, Ctrl+클릭하면 추가, Alt+클릭하면 제외", remove: "이 폴더를 데스크에서 빼기", again: "이 폴더 다시 읽기",
  forFolder: (name) => `폴더 ${name}`,
};

export const tools: Worded<typeof en.tools> = {
  allPhotos: "모든 사진", photos, sources: (n) => counted(n, "폴더", "개"), sort: "정렬",
  sorts: { arrival: "도착순", capture: "촬영 시각", name: "파일 이름", state: "상태", hand: "직접 정렬" },
  group: "묶음", groups: { none: "없음", day: "날짜", folder: "폴더" }, noDay: "촬영 시각 없음",
  cellSize: "칸 크기", dropped: (n) => `${count(n)}장 뺌`, showDropped: "보기", smaller: "칸 작게", larger: "칸 크게", counting: "세는 중",
};

export const approvalBar: Worded<typeof en.approvalBar> = {
  label: "선택", selected: (n) => `${count(n)}장 선택됨`, one: "사진 1장", none: "사진 없음", notShown: (n) => `${count(n)}장 보이지 않음`, show: "보기",
  ready: (n) => `${count(n)}장 준비됨`, blocked: (n) => `${count(n)}장 차단됨`, approved: (n) => `${count(n)}장 승인됨`,
  already: (n) => `${count(n)}장 이미 승인됨`, checking: (n) => `${count(n)}장 검사 중`, selectBlocked: "차단된 사진 선택", restore: "이전 선택",
  approve: (n) => (n > 0 ? `${count(n)}장 승인…` : "승인…"), deliver: (n) => (n > 0 ? `${count(n)}장 배포…` : "배포…"), plainDeliver: "배포…", return: "반려…",
  fix: (n) => (n > 1 ? `${count(n)}건 수정…` : "수정…"), more: "이 선택에 대한 추가 명령", readyOne: "준비됨", blockedOne: "차단됨", blockedFirst: (reason, n) => (n > 1 ? `${reason} (${count(n)})` : reason),
  warnings: (n) => counted(n, "경고", "건"), other: (n) => `${count(n)}장은 지금 승인할 수 없음`,
};

export const status: Worded<typeof en.status> = {
  photos: (shown, selected) => `${photos(shown)}${selected > 0 ? `, ${count(selected)}장 선택됨` : ""}`,
  frame: (at, all) => `${count(all)}장 중 ${count(at)}번째`, kept: "모든 편집 보관됨", keeping: "보관 중…", writes: (n) => `쓰기 ${count(n)}건 남음`,
  writesFailed: (n) => `쓰기 ${count(n)}건 실패`, retry: "다시 시도", reading: (done, total) => `${count(total)}장 중 ${count(done)}장 읽음`, stop: "중지",
  messages: (n) => counted(n, "알림", "건"), gone: "데스크 연결 끊김", hint: "이동, 열기, 모든 단축키",
};

export const messages: Worded<typeof en.messages> = { region: "알림", list: "오늘의 알림", undo: "실행 취소", dismiss: "알림 닫기", tryAgain: "다시 시도", show: "보기", empty: "아직 알림이 없습니다.", close: "닫기" };

export const announce: Worded<typeof en.announce> = {
  selection: (n, ready, blocked) => `${count(n)}장 선택됨, ${count(ready)}장 준비됨, ${count(blocked)}장 차단됨`,
  reading: (percent) => `읽는 중, ${count(percent)}퍼센트`, readingDone: "읽기 완료",
};
