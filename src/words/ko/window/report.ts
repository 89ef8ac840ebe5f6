// Words of the report of a night, in Korean.
import type * as en from "../../en/window/report.ts";
import type { Worded } from "../../worded.ts";
import { counted, photos } from "../format.ts";

export const reportWords: Worded<typeof en.reportWords> = {
  action: "야간 보고서…", title: "야간 보고서", since: "시작", until: "끝", last: "지난 12시간", evening: "18:00부터", hide: "이름 숨기기", hideWhy: "편집자, 수신처, 파일을 번호로 적어 다른 사람에게 보일 수 있게 합니다", order: "끝이 시작보다 앞섭니다", loading: "밤사이를 살펴보는 중…",
  lead: (since, until) => `${since}부터 ${until}까지`, nothing: "없음.", photos: (n) => photos(n), more: (n) => `그 밖에 ${counted(n, "줄", "개")}, 파일에는 모두 있음`, save: "보고서를 둘 곳", saved: (file) => `보고서를 기록함: ${file}`, page: "페이지로 저장…", csv: "CSV로 저장…", json: "JSON으로 저장…",
  parts: { arrived: "들어온 사진", editors: "편집자", blocked: "지금 막힌 것", waived: "예외 허용", held: "보류와 해제", delivered: "배포", corrected: "정정", killed: "폐기" },
  columns: {
    photos: "사진", editor: "편집자", edited: "편집", submitted: "제출", returned: "반려", approved: "승인", rejected: "제외", waived: "예외", rule: "점검", time: "때", photo: "사진", reason: "이유", what: "내용", kind: "종류", recipient: "수신처", channel: "경로", copies: "사본", unsure: "도착을 알 수 없음",
    wrong: "틀린 내용", recipients: "수신처", open: "아직 알리지 않음", mandatory: "수신처가 할 일",
  },
  what: { set: "보류", released: "해제" }, kinds: { embargo: "엠바고", safety: "안전", permission: "허락", kill: "폐기 요청" }, mandatory: { yes: "어디에서나 삭제", no: "더는 사용 금지" },
};
