// Words of the system's side of the window, in Korean.
import type * as en from "../en/shell.ts";
import type { Worded } from "../worded.ts";

export const shellWords: Worded<typeof en.shellWords> = {
  edit: "편집", undo: "실행 취소", redo: "다시 실행", cut: "잘라내기", copy: "복사", paste: "붙여넣기", selectAll: "모두 선택",
  view: "보기", fullScreen: "전체 화면", tools: "개발자 도구", window: "창", close: "창 닫기", minimize: "최소화",
  about: "Proofdesk 정보", hide: "Proofdesk 가리기", hideOthers: "다른 항목 가리기", unhide: "모두 보기", quit: "Proofdesk 종료",
  openFolder: "폴더 열기",
};
