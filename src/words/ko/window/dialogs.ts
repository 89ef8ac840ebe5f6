// Words of the dialogs: approve, deliver, return, waive, void, settings, commands, keys, messages; in Korean.
import type * as en from "../../en/window/dialogs.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

const copies = (n: number): string => counted(n, "사본", "개");

export const common: Worded<typeof en.common> = { cancel: "취소", close: "닫기", escape: "Esc" };

export const approveDialog: Worded<typeof en.approveDialog> = {
  title: (n, all) => (n === all ? `${photos(n)}을 승인하시겠습니까?` : `선택한 ${count(all)}장 중 ${count(n)}장을 승인하시겠습니까?`), none: (all) => `${photos(all)} 모두 아직 승인할 수 없음`,
  blocked: (n) => `${count(n)}장 차단됨`, blockedStay: "수정할 때까지 그대로 둠", select: "이 사진 선택", ready: (n) => `${count(n)}장 준비됨`, become: "승인됨 상태로 바뀜", already: (n) => `${count(n)}장 이미 승인됨`, alreadyWhy: "그대로 둠",
  hidden: (n) => `${count(n)}장은 시트에 보이지 않음`, hiddenInclude: (n) => `시트에 보이지 않는 ${count(n)}장도 승인`,
  checks: (n) => `검사 ${count(n)}개 중 ${count(n)}개`, what: "처리 내용", whatText: (n) => `${photos(n)}이 승인되어 배포할 수 있게 됩니다. 각 사진의 기록에 이름과 파일 체크섬이 남습니다. 승인 전에 디스크의 파일을 다시 검사합니다.`,
  by: "승인자", note: "기록용 메모", optional: "선택 사항", noteHint: "예: 관리 사무소에 확인, 23:50", seen: (n) => `경고 ${count(n)}건을 확인한 것으로 처리`, thenDeliver: (n) => `이어서 ${n === 1 ? "이 사진으로" : `이 ${count(n)}장으로`} 배포 열기`,
  until: "사진을 배포하기 전까지 승인을 되돌릴 수 있습니다:", fixFirst: (n) => (n === 1 ? "차단된 사진 먼저 수정" : `차단된 ${count(n)}장 먼저 수정`), approve: (n) => `${count(n)}장 승인`, running: (done, total) => `승인 중, ${count(total)}장 중 ${count(done)}장`, more: (n) => `외 ${count(n)}장`, pending: "파일에 쓰기가 아직 끝나지 않음", checkedIndex: "데스크가 아는 내용으로 검사했으며, 승인할 때 파일을 확인합니다", list: "사진", fixOne: "수정…", warnings: (n) => counted(n, "경고", "건"),
};

export const deliverDialog: Worded<typeof en.deliverDialog> = {
  title: (n) => `${photos(n)} 배포`, to: "받는 폴더", choose: "폴더 선택…", chooseTitle: "배포할 폴더", noFolder: "아직 선택한 폴더 없음", name: "사본 이름", nameHelp: "{name} 파일 이름, {date} {time} 촬영 일시, {seq:3} 번호", profile: "프로필", photos: "사진", example: "예",
  removed: "모든 사본에서 제거", removedList: ["모든 GPS 위치와 지도 데이터", "일련번호, 소유자 이름, 제조사와 모델", "제조사 메모, 축소판, 미리 보기, 숨은 이미지", "소프트웨어, 편집 이력, EXIF 시각, 얼굴 영역", "콘텐츠 자격 증명(바뀐 사본에는 더 이상 맞지 않음)"], kept: "프로필마다 하는 일", nothingRemoved: (name) => `${name} 프로필은 아무것도 제거하지 않습니다. 사본은 사진의 원래 파일이며 위치와 일련번호 등 담긴 정보가 모두 나갑니다.`,
  proof: "기록한 뒤 모든 사본을 다시 읽어 제거한 값이 남아 있는지 찾습니다. 하나라도 남아 있는 사본은 회수합니다.", notApproved: (n) => `${count(n)}장은 승인되지 않아 배포하지 않음`, held: (n, first) => `${count(n)}장은 보류되어 배포하지 않음. ${first}`, deliver: (n) => `${copies(n)} 배포`, running: (done, total) => `${copies(total)} 중 ${count(done)}개`, stop: "중지",
  done: (ok) => `${copies(ok)} 배포됨`, doneNone: "배포된 사본 없음", refused: (n) => `${count(n)}장 거절됨`, removedFrom: (n) => `태그 ${count(n)}개 제거됨`, tags: "제거된 태그", exempt: "검색에서 제외됨", showPath: "폴더 경로 보기", ledger: (n) => `배포 대장에 ${count(n)}건`, nothing: "승인된 사진이 없습니다.", nothingTodo: "먼저 승인(Ctrl Enter)한 뒤 배포하십시오.", needFolder: "먼저 폴더를 선택하십시오.", needRecipient: "먼저 수신처나 폴더를 고르십시오.", recipients: "수신처에게", hidden: (n) => `시트에 보이지 않는 ${count(n)}장도 배포`,
};

export const returnDialog: Worded<typeof en.returnDialog> = { title: (n) => `${photos(n)} 반려`, note: "빠진 내용", hint: "예: 어느 선착장입니까?", why: "메모는 사진에 붙고 기록에 남습니다.", go: (n) => `${count(n)}장 반려` };

export const waiveDialog: Worded<typeof en.waiveDialog> = { title: (n) => `${photos(n)}에 예외 허용`, rule: "문제", reason: "그대로 두어도 되는 이유", hint: "예: 이름을 알 수 없고 필요하지 않음", why: "이유는 이름과 함께 지금 내용에 대해서만 기록됩니다. 내용이 바뀌면 다시 묻습니다.", go: "예외 허용", nothing: "편집 규정에 따라 여기서는 예외를 허용할 수 없습니다." };

export const voidDialog: Worded<typeof en.voidDialog> = { title: (n) => (n === 1 ? "이 변경으로 승인이 무효가 됩니다" : `이 변경으로 승인 ${count(n)}건이 무효가 됩니다`), text: (field, n) => `${n === 1 ? "승인된 사진" : `승인된 사진 ${count(n)}장`}에서 바뀌는 필드: ${field}. 승인은 지금의 글과 바이트에 대한 것입니다.`, go: "변경하고 승인 무효화", later: "나중에, 초안으로 보관", back: "내 글 되돌리기" };

export const settingsDialog: Worded<typeof en.settingsDialog> = { title: "설정", name: "이름", initials: "약칭", style: "편집 규정", styleWhy: "어떤 규칙을 적용하고 어떤 규칙으로 차단할지 정합니다.", theme: "테마", themes: { system: "시스템 설정", dark: "어둡게", light: "밝게", contrast: "고대비" }, language: "언어", languageWhy: "언어를 바꾸면 창을 다시 불러옵니다. 입력한 내용은 사라지지 않습니다.", languages: { system: "시스템 설정", en: "English", de: "Deutsch", ko: "한국어" }, iim: "IIM이 없는 파일에도 IIM 기록", iimWhy: "수신처의 오래된 프로그램을 위한 것입니다. XMP는 항상 기록합니다.", folder: "데스크 폴더", version: "버전", saved: "보관됨" };

export const palette: Worded<typeof en.palette> = { title: "명령", hint: "명령 입력", commands: "명령", goTo: "이동", photos: (text) => `“${text}” 사진`, none: "맞는 명령이 없습니다.", choose: "선택", run: "실행", selected: (n) => (n === 1 ? "사진 1장" : `${photos(n)} 선택됨`), keyword: "키워드", person: "인물" };

export const keys: Worded<typeof en.keys> = { title: (style) => `키보드, ${style} 방식`, change: "키 변경…", note: "한 글자 단축키는 콘택트 시트와 확대경에서 작동합니다. 입력란에서는 글자와 숫자가 그대로 입력됩니다.", groups: { move: "이동", select: "선택", mark: "표시", views: "보기", caption: "캡션", problems: "문제", history: "기록", desk: "데스크", file: "파일", always: "항상" } };

export const folderDialog: Worded<typeof en.folderDialog> = { title: "이 폴더를 데스크에서 빼시겠습니까?", text: (path, n) => `${path}: ${photos(n)}이 시트에서 사라집니다. 파일과 기록은 그대로 남습니다.`, go: "데스크에서 빼기" };
