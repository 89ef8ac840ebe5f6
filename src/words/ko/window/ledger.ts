// Words of the ledger view, in Korean: who has which copy.
import type * as en from "../../en/window/ledger.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

const copies = (n: number): string => counted(n, "사본", "개");

export const ledgerWords: Worded<typeof en.ledgerWords> = {
  action: "배포 대장", back: "뒤로", title: (n) => `배포 대장, ${copies(n)}`, counting: "배포 대장", table: "나간 사본, 최신순", pane: "이 사본", of: (at, all) => `${count(all)}개 가운데 ${count(at)}번째`,
  find: "배포 대장에서 찾기", findHint: "사진, 파일 이름, 수신처", recipient: "수신처", everybody: (n) => `수신처 ${count(n)}곳 모두`, choice: (name, n) => `${name} (${count(n)})`,
  none: "아직 배포한 것이 없음", noneWhy: "데스크를 떠난 사본마다 한 줄이 생깁니다. 누가 받았고 무엇이 도착을 보여 주는지 적힙니다.", noneHere: "맞는 사본이 없음", noneHereWhy: "다른 말로 찾거나 모든 수신처를 고르면 더 나옵니다.", loading: "읽는 중…",
  columns: { photo: "사진", version: "버전", recipient: "수신처", file: "그곳의 파일 이름", time: "때", editor: "보낸 사람", profile: "프로필", result: "결과", told: "알림" },
  results: { arrived: "도착함", unsure: "알 수 없음", back: "회수됨" }, resultWhy: { arrived: "상대편에 있습니다.", unsure: "답이 오기 전에 데스크나 회선이 끊겨 도착했는지 아무도 알 수 없습니다.", back: "사본을 같은 경로로 회수했습니다." },
  toldOf: (kind, state) => `${kind}: ${state}`, row: (photo, recipient, file) => `${photo}, ${recipient}, ${file}`, gone: "더는 데스크에 없음",
  channel: "경로", approvedBy: "승인한 사람", proof: "있는 곳", address: "주소", id: "그곳의 번호", size: "크기", hash: "SHA-256", evidence: "증거", by: (name, initials) => `${name}(${initials})`,
  show: "사진 보기", exportCsv: "배포 대장을 CSV로 내보내기…", exportJson: "배포 대장을 JSON으로 내보내기…", csv: "CSV…", json: "JSON…", exportTitle: "배포 대장을 둘 곳", exported: (n, file) => `${file}에 ${counted(n, "줄", "개")} 기록함`,
};
