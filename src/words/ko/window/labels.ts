// Names of states, badges, groups and history lines, in Korean.
import type * as en from "../../en/window/labels.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const stateLabel: Worded<typeof en.stateLabel> = {
  new: "신규", working: "작업 중", submitted: "제출됨", returned: "반려됨", approved: "승인됨", delivered: "배포됨",
  rejected: "제외됨", killed: "폐기됨", void: "승인 무효", correction: "정정 진행 중", blocked: "문제로 차단됨", unfinished: "쓰기 미완료",
};

export const badgeLabel: Worded<typeof en.badgeLabel> = {
  phone: "휴대전화", camera: "카메라", xmp: "사이드카(XMP)", cr: "파일에 콘텐츠 자격 증명 있음", pin: "파일에 GPS 위치 있음",
  pending: "쓰기 대기 중", failed: "쓰기 실패", conflict: "다른 프로그램에서도 변경됨", locked: "카메라에서 잠금", cameraRating: (n) => `카메라에서 준 별 ${count(n)}개`, anyCameraRating: "카메라에서 준 별점", rejectedRating: "버릴 사진으로 평가됨(−1)", tagged: "태그됨",
  problems: (n) => counted(n, "문제", "건"),
  warnings: (n) => counted(n, "경고", "건"),
  stars: (n) => counted(n, "별", "개"),
  ofFive: (n) => `별 5개 중 ${count(n)}개`,
  colorClass: (n) => `색상 등급 ${count(n)}, ${classNames[n] ?? String(n)}`,
  draft: "아직 적용되지 않은 글",
};

/** The eight colour classes. */
export const classNames: Worded<typeof en.classNames> = ["없음", "최우수", "최우수 예비", "우수", "우수 예비", "보통", "보통 예비", "여분", "버릴 사진"];

export const fileStateLabel: Worded<typeof en.fileStateLabel> = { here: "", missing: "파일 없음", offline: "볼륨 연결 끊김", unreadable: "읽을 수 없음" };

export const deviceLabel: Worded<typeof en.deviceLabel> = {
  phone: "휴대전화", camera: "카메라", drone: "드론", action: "액션 카메라", scanner: "스캐너", screen: "화면 캡처", software: "소프트웨어로 제작", unknown: "알 수 없음",
};

export const groupNames: Worded<typeof en.groupNames> = { caption: "캡션", people: "인물", place: "장소", rights: "바이라인과 권리", admin: "데스크 메모", marks: "표시", other: "기타 필드" };

export const sourceNames: Worded<typeof en.sourceNames> = { xmp: "XMP", iim: "IIM", exif: "EXIF", sidecar: "사이드카" };

export const eventNames: Worded<typeof en.eventNames> = {
  "root.added": "폴더 추가", "root.removed": "폴더를 데스크에서 제거", "photo.arrived": "데스크에 도착", "photo.baselined": "도착 당시 상태 기록",
  "photo.marked": "사진 식별 정보 기록", "photo.forgotten": "도착 당시 정보 삭제", "photo.changed": "다른 프로그램에서 변경", "photo.moved": "이동 또는 이름 변경", "root.kept": "폴더를 데스크에 둠",
  "file.begun": "옮기기 직전", "file.renamed": "이름 바뀜", "file.moved": "다른 폴더로 이동", "file.copied": "복사됨", "file.trashed": "휴지통으로 이동", "file.dropped": "파일은 제자리에 남음",
  "photo.saved": "파일에 기록", "photo.write-failed": "파일에 기록하지 못함",
  "edit.made": "편집", "undo.made": "실행 취소", "redo.made": "다시 실행", "conflict.settled": "충돌 해결",
  "approval.submitted": "제출", "approval.returned": "반려", "approval.made": "승인", "approval.given": "승인", "state.changed": "상태 변경", "approval.approved": "승인", "approval.rejected": "제외",
  "approval.reopened": "다시 열기", "approval.waived": "문제 예외 허용", "problem.waived": "문제 예외 허용", "waiver.made": "문제 예외 허용", "approval.voided": "승인 무효", "approval.carried": "표시 변경 후에도 승인 유지",
  "collection.made": "새 기사에 들어감", "collection.removed": "들어 있던 기사가 제거됨", "collection.changed": "기사 안의 자리가 바뀜",
  "hold.set": "보류", "hold.released": "보류 해제", "permission.set": "촬영자의 허락", "shield.set": "제보자 보호", "recipient.put": "수신처 저장", "recipient.removed": "수신처 제거", "correction.opened": "정정 열림", "correction.sent": "정정 보냄", "kill.asked": "폐기 요청", "kill.made": "폐기", "kill.rehearsed": "폐기 연습", "notice.told": "수신처에 보낸 통지", "notice.arrived": "통지 수신", "notice.linked": "수신 통지를 이 사진에 연결", "notice.answered": "수신 통지 처리",
  "delivery.made": "배포", "delivery.begun": "배포 시작", "delivery.dropped": "배포하지 못함", "delivery.withdrawn": "배포 회수", "delivery.delivered": "배포", "photo.delivered": "배포", "job.done": "파일에 기록", "job.failed": "파일에 기록하지 못함",
};
