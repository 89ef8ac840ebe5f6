// Words of the history view, in Korean.
import type * as en from "../../en/window/history.ts";
import type { Worded } from "../../worded.ts";
import { count, counted } from "../format.ts";

export const historyView: Worded<typeof en.historyView> = {
  title: "기록", back: "콘택트 시트로 돌아가기", list: "기록, 최신순", pane: "기록 항목", none: "활성 사진이 없음", events: (n) => counted(n, "기록", "건"),
  whole: (n) => `${counted(n, "기록", "건")}, 체인 온전함`, checking: "체인 확인 중…", broken: (why) => `체인이 끊어졌습니다: ${why}`, brokenTodo: "누군가 또는 손상된 디스크가 저널을 바꿨습니다. 지금 상태를 그대로 두고, 온전한 최신 백업과 비교하십시오.",
  proof: "증명 내보내기…", proofTitle: "증명을 저장할 폴더", proved: (file) => `증명 저장됨: ${file}`,
  provedOthers: (n) => `같은 작업에서 바뀐 다른 사진 ${count(n)}장의 내용도 들어 있습니다. 전달하기 전에 확인하십시오.`,
  hash: (number, hash, previous) => `${number} ${hash.slice(0, 4)} ${hash.slice(4, 8)}, 이전 ${previous.slice(0, 4)} ${previous.slice(4, 8)}`,
  by: "작업자", at: "시각", number: "번호", hashIs: "해시", after: "이전 해시", note: "메모", reason: "이유", rule: "규칙", take: "선택", recipient: "수신처", file: "파일", profile: "프로필", removed: "제거됨", copyHash: "사본의 SHA-256", path: "경로", content: "내용", fields: "필드", jobs: "쓰기", state: "상태", style: "편집 규정", voided: "승인 무효 사유",
  took: { mine: "이 데스크의 버전", theirs: "다른 프로그램의 버전", result: "둘을 합친 결과" }, raw: "저널에 기록된 그대로", kept: "도착 당시 파일에 있던 모든 내용이 이 기록에 남아 있습니다.",
  changes: "바뀐 내용", empty: "(비어 있음)", useAfter: (field) => `이 글을 다시 사용: ${field}`, useBefore: (field) => `이전 글로 되돌리기: ${field}`, isNow: "지금의 글", restoring: "되돌리면 새 편집이 되며, 기록에서 사라지는 것은 없습니다.",
  twoVersions: (fields) => `두 버전: ${fields}`, twoWhy: "다른 프로그램도 파일을 바꿨습니다. 선택할 때까지 두 버전 모두 보관합니다.", versions: "필드별 버전", field: "필드", before: "둘 이전", mine: "이 데스크", theirs: "현재 파일", differs: "다름", chosen: "선택됨",
  result: "결과", resultWhy: "기록될 내용", join: "둘 합치기", edit: "결과 편집", use: "이 결과 사용", later: "나중에 결정", stays: "선택하지 않은 버전도 기록에 남습니다.", chooseFirst: (n) => (n === 1 ? "먼저 버전을 선택하십시오" : `먼저 필드 ${count(n)}개의 버전을 각각 선택하십시오`),
  notChosen: "아직 선택하지 않음", settled: (fields) => `해결됨: ${fields}`,
};
