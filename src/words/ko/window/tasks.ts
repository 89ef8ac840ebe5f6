// Words of what is running, in Korean.
import type * as en from "../../en/window/tasks.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const tasksWords: Worded<typeof en.tasksWords> = {
  title: "작업", none: "실행 중인 작업이 없습니다.", stop: "중지", stopName: (name) => `중지: ${name}`, retry: "다시 시도", of: (done, total) => `${count(total)}개 중 ${count(done)}개`, running: (n) => `작업 ${count(n)}개`, list: "지금 실행 중", stopping: "중지하는 중…",
  reading: (folder) => `${folder} 읽는 중`, readingElsewhere: "다른 곳에서 시작했으며 스스로 계속됩니다", writes: "파일에 기록", writesLeft: (n) => `쓰기 ${count(n)}건 남음, 다음 시작 때도 계속됩니다`, writesFailed: (n) => `쓰기 ${count(n)}건 실패`,
  kinds: { "desk.samples": "예제 라이브러리 만드는 중", "delivery.deliver": "사본 배포 중", "approval.approve": "승인 중", "desk.backup": "기록 백업 중", "desk.verify": "모두 점검 중", "desk.rebuild": "색인을 새로 만드는 중", "check.survey": "문제 세는 중", "ledger.export": "배포 대장 내보내는 중" },
};
