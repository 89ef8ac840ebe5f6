// Messages that are not refusals: what was done, what the desk noticed, what broke. By code, in Korean.
import type { messageTable as english, stepWords as englishSteps } from "../en/message-table.ts";
import type { Words } from "../values.ts";
import { count, counted, photos as photosWord } from "./format.ts";

const photos = (w: Words): string => photosWord(w.number("photos"));
const failed = (w: Words): string => (w.number("failed") > 0 ? `, ${count(w.number("failed"))}장 실패` : "");
const past = (done: string) => (w: Words): string => `${photosWord(w.number("ok"))} ${done}${failed(w)}`;

export const stepWords: typeof englishSteps = {
  "edit.made": "편집", "problem.waived": "예외 허용", "approval.submitted": "제출", "approval.returned": "반려",
  "collection.made": "새 기사", "collection.renamed": "기사 이름", "collection.removed": "기사 제거", "collection.changed": "기사의 사진",
  "approval.given": "승인", "approval.rejected": "제외", "approval.reopened": "다시 열기",
  "file.renamed": "이름 바꾸기", "file.moved": "이동", "file.trashed": "휴지통으로 이동",
};
/** Where no photo could be turned, the step stays the newest and the reasons stand beside. */
const turned = (done: string, not: string) => (w: Words): string => {
  const step = `${stepWords[w.text("kind", "")] ?? w.text("kind", "마지막 단계")}${w.has("fields") ? `(${w.text("fields", "")})` : ""}`;
  if (w.has("collection")) return `${w.number("ok") > 0 ? done : not}: ${step} “${w.text("collection", "")}”`;
  return w.number("photos") === 0 ? `${not}: ${step}. 모든 것이 그대로입니다.` : `${done}: ${step}, ${photos(w)}`;
};

const settled: Readonly<Record<string, string>> = { mine: "내 변경을 기록합니다", result: "합친 결과를 기록합니다" };

export const messageTable: typeof english = {
  // What the editor did.
  "done.submit": past("제출됨"),
  "done.return": past("반려됨"),
  "done.approve": past("승인됨"),
  "done.reject": past("제외됨"),
  "done.reopen": past("다시 열림"),
  "done.waive": past("예외 허용됨"),
  "done.hold": past("보류됨"),
  "done.release": past("보류 해제됨"),
  "done.permission": (w) => `${photosWord(w.number("ok"))}의 사용 허락을 기록함${failed(w)}`,
  "done.permission-removed": (w) => `${photosWord(w.number("ok"))}의 사용 허락 기록을 없앰${failed(w)}`,
  "done.shield": (w) => `${photosWord(w.number("ok"))}의 제보자를 보호함${failed(w)}`,
  "done.shield-removed": (w) => `${photosWord(w.number("ok"))}의 제보자 보호를 해제함${failed(w)}`,
  "done.correct": past("정정을 위해 열림"),
  "done.kill": past("폐기됨"),
  "done.send-correction": (w) => `정정을 보냄, ${count(w.number("sent"))}곳에 알림${w.number("open") > 0 ? `, ${count(w.number("open"))}곳에 아직 알려야 함` : ""}`,
  "done.turn": past("회전됨"),
  "done.rename": past("이름이 바뀜"),
  "done.move": past("이동됨"),
  "done.copy": past("복사됨"),
  "done.trash": past("휴지통으로 옮겨짐"),
  "done.root-kept": (w) => `${w.text("path", "폴더")}: 데스크에 둠, ${photos(w)}`,
  "done.edit": (w) => `${w.text("fields", "필드")}: ${w.number("ok") > 1 ? `${photosWord(w.number("ok"))} 변경됨` : "변경됨"}${failed(w)}`,
  "done.mark": (w) => `${w.text("mark", "표시함")}, ${photos(w)}`,
  "done.undo": turned("실행 취소함", "실행 취소하지 못함"),
  "done.redo": turned("다시 실행함", "다시 실행하지 못함"),
  "done.deliver": (w) => `${counted(w.number("ok"), "사본", "개")} 배포됨${w.number("failed") > 0 ? `, ${count(w.number("failed"))}장 거절됨` : ""}. 제거한 값은 사본에서 발견되지 않았습니다.`,
  "done.deliver-none": (w) => `배포된 사본 없음, ${photosWord(w.number("failed"))} 거절됨`,
  "done.index": (w) => `${photos(w)} 읽음${w.number("unreadable") > 0 ? `, ${count(w.number("unreadable"))}장 읽을 수 없음` : ""}${w.number("ignored") > 0 ? `, ${counted(w.number("ignored"), "다른 파일", "개")} 건너뜀` : ""}`,
  "done.index-stopped": (w) => `읽기를 중지했습니다. ${photos(w)}은 남아 있으며, 나머지는 다음에 읽습니다.`,
  "done.retry": (w) => `쓰기 ${count(w.number("jobs"))}건을 다시 시도함`,
  "done.settle": (w) => `${w.text("field", "필드")}: ${settled[w.text("take", "")] ?? "외부 변경을 받아들였습니다"}`,
  "done.root-removed": (w) => `${w.text("path", "폴더")}: 데스크에서 뺌, ${photos(w)}. 파일과 기록은 그대로 남습니다.`,

  // What the desk noticed by itself.
  "write-failed": (w) => `${w.text("name", "사진")}: 기록하지 못함${w.why()}. 편집은 데스크에 보관되어 있습니다.`,
  conflict: (w) => `${w.text("name", "사진")}: 다른 프로그램도 같은 필드를 바꿨습니다(${w.text("fields", "필드")}). 두 버전 모두 보관되어 있습니다.`,
  "approval-voided": (w) => `${w.has("name") ? w.text("name", "") : photos(w)}: 내용이 바뀌어 승인이 무효가 되었습니다.`,
  "root.offline": (w) => `${w.text("path", "폴더")}: 연결이 끊겼습니다. 미리 보기는 남아 있고 편집은 대기합니다.`,
  "root.back": (w) => `${w.text("path", "폴더")}: 다시 연결되었습니다.`,
  "photos.arrived": (w) => `${w.text("path", "폴더")}: ${counted(w.number("photos"), "새 사진", "장")}`,
  "hard-link-parted": (w) => `${w.text("name", "사진")}: 디스크에 다른 이름이 하나 더 있었습니다. 그 이름에는 이전 내용이 남아 있습니다.`,
  "delivery.taken-back": (w) => `배포를 중단했습니다. ${w.text("recipient", "수신처")}에 이미 도착한 사본 ${count(w.number("back"))}개를 회수했습니다${w.number("stays") > 0 ? `. ${count(w.number("stays"))}개는 회수하지 못해 배포된 것으로 남습니다` : ""}.`,
  "index.behind": () => "색인을 기록하지 못했습니다. 모든 편집은 보관되어 있으며, 기록할 수 있게 되면 목록이 자동으로 따라옵니다.",
  "journal.head": () => "저널 끝의 두 번째 표식(journal.head)을 기록하지 못했습니다. 모든 편집은 보관되어 있으며, 다음 편집 때 다시 시도합니다.",
  "disk.full": () => "디스크가 가득 찼습니다. 모든 편집은 보관되어 있지만, 공간이 생길 때까지 더 기록할 수 없습니다.",
  "backup-failed": (w) => `데스크 백업을 만들지 못했습니다${w.why()}. 저널 자체는 온전합니다.`,

  // What broke.
  "fault": (w) => `오류가 발생했습니다(${w.text("code", "알 수 없음")}). 보관된 내용은 그대로입니다.`,
  "desk.back": () => "데스크가 돌아왔습니다. 잃어버린 것은 없습니다.",
};
