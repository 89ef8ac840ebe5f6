// Words of the menus and of the dialog about the program, in Korean.
import type * as en from "../../en/window/menu.ts";
import type { Worded } from "../../worded.ts";

export const menuTitles: Worded<typeof en.menuTitles> = { file: "파일", edit: "편집", select: "선택", photo: "사진", mark: "표시", view: "보기", help: "도움말" };

export const aboutWords: Worded<typeof en.aboutWords> = {
  title: "Proofdesk 정보", lead: "뉴스룸을 위한 사진 메타데이터, 검증, 승인.", versions: "버전", version: "Proofdesk", folder: "데이터 폴더", system: "시스템", licences: "라이선스", looking: "확인 중…", missing: "찾을 수 없음", copy: "버전 복사", copied: "버전을 복사했습니다",
};
