// Words of the views: sheet, loupe, first run, empty states; in Korean.
import type * as en from "../../en/window/views.ts";
import type { Worded } from "../../worded.ts";
import { count, photos } from "../format.ts";

export const sheet: Worded<typeof en.sheet> = {
  grid: (title) => title, noHeadline: "제목 없음", reading: "읽는 중…", killed: "폐기됨", unreadable: "읽을 수 없음", noPicture: "미리 보기 없음", noPictureWhy: "이 파일은 여기서 표시할 수 없고 안에 미리 보기도 없습니다. 글은 그대로 편집할 수 있습니다.", left: "더 이상 필터에 맞지 않음",
  newOnes: (n) => `${photos(n)} 도착`,
};

export const empty: Worded<typeof en.empty> = {
  nothingFound: "찾은 사진 없음", nothingFoundWhy: (text) => `조건에 맞는 사진이 없습니다: ${text}`, clear: "모든 사진 보기", noPhotos: "이 폴더에 사진 없음", noPhotosWhy: "폴더에 사진을 넣거나 다른 폴더를 선택하십시오.",
  reading: (n) => `${photos(n)} 읽는 중`, readingWhy: "읽은 사진부터 나타나며 바로 작업할 수 있습니다.", badSearch: "검색어를 이해할 수 없음", desk: "데스크를 여는 중…", deskWhy: "사진, 글, 기록은 이 컴퓨터의 데스크에서 가져옵니다.",
};

export const loupe: Worded<typeof en.loupe> = { label: "확대경", back: "콘택트 시트로 돌아가기", previous: "이전 사진", next: "다음 사진", none: "사진 없음", at: (at, all) => `${count(at)} / ${count(all)}`, surround: "배경 밝기", fit: (percent) => `화면 맞춤, ${percent} %`, percent: (percent) => `${percent} %`, lost: { offline: "볼륨 연결이 끊겼습니다. 지금 보이는 것은 미리 보기이며, 볼륨을 연결하면 원본 크기로 돌아옵니다.", missing: "파일이 더 이상 없습니다. 지금 보이는 것은 미리 보기이며, 캡션과 기록은 안전합니다." } };

export const compare: Worded<typeof en.compare> = {
  title: (shown, of) => `${count(of)}장 중 ${count(shown)}장 비교`, howMany: "나란히 볼 사진 수", linked: "함께 확대하고 이동", onlyDifferences: "다른 점만",
  pane: (letter, name, at, of) => `${letter}, ${name}, ${count(at)} / ${count(of)}`,
  facts: { headline: "제목", caption: "캡션", time: "시각", byline: "바이라인", city: "도시", device: "기기", size: "크기" }, none: "(없음)", same: "글, 시각, 기기, 크기에 차이 없음",
  keep: "남기기", keepNext: "남기고 다음", drop: "빼기", swap: "바꾸기", swapBack: (letter) => `${letter}: 이전 컷으로 바꾸기`, swapOn: (letter) => `${letter}: 다음 컷으로 바꾸기`,
  end: "비교할 사진이 더 없습니다. 뺀 사진의 파일은 그대로 있으며, Ctrl Z로 마지막 단계를 되돌립니다.",
};

export const firstRun: Worded<typeof en.firstRun> = {
  title: "폴더를 여십시오.", title2: "바로 시작합니다.", lead: "폴더를 읽는 동안에도 작업할 수 있습니다. 사진은 제자리에 그대로 있으며, 복사하거나 옮기거나 업로드하지 않습니다.",
  open: "폴더 열기…", drop: "또는 폴더나 카드를 여기에 끌어다 놓기", samples: "예제 라이브러리 열기", samplesWhy: "모든 기능을 시험해 볼 수 있는 작은 편집국의 하룻밤입니다. 자유롭게 쓸 수 있는 사진이며, 출처와 라이선스가 사진마다 적혀 있습니다.", making: (done, total) => `예제 만드는 중, ${count(total)}장 중 ${count(done)}장`,
  name: "기록에 남길 이름", namePlaceholder: "예: 김하늘, 야간 데스크", initials: "약칭",
  promise1: "요청한 것만 바꿉니다.", promise1Why: "모든 쓰기는 사본에서 이루어지고, 다시 읽어 비교한 뒤에야 원본을 대신합니다.", promise2: "네트워크 없이 작동합니다.", promise2Why: "계정도, 클라우드도, 통계 전송도 없습니다.", promise3: "모든 단계를 되돌릴 수 있습니다.", promise3Why: "사진이 데스크를 떠나기 전까지 가능합니다.",
  readingLine: (done, total) => `${photos(total)} 중 ${count(done)}장, 바로 작업 가능`, doneLine: (n) => `${photos(n)} 준비됨`, stop: "중지", work: "콘택트 시트로", waiting: "폴더를 읽는 동안 사진이 여기에 나타납니다.", ready: (n) => `${photos(n)} 준비됨`,
};

export const deskState: Worded<typeof en.deskState> = {
  starting: "데스크를 시작하는 중입니다.", gone: "데스크가 멈춰 다시 시작하는 중입니다. 입력한 글은 여기 남아 있으며 데스크가 돌아오면 전달됩니다.", failed: (reason) => `데스크를 시작할 수 없습니다. 사진과 보관된 내용은 그대로입니다.${reason === "" ? "" : ` ${reason}`}`,
};
