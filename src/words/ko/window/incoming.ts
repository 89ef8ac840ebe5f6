// Words of notices that came in from agencies, in Korean.
import type * as en from "../../en/window/incoming.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const incomingAction: Worded<typeof en.incomingAction> = "수신 통지…";

export const incomingWords: Worded<typeof en.incomingWords> = {
  title: "수신 통지", status: (n) => `수신 통지 ${count(n)}건`, loading: "찾아보는 중…", none: "답을 기다리는 수신 통지가 없습니다.", why: "통신사가 보낸 사진을 정정하거나 폐기한다는 통지입니다. 답하기 전에는 아무 일도 일어나지 않습니다.", open: (n) => `처리할 통지 ${count(n)}건`,
  kinds: { kill: "폐기", withhold: "당분간 사용 금지", elimination: "삭제", refile: "재송", correction: "정정", addition: "보완" },
  of: (kind, file) => `${kind}, ${file}`, from: (file, time) => `${file}, ${time}`, text: "전체 글",
  matches: (n) => (n === 1 ? "가리키는 것으로 보이는 사진" : `가리킬 수 있는 사진 ${count(n)}장, 확실한 순서`), noMatch: "통지 내용에 맞는 사진이 여기에 없습니다.",
  hows: { linked: "편집자가 지정함", itself: "이 사진 자체의 통지", job: "같은 작업", picture: "똑같아 보임", title: "같은 제목", name: "통지에 이름이 있음", byline: "같은 촬영자와 시각" },
  before: "지금 내용", after: "통지 내용", take: (field) => `반영: ${field}`, empty: "(비어 있음)", same: "이미 통지와 같거나 통지에 문구가 없습니다. 필요하면 직접 고치십시오.",
  voids: "반영하면 승인이 무효가 됩니다.", opens: "이미 나간 사진입니다. 정정이 열리므로 승인한 뒤 정정을 보내십시오.", killed: "이미 폐기됨.",
  apply: { words: "반영", kill: "폐기…", hold: "보류", done: "이미 처리됨" }, needField: "반영할 항목을 고르십시오", running: "처리하는 중…", show: "사진 보기", link: "이 사진임", linkActive: (file) => `시트에서 고른 ${file} 사진임`,
  dismiss: "우리 사진 아님", dismissWhy: "처리할 것이 없는 이유", dismissHint: "예: 이 사진을 쓴 적이 없음", needWhy: "먼저 이유를 적으십시오", note: "통지 닫기", back: "뒤로",
  applied: (file) => `${file}에 반영함`, dismissed: "통지를 닫았습니다. 이유는 저널에 있습니다.",
};
