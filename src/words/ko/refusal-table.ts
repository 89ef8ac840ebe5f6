// What each refusal of the desk says, in Korean: what happened and what is safe, then what the editor can do.
import type { RefusalCode } from "#contract/refusals.ts";
import type { Said, Sentence } from "../values.ts";
import { count, photos } from "./format.ts";

const states: Readonly<Record<string, string>> = { new: "신규", working: "작업 중", submitted: "제출됨", returned: "반려됨", approved: "승인됨", rejected: "제외됨", killed: "폐기됨" };
export const stateWord = (state: string): string => states[state] ?? state;

export const refusalTable: Readonly<Record<RefusalCode, Said>> = {
  "unknown-photo": [(w) => `데스크가 모르는 사진입니다: ${w.text("name", w.text("photo", "이름 없음"))}. 아무것도 바꾸지 않았습니다.`, "사진이 있는 폴더를 읽거나 이름을 확인하십시오."],
  "unknown-field": [(w) => `없는 필드입니다: ${w.text("field", "이름 없음")}. 아무것도 바꾸지 않았습니다.`, "headline, creatorNames와 같은 IPTC 표준의 필드 ID를 사용하십시오."],
  "bad-value": [(w) => `${w.text("field", "필드")}: 이 값을 넣을 수 없습니다${w.why()}. 아무것도 바꾸지 않았습니다.`, "필드 형식에 맞는 값을 입력하십시오."],
  "bad-mode": [(w) => `${w.text("field", "필드")}: ${w.text("mode", "이 방식")} 방식으로 바꿀 수 없습니다. 아무것도 바꾸지 않았습니다.`, "replace나 fill을 사용하십시오. append와 prepend는 글, add와 remove는 목록에 사용합니다."],
  "unknown-collection": [() => "그 기사는 더 이상 없습니다. 아무것도 바뀌지 않았습니다.", "목록에서 기사를 확인하세요. 제거한 기사는 실행 취소로 되살릴 수 있습니다."],
  "name-taken": [(w) => `${w.text("name", "그 이름")}: 같은 이름의 기사가 이미 있습니다. 아무것도 바뀌지 않았습니다.`, "다른 이름을 고르세요."],
  "bad-query": [(w) => `검색어를 이해할 수 없습니다${w.has("chip") ? `(“${w.text("chip", "")}”)` : ""}${w.why()}. 표시된 사진은 그대로입니다.`, "단어로 검색하거나 is:submitted, not:killed, has:problem, folder:name, class:1-3, stars:3+ 형식을 사용하십시오."],
  usage: [(w) => `명령을 이해할 수 없습니다${w.why()}. 아무것도 하지 않았습니다.`, "proofdesk help를 참조하십시오."],
  "not-there-yet": [(w) => `${w.text("what", w.text("command", "이 기능"))}: 아직 없는 기능입니다. 아무것도 하지 않았습니다.`, "이후 버전에서 제공됩니다."],
  "wrong-state": [(w) => `${w.has("state") ? `사진이 ${stateWord(w.text("state", ""))} 상태여서` : "사진의 현재 상태에서는"} 할 수 없는 작업입니다. 사진은 그대로입니다.`, "먼저 다시 열거나 다른 사진을 선택하십시오."],
  "needs-correct": [() => "승인되어 배포된 사진입니다. 글은 수신처가 받은 그대로입니다.", "모든 수신처에 알릴 수 있도록 정정을 통해 바꾸십시오."],
  killed: [() => "폐기된 사진입니다. 폐기는 최종이며 더 이상 바뀌거나 나가지 않습니다.", "실수로 폐기했다면 새 사진으로 다시 들여오십시오."],
  "check-blocks": [(w) => (w.has("problems") ? `문제 ${count(w.number("problems"))}건으로 사진이 차단되었습니다${w.why("first")}. 상태는 이전 그대로입니다.` : `편집 규정에 따라 사진이 차단되었습니다${w.why()}. 상태는 이전 그대로입니다.`), "문제를 수정하거나 편집 규정이 허용하는 문제는 예외를 허용하십시오."],
  "content-changed": [(w) => `확인한 뒤에 파일이 바뀌었습니다${w.why()}. 이전 내용에 대해서는 아무것도 결정하지 않았습니다.`, "사진을 다시 확인한 뒤 반복하십시오."],
  "write-pending": [() => "사진의 쓰기가 제때 끝나지 않았습니다. 모든 편집은 데스크에 보관되어 있습니다.", "쓰기가 끝날 때까지 기다린 뒤 반복하십시오."],
  "write-failed": [(w) => `편집은 데스크에 보관되어 있지만 파일에 기록하지 못했습니다${w.why()}. 파일은 이전 그대로입니다.`, "원인을 해결한 뒤 다시 시도를 선택하십시오."],
  "second-editor": [(w) => `편집 규정에 따라 다른 사람의 확인이 필요합니다${w.has("editor") ? `: 이 사진의 마지막 작업자는 ${w.text("editor", "")}` : ""}. 상태는 이전 그대로입니다.`, "다른 편집자에게 승인을 요청하십시오."],
  "may-not-waive": [(w) => `편집 규정상 예외를 허용할 수 없습니다: ${w.text("rule", "이 규칙")}. 문제는 그대로입니다.`, "문제를 수정하거나 편집 규정에 명시된 편집자에게 요청하십시오."],
  "needs-note": [() => "반려하려면 메모가 필요합니다. 사진은 이전 그대로입니다.", "무엇이 빠졌는지 간단히 적으십시오."],
  "needs-reason": [() => "예외를 허용하려면 이유가 필요합니다. 문제는 그대로입니다.", "그대로 두어도 되는 이유를 간단히 적으십시오."],
  "unknown-rule": [(w) => `없는 규칙입니다: ${w.text("rule", "이름 없음")}. 아무것도 바꾸지 않았습니다.`, "문제 목록에 표시된 규칙 ID를 사용하십시오."],
  "unknown-style": [(w) => `없는 편집 규정입니다: ${w.text("style", "이름 없음")}. 아무것도 바꾸지 않았습니다.`, "ap, plain 또는 데스크의 styles 폴더에 있는 규정을 사용하십시오."],
  "unknown-profile": [(w) => `없는 배포 프로필입니다: ${w.text("profile", "이름 없음")}. 사본을 만들지 않았습니다.`, "safe 또는 데스크의 profiles 폴더에 있는 프로필을 사용하십시오."],
  "file-missing": [(w) => `파일이 원래 자리에 없습니다${w.why("path")}. 글과 기록은 데스크에 남아 있습니다.`, "파일을 되돌려 놓거나 볼륨을 연결한 뒤 폴더를 다시 읽으십시오."],
  "file-unreadable": [(w) => `파일을 읽을 수 없습니다${w.why()}. 글과 기록은 데스크에 남아 있습니다.`, "파일과 권한을 확인한 뒤 폴더를 다시 읽으십시오."],
  "not-approved": [() => "승인되지 않은 사진입니다. 사본을 만들지 않았습니다.", "먼저 승인하십시오."],
  "approval-void": [(w) => `승인한 뒤에 내용이 바뀌어 승인이 무효입니다${w.why()}. 사본을 만들지 않았습니다.`, "바뀐 내용을 확인하고 다시 승인하십시오."],
  "cannot-be-made-safe": [(w) => `이 종류의 파일은 안전한 사본을 만들 수 없습니다${w.why()}. 데스크에서 나간 사본은 없습니다.`, "JPEG로 변환해 배포하십시오."],
  "leak-found": [(w) => `완성된 사본에 제거 대상이 남아 있었습니다: ${w.text("what", "프로필이 제거하는 값")}. 사본을 회수했으며 데스크에서 나간 것은 없습니다.`, "정보 패널의 파일 탭에서 발견된 내용을 확인하고 이 사진은 내보내지 마십시오."],
  "copy-failed": [(w) => `사본을 기록하지 못했습니다${w.why()}. 시작한 것은 회수했습니다.`, "폴더와 남은 공간을 확인한 뒤 다시 배포하십시오."],
  "nothing-to-undo": [() => "실행 취소할 것이 없습니다.", "배포는 실행 취소할 수 없으며 정정으로 이어집니다."],
  "nothing-to-redo": [() => "다시 실행할 것이 없습니다.", "다시 실행은 실행 취소 직후에 할 수 있습니다."],
  "touched-since": [(w) => `이후의 변경이 있습니다: ${w.has("fields") ? w.text("fields", "") : "같은 필드"}${w.has("photos") ? `, ${photos(w.number("photos"))}` : ""}. 이 부분은 그대로 두었습니다.`, "되돌려야 한다면 직접 바꾸십시오."],
  "already-delivered": [(w) => `이미 배포되었습니다${w.has("time") ? `(${w.text("time", "")})` : ""}. 되돌릴 수 없습니다.`, "정정을 사용하십시오."],
  "cannot-read-folder": [(w) => `${w.has("path") ? `폴더 ${w.text("path", "")}: ` : "폴더를 "}읽을 수 없습니다${w.why()}. 이전에 읽은 내용은 남아 있습니다.`, "폴더가 있는지, 읽을 권한이 있는지 확인한 뒤 다시 시도하십시오."],
  "cannot-write-folder": [(w) => `${w.has("path") ? `폴더 ${w.text("path", "")}: ` : "폴더에 "}기록할 수 없습니다${w.why()}. 사본을 만들지 않았습니다.`, "다른 폴더를 선택하거나 폴더 소유자에게 요청하십시오."],
  "too-large": [(w) => `${w.text("what", w.text("field", "값"))}: 너무 큽니다. 아무것도 바꾸지 않았습니다.`, "필드 하나에 최대 1 MB까지 넣을 수 있습니다."],
  cancelled: [() => "중지했습니다. 그때까지 한 것은 그대로입니다.", "계속하려면 다시 시작하십시오."],
  "newer-desk": [(w) => `${w.text("file", "데스크 데이터")}: 더 새로운 Proofdesk에서 기록되어 건드리지 않았습니다.`, "이 컴퓨터의 Proofdesk를 업데이트하십시오."],
  "desk-busy": [(w) => `다른 Proofdesk가 이 데스크를 사용하고 있습니다${w.has("pid") ? `(프로세스 ${w.text("pid", "")})` : ""}. 아무것도 바꾸지 않았습니다.`, "그 창을 사용하거나 먼저 닫으십시오."],
  "no-conflict": [() => "이 필드에는 남은 충돌이 없습니다.", "할 일이 없습니다."],
  "bad-template": [(w) => `이름 서식을 사용할 수 없습니다${w.has("token") ? `: {${w.text("token", "")}} 항목은 없음` : w.why()}. 사본을 만들지 않았습니다.`, "글자와 {name}, {date}, {time}, {seq:3}을 사용하십시오."],
  "file-exists": [(w) => `${w.text("path", "파일")}: 이미 있습니다. 그대로 두었으며 아무것도 기록하지 않았습니다.`, "다른 이름을 선택하거나 그 파일을 먼저 옮기십시오."],
  "cannot-write-file": [(w) => `${w.text("path", "파일")}: 기록할 수 없습니다${w.why()}. 그곳에 남긴 것은 없습니다.`, "다른 위치를 선택하거나 원인을 해결한 뒤 다시 시도하십시오."],
  "cannot-turn": [() => "이 종류의 파일은 회전 방향을 담을 수 없습니다. 그림은 컨테이너가 직접 돌리거나 돌리지 않습니다. 사진은 그대로입니다.", "사진을 만든 프로그램에서 돌리거나 JPEG로 내보내십시오."],
  "cannot-trash": [(w) => `시스템이 휴지통으로 받지 않았습니다${w.why()}. 삭제된 것은 없으며 파일은 제자리에 있습니다.`, "다른 폴더로 옮기거나 파일 관리자에서 삭제하십시오."],
  "cannot-restore": [(w) => `여기서는 휴지통에서 되돌릴 수 없습니다${w.why()}. 캡션과 기록은 데스크에 남아 있습니다.`, "시스템 휴지통에서 직접 되돌리십시오. 데스크가 스스로 다시 찾습니다."],
  "inside-root": [(w) => `${w.text("path", "폴더")}: 데스크가 읽는 폴더 안에 있습니다. 사본이 새 사진으로 들어오게 됩니다.`, "그 밖의 폴더로 배포하십시오."],
};

export const unknownRefusal = (code: string): Sentence => ({ message: `데스크가 거절했습니다(${code}). 아무것도 바꾸지 않았습니다.`, todo: "자세한 내용은 데스크 로그를 참조하십시오." });
