// Words of the first ten minutes, in Korean: what to do and where, one sentence each.
import type * as en from "../../en/window/guide.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const guideWords: Worded<typeof en.guideWords> = {
  label: "처음 10분", open: "처음 10분…", start: "처음 10분 안내 보기", close: "안내 닫기", again: "처음부터", at: (done, all) => `${count(all)}단계 중 ${count(done)}단계 완료`, step: (n, title) => `${count(n)}단계, ${title}`, stepDone: (n, title) => `${count(n)}단계, ${title}, 완료`, all: "아홉 단계를 모두 마쳤습니다. 안내는 도움말 메뉴에 있습니다.", steps: "단계",
  titles: { open: "열기", look: "보기", mark: "표시", correct: "바로잡기", credit: "크레디트", problems: "문제", approve: "승인", deliver: "배포", undo: "되돌리기" },
  texts: {
    open: "예제 라이브러리나 자신의 폴더를 여십시오. 읽는 동안 사진이 나타납니다.", look: "화살표로 사진 사이를 옮겨 갑니다. 한 장을 크게 보고 같은 키로 돌아오십시오.", mark: "사진에 별 세 개를 주십시오. 숫자만 누르면 색상 등급입니다.",
    correct: "휴대폰 사진인데 카메라로 찍었다고 적힌 것이 있습니다. 문제 목록에서 찾아 설명을 바로잡으십시오.", credit: "Shift와 화살표로 여러 장 또는 전부를 선택하고 크레디트 하나를 입력하십시오.", problems: "목록에서 문제 두 개를 고치십시오. 고친 뒤의 글을 미리 볼 수 있습니다.",
    approve: "준비된 사진을 선택해 승인하십시오. 차단된 사진은 이유와 함께 남습니다.", deliver: "승인한 사진을 폴더로 배포하십시오. 나가는 것과 지워지는 것을 먼저 보여 줍니다.", undo: "마지막 단계를 되돌리십시오. 다른 것은 바뀌지 않습니다.",
  },
  acts: { open: "예제 열기", look: "크게 보기", mark: "별 세 개", correct: "문제 보기", credit: "크레디트로", problems: "문제 보기", approve: "승인…", deliver: "배포…", undo: "실행 취소" },
};
