// Words of the stories: in the rail, in their dialogs, of their actions and of dragging; in Korean.
import type * as en from "../../en/window/stories.ts";
import type { Worded } from "../../worded.ts";
import { count, photos } from "../format.ts";

export const stories: Worded<typeof en.stories> = {
  make: "새 기사…", rename: "기사 이름 바꾸기…", remove: "기사 제거…", addTo: "기사에 넣기…", takeOut: "이 기사에서 빼기", earlier: "기사에서 앞으로", later: "기사에서 뒤로",
  noStory: "표시된 기사가 없음", noStories: "아직 기사가 없음", notByHand: "기사를 직접 정렬할 때만", atEnd: "이미 그쪽 끝임",
};

export const storyDialog: Worded<typeof en.storyDialog> = {
  makeTitle: "새 기사", renameTitle: "기사 이름 바꾸기", name: "이름", hint: "예: 오스트렐 호수 폭풍", with: (n) => (n === 0 ? "사진 없이 시작합니다." : `선택한 ${photos(n)}으로 시작합니다.`),
  empty: "이름이 없음", taken: "같은 이름의 기사가 이미 있습니다.", make: "기사 만들기", rename: "이름 바꾸기", removeTitle: "이 기사를 제거할까요?", removeText: (name, n) => `“${name}” 기사가 ${photos(n)}의 순서와 함께 목록에서 사라집니다. 사진은 그대로 있고, 실행 취소로 기사를 되살릴 수 있습니다.`, remove: "기사 제거",
  addTitle: (n) => `${photos(n)}을 기사에 넣기`, addHint: "기사 이름 입력", list: "기사", makeNamed: (name) => `새 기사 “${name}”`, none: "새 기사의 이름을 입력하세요.", photos,
};

export const storyDone: Worded<typeof en.storyDone> = {
  made: (name, n) => `기사 “${name}” 만듦${n === 0 ? "" : `, ${photos(n)}`}`, renamed: (name) => `기사 이름이 이제 “${name}”입니다`, removed: (name) => `기사 “${name}” 제거됨. 사진은 그대로 있습니다.`,
  put: (name, n) => `“${name}”에 ${photos(n)}`, already: (name) => `이미 “${name}”에 있음`, taken: (name, n) => `“${name}”에서 ${photos(n)} 뺌`, moved: (n) => `${photos(n)} 옮김`,
};

export const dragging: Worded<typeof en.dragging> = {
  photos, into: (name) => `“${name}”에 넣기`,
  notApproved: (n, all) => (all === 1 ? "승인되지 않음: 데스크에 남습니다." : `${count(all)}장 중 ${count(n)}장이 승인되지 않음: 아무것도 데스크를 떠나지 않습니다.`), held: (n, all) => (all === 1 ? "보류됨: 데스크에 남습니다." : `${count(all)}장 중 ${count(n)}장이 보류됨: 아무것도 데스크를 떠나지 않습니다.`), approveFirst: "먼저 승인하거나, 승인된 사진만 끌어 주세요.",
  making: (n) => `안전한 사본 ${count(n)}개를 만드는 중. 창 밖에서 단추를 누르고 계세요.`, ready: "안전한 사본이 준비됨: 한 번 더 끌면 넘겨집니다.", left: (n) => `안전한 사본 ${count(n)}개를 끌어서 넘김, 장부에는 “dragged out”`, refused: (n) => `${photos(n)} 넘기지 못함`,
};
