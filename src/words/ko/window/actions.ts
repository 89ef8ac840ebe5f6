// Labels of the actions and the reasons why one cannot run now, in Korean.
import type * as en from "../../en/window/actions.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const actionLabel: Worded<typeof en.actionLabel> = {
  fullScreen: "전체 화면", backUp: "기록 백업…", largerInterface: "모두 크게", smallerInterface: "모두 작게", plainInterface: "모두 100 %로",
  openFolder: "폴더 열기…", samples: "예제 라이브러리 열기", palette: "명령…", keys: "모든 단축키", search: "여기서 검색", undo: "실행 취소", redo: "다시 실행", settings: "설정…", messages: "오늘의 알림…", quit: "Proofdesk 종료",
  sheet: "콘택트 시트", rows: "캡션 행", fillDown: "아래로 채우기", columns: "행의 열…", loupe: "확대경", back: "뒤로", rail: "사이드바 표시 또는 숨기기", inspector: "정보 패널 표시 또는 숨기기", larger: "칸 크게", smaller: "칸 작게", nextArea: "다음 영역", previousArea: "이전 영역", theme: "테마 바꾸기",
  selectAll: "모두 선택", selectNone: "선택 해제", invert: "선택 반전", add: "사진을 선택에 추가하거나 빼기", blocked: "차단된 사진 선택, 다시 누르면 이전 선택", nextProblem: "문제가 있는 다음 사진", previousProblem: "문제가 있는 이전 사진",
  colorClass: (n) => (n === 0 ? "색상 등급 없음" : `색상 등급 ${n}`), stars: (n) => (n === 0 ? "별점 없음" : counted(n, "별", "개")), tag: "태그 달기", untag: "태그 지우기", rejectRating: "버릴 사진으로 평가(−1)", drop: "사진을 빼거나 되돌리기", dropped: "뺀 사진", showDropped: "뺀 사진 보기",
  caption: "캡션 편집", headline: "제목 편집", history: "사진 기록", fix: "첫 번째 문제 수정", waive: "문제 예외 허용…",
  submit: "제출", approve: "승인…", return: "반려…", reject: "제외", reopen: "다시 열기", deliver: "배포…", retry: "실패한 쓰기 다시 시도", stop: "읽기 중지", problems: "문제로 차단된 사진", reveal: "폴더에서 보기", next: "다음 사진", previous: "이전 사진",
  zoomToggle: "100 % 또는 화면 맞춤", zoomIn: "확대", zoomOut: "축소", surround: "배경 밝기 바꾸기", pan: { left: "사진을 왼쪽으로", right: "사진을 오른쪽으로", up: "사진을 위로", down: "사진을 아래로" },
  takeMine: "이 데스크의 버전 선택", takeTheirs: "다른 프로그램의 버전 선택", joinBoth: "두 버전 합치기", editResult: "결과 편집", useResult: "이 결과 사용", proof: "기록 증명 내보내기…",
  loupeWindow: "확대경을 별도 창으로", findField: "이름으로 필드 찾기…", compare: "비교", fixLine: "이 문제를 수정하고 다음으로", fixAlike: "같은 종류 모두 수정…", editLine: "이 문제의 필드 편집", nextPane: "옆의 다음 사진", previousPane: "옆의 이전 사진", nextFrame: "다음 컷으로 바꾸기", previousFrame: "이전 컷으로 바꾸기", keepPane: "이 사진만 남기고 나머지 빼기", dropPane: "이 사진 빼기",
  showOnly: (what) => `이것만 보기, 다시 누르면 모두 보기: ${what}`, atLeast: (n) => `별 ${count(n)}개 이상`,
  selectTagged: "태그된 사진 선택", showTagged: "태그된 사진만 보기, 다시 누르면 모두 보기",
};

export const whyNot: Worded<typeof en.whyNot> = {
  largest: "더 키울 수 없습니다", smallest: "더 줄일 수 없습니다",
  noPhoto: "활성 사진이 없음", noPhotos: "이 보기에 사진이 없음", nothingSelected: "선택한 것이 없음", noProblem: "수정할 수 있는 문제가 없음", noWaive: "예외를 허용할 수 있는 문제가 없음", checking: "아직 검사 중",
  submit: "신규, 작업 중, 반려됨 상태만 제출할 수 있음", blocked: (n) => (n === 1 ? "차단됨" : `${count(n)}장 모두 차단됨`), blockedBy: (reason) => `차단됨: ${reason}`, returnOnly: "제출됨 상태만 반려할 수 있음", reject: "승인되지 않은 사진만 제외할 수 있음", reopen: "제외됨과 승인됨 상태만 다시 열 수 있음", reopenDelivered: "이미 배포됨", approved: "이미 승인됨", notApproved: "승인된 사진이 없음", cannotApprove: "승인할 수 있는 상태가 아님", noFailed: "실패한 쓰기가 없음", notReading: "읽는 중인 폴더가 없음", deskAway: "데스크에 연결되지 않음", noSamples: "이 컴퓨터에 예제 라이브러리가 없음", noBlocked: "차단된 사진이 없음", killed: "폐기됨",
  noPicture: "확대경에 사진이 없음", notZoomed: "사진 전체가 보이는 상태", noLine: "목록에 문제가 없음", noField: "한 필드에 관한 문제가 아님", noConflict: "두 곳에서 바뀐 필드가 없음", noFrame: "바꿔 넣을 다른 컷이 없음", notComparing: "비교 중인 사진이 없음", oneAlone: "사진 한 장만으로는 비교할 수 없음", noDropped: "뺀 사진이 없음", noTagged: "이 보기에 태그된 사진이 없음. T 키로 태그를 답니다.",
};

/** Keys as they are printed on a keyboard. */
export const keyNames: Worded<typeof en.keyNames> = { Ctrl: "Ctrl", Space: "Space", Tab: "Tab", Delete: "Delete", Backspace: "Backspace", Home: "Home", End: "End", PageUp: "Page Up", PageDown: "Page Down" };

export const area: Worded<typeof en.area> = { top: "위쪽", rail: "사이드바", stage: "작업 영역", inspector: "정보 패널", bar: "선택 막대" };
