// Words of forgetting a photo, in Korean.
import type * as en from "../../en/window/forget.ts";
import type { Worded } from "../../worded.ts";
import { photos } from "../format.ts";

export const forgetAction: Worded<typeof en.forgetAction> = "흔적 지우기…";

export const forgetWords: Worded<typeof en.forgetWords> = {
  title: (n) => `${photos(n)} 흔적 지우기`, what: "파일이 도착했을 때 들어 있던 위치, 일련번호, 소유자, 메모를 이 데스크와 데스크의 백업에서 지우고, 파일로 만든 미리보기도 지웁니다.",
  stays: "파일과 글, 기록은 남습니다. 열린 폴더에 있는 파일은 계속 읽고 보여 주므로 먼저 옮기십시오.", costs: "이후 배포에서는 지금 지우는 내용이 남았는지 찾아볼 수 없고, 그 사실을 표시합니다. 되돌릴 수 없습니다.",
  sure: (n) => `${photos(n)}의 흔적을 영구히 지움`, needSure: "먼저 확인란을 선택하십시오", go: (n) => `${photos(n)} 흔적 지우기`, running: "지우는 중…", hidden: (n) => `시트에 보이지 않는 ${photos(n)}도 포함`,
  backupKeeps: (name) => `백업 ${name}을(를) 열 수 없어 내용이 남아 있습니다. 데스크의 backups 폴더에서 직접 지우십시오.`,
  done: (n) => `${photos(n)}의 흔적을 지웠습니다`,
};
