// Words of permission records, in Korean: what the maker of an eyewitness picture allowed.
import type * as en from "../../en/window/permission.ts";
import type { Worded } from "../../worded.ts";
import { photos } from "../format.ts";

export const permissionWords: Worded<typeof en.permissionWords> = {
  action: "사용 허락…", title: (n) => `${photos(n)}의 사용 허락`, summary: "사용 허락", none: "기록이 없습니다. 사본이 나가는 곳에 제한이 없습니다.", edit: "허락 고치기…", add: "허락 기록하기…", loading: "데스크에 묻는 중…",
  standing: { found: "발견함, 아직 묻지 않음", asked: "물었으나 답이 없음", granted: "허락받음", paid: "허락받고 지불함", expired: "기한이 지남", refused: "거절됨", withdrawn: "철회됨" },
  statusLabel: "상태", makerLabel: "그 사람이 직접 찍었습니까?", maker: { yes: "예", no: "아니요", unknown: "알 수 없음" }, makerWhy: "저작권은 찍은 사람에게 있습니다. “당신 것입니까?”가 아니라 “직접 찍었습니까?”라고 물으십시오.",
  granter: "허락하는 사람", contact: "연락 방법", asked: "물은 내용", askedAt: "물은 때", answer: "답한 내용", answeredAt: "답한 때",
  proof: "증거", proofWhy: "화면 갈무리나 편지입니다. 이름과 해시만 기록하고 파일은 제자리에 둡니다.", choose: "파일 선택…", chooseTitle: "허락을 보여 주는 파일", removeProof: "빼기", noProof: "파일 없음", proofIs: (name, hash) => `${name}, ${hash}`, hashing: "해시 계산 중…",
  scope: "허락의 범위", scopeWhy: "비워 두면 제한이 없습니다.", titles: "매체 이름, 쉼표로 구분", media: "매체 종류, 쉼표로 구분", territories: "국가, 쉼표로 구분", syndication: "다른 곳에 넘겨도 됨", archive: "나중을 위해 보관해도 됨", until: "마지막 날",
  credit: "이름 표시", credits: { unsaid: "말이 없었음", wording: "다음과 같이 표시", anonymous: "이름을 밝히지 않음" }, wording: "표시할 문구", needWording: "먼저 표시할 문구를 적으십시오",
  safety: "안전 메모", safetyWhy: "누군가를 위험하게 할 수 있는 것: 묻는 일, 이름, 장소.",
  differ: (n) => `이 사진들에는 서로 다른 기록이 ${n}개 있습니다. 저장하면 모두 새 기록으로 바뀝니다.`, some: (n) => `이 가운데 ${photos(n)}에 기록이 있습니다. 저장하면 새 기록으로 바뀝니다.`, save: "기록 저장", remove: "기록 없애기", keeps: "이전 기록은 모두 저널에 남습니다.",
  notLimit: { syndication: "다른 곳에 넘길 수 없음", archive: "보관할 수 없음" }, untilDay: (day) => `${day}까지`, by: (name, time) => `${name}, ${time}`, anonymous: "이름을 밝히지 않음", credited: (wording) => `표시: ${wording}`, noLimit: "제한 없음", recorded: "기록한 사람", yesProof: "증거 파일", recordsDiffer: "기록이 서로 다름", manyNone: "이 사진들에는 기록이 없습니다.", counts: (n, standing) => `${photos(n)}: ${standing}`,
  ended: { expired: "허락 기한이 지났는데 수신처가 사진을 가지고 있습니다.", withdrawn: "허락이 철회되었는데 수신처가 사진을 가지고 있습니다.", refused: "허락이 거절되었는데 수신처가 사진을 가지고 있습니다." }, kill: "폐기…", because: { expired: "촬영자의 허락 기한이 지났습니다.", withdrawn: "촬영자가 허락을 철회했습니다.", refused: "촬영자가 허락을 거절했습니다." }, later: "나중에",
};
