// Words of what is done with the files themselves, in Korean.
import type * as en from "../../en/window/file.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

const files = (n: number): string => counted(n, "파일", "개");

export const fileActions: Worded<typeof en.fileActions> = {
  turn: { right: "오른쪽으로 회전", left: "왼쪽으로 회전", half: "180도 회전" }, rename: "이름 바꾸기…", move: "폴더로 이동…", copy: "폴더로 복사…", trash: "휴지통으로 이동…",
  browse: "폴더 둘러보기…", keep: "둘러보는 폴더를 데스크에 두기", leave: "둘러보는 폴더 나가기", noBrowsed: "둘러보는 폴더가 없음",
};

export const renameDialog: Worded<typeof en.renameDialog> = {
  title: (n) => `${photos(n)} 이름 바꾸기`, template: "새 이름", start: "시작 번호", go: (n) => `${count(n)}장 이름 바꾸기`, running: (done, total) => `이름 바꾸는 중, ${count(total)}장 중 ${count(done)}장`,
  help: "{name} 이전 이름, {date} {time} 촬영 일시, {seq:3} 번호, {byline.last} {city} {slug} {headline} {jobId} 캡션 내용, {frame} 카메라 번호. 확장자는 그대로입니다.",
  list: "새 이름 목록", now: "지금", next: "바꾼 뒤", notes: { same: "그대로", numbered: "이미 있는 이름", cut: "너무 길어 줄임" }, along: "같은 이름이라 함께 바뀜", nothing: "모두 이미 이 이름입니다.", none: "이름을 바꿀 수 있는 사진이 없습니다.", more: (n) => `외 ${count(n)}장`,
  bad: (token) => `{${token}}은(는) 쓸 수 없는 항목입니다.`, sidecars: "사이드카와 같은 이름의 파일도 사진과 함께 바뀝니다. 덮어쓰는 파일은 없습니다.", stop: "중지", counting: "이름을 계산하는 중", hidden: (n) => `시트에 보이지 않는 ${count(n)}장도 이름 바꾸기`,
};

export const takeDialog: Worded<typeof en.takeDialog> = {
  title: { move: (n) => `${photos(n)} 이동`, copy: (n) => `${photos(n)} 복사` }, to: "받는 폴더", choose: "폴더 선택…", chooseTitle: "사진을 둘 폴더", none: "아직 선택한 폴더 없음",
  go: { move: (n) => `${count(n)}장 이동`, copy: (n) => `${count(n)}장 복사` }, running: (done, total) => `${count(total)}장 중 ${count(done)}장`, stop: "중지",
  files: (some, all) => (all > some ? `${files(all)}: ${photos(some)}과 사이드카, 같은 이름의 파일.` : `${files(all)}.`),
  taken: "그곳에 이미 있는 이름에는 _2가 붙습니다. 덮어쓰는 파일은 없습니다.",
  leaves: (n) => `데스크의 폴더가 아닙니다: ${photos(n)}이 데스크에서 빠집니다. 캡션, 기록, 승인은 보존되며 그 폴더를 열거나 실행 취소하면 돌아옵니다.`,
  stays: "캡션, 기록, 승인과 함께 데스크에 남습니다.", copies: "데스크의 폴더에서는 사본이 원본을 아는 새 사진으로 들어옵니다. 다른 곳에서는 파일일 뿐입니다. 사진을 넘길 때는 배포하십시오.",
  needFolder: "먼저 폴더를 선택하십시오.", nothing: "그곳으로 보낼 수 있는 사진이 없습니다.", refused: (n, reason) => `${count(n)}장은 그대로 둠: ${reason}`, hidden: { move: (n) => `시트에 보이지 않는 ${count(n)}장도 이동`, copy: (n) => `시트에 보이지 않는 ${count(n)}장도 복사` },
};

export const trashDialog: Worded<typeof en.trashDialog> = {
  title: (n) => `${photos(n)}을 휴지통으로 옮기시겠습니까?`, go: (n) => `${count(n)}장 휴지통으로 이동`,
  what: (some, all) => `${files(all)}를 이 컴퓨터의 휴지통으로 옮깁니다${all > some ? "(사이드카 포함)" : ""}. 캡션, 표시, 기록은 데스크에 남고, 돌아올 때까지 사진은 없는 것으로 표시됩니다.`,
  approved: (n) => `그중 ${count(n)}장은 승인되었고 아직 배포되지 않았습니다.`, delivered: (n) => `그중 ${count(n)}장은 배포되었습니다. 나간 사본은 그대로이며 정정하거나 철회할 수 있습니다.`,
  undo: "시스템이 허용하면 실행 취소로 되돌립니다. 아니면 휴지통에서 직접 되돌리십시오.", nothing: "휴지통으로 옮길 수 있는 사진이 없습니다.", running: "휴지통으로 옮기는 중", hidden: (n) => `시트에 보이지 않는 ${count(n)}장도 포함`,
};

export const turnDialog: Worded<typeof en.turnDialog> = {
  title: (n) => (n === 1 ? "회전하면 승인이 무효가 됩니다" : `회전하면 승인 ${count(n)}건이 무효가 됩니다`), text: (n) => `승인된 ${photos(n)}이 바뀝니다. 승인은 지금 모습의 사진에 대한 것입니다.`,
  go: "회전하고 승인 무효로", others: "나머지만 회전",
};

export const browsed: Worded<typeof en.browsed> = { heading: "둘러보기", keep: "두기", leave: "나가기", keepTip: "데스크에 두기", leaveTip: "이 폴더에서 나가기", why: "다음 폴더를 열거나 다시 시작하면 데스크에서 빠집니다" };

const orientations: Readonly<Record<number, string>> = { 1: "바로", 2: "좌우 반전", 3: "180도", 4: "좌우 반전, 180도", 5: "좌우 반전, 왼쪽 90도", 6: "오른쪽 90도", 7: "좌우 반전, 오른쪽 90도", 8: "왼쪽 90도" };
const orientationWord = (value: number): string => orientations[value] ?? String(value);
export const fileHistory: Worded<typeof en.fileHistory> = { orientation: "회전", from: "이전 위치", to: "새 위치", original: "원본", turned: (before, after) => `${orientationWord(before)} → ${orientationWord(after)}` };
