// Words of tracing a stray file, in Korean: whose picture it is and who has it.
import type * as en from "../../en/window/trace.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

export const traceWords: Worded<typeof en.traceWords> = {
  action: "파일 추적…", title: "파일 추적", lead: "어느 사진이고, 어느 버전이며, 누가 가지고 있습니까? 파일은 읽기만 하며 어디에 있어도 됩니다.", drop: "파일을 여기에 놓거나", choose: "파일 선택…", chooseTitle: "추적할 파일", another: "다른 파일 추적…", asking: (name) => `${name} 찾는 중…`, of: (name) => `${name}에 대해 알려진 것`, hash: "SHA-256",
  none: "바이트로도, 그림으로도, 이름으로도 이 데스크의 사진을 찾지 못했습니다.", unread: (why) => `파일을 추적할 수 없습니다: ${why}.`, notCompared: (why) => `그림은 견주지 못했습니다: ${why}. 바이트와 이름으로는 찾았습니다.`, found: (n) => photos(n),
  how: { copy: "바이트로 확인: 배포된 바로 그 사본", file: "바이트로 확인: 사진의 원래 파일", picture: (percent) => `그림으로 확인: ${count(percent)}% 같음`, name: "이름만 같음: 단서일 뿐 증거가 아님" },
  version: (n) => `버전 ${count(n)}, 나간 것 가운데 최신`, older: (n, newest) => `버전 ${count(n)}, 그 뒤 정정됨: 최신은 ${count(newest)}`, unknown: (newest) => (newest > 1 ? `정정됨: 최신은 버전 ${count(newest)}. 이것이 어느 버전인지는 그림만으로 알 수 없음` : "그림만으로는 버전을 알 수 없음. 첫 버전만 나감"), never: "이 데스크에서 배포한 적 없음",
  killed: "폐기됨: 아무도 쓸 수 없음", correctionOpen: "정정 열림: 나간 것이 틀림", received: (n) => `${counted(n, "사본", "개")}가 나감`,
  columns: { recipient: "수신처", time: "때", file: "그곳의 파일 이름", version: "버전", what: "상황" }, exact: "바로 이 사본", takenBack: "회수됨", unsure: "도착했는지 알 수 없음", table: (name) => `${name}을(를) 가진 곳`,
  show: "사진 보기", correct: "정정…", send: "정정 보내기…", kill: "폐기…",
};
