// Words of holds, corrections, kills, their notices and the call list, in Korean.
import type * as en from "../../en/window/recall.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

const copies = (n: number): string => counted(n, "사본", "개");

export const recallActions: Worded<typeof en.recallActions> = { hold: "보류…", release: "보류 해제…", correct: "정정…", sendCorrection: "정정 보내기…", kill: "폐기…", callList: "연락 목록…" };

export const recallWhyNot: Worded<typeof en.recallWhyNot> = {
  notDelivered: "배포된 사진만 정정할 수 있음", oneCorrection: "정정은 한 장씩 보냅니다", killed: "이미 폐기됨", held: "승인된 사진이 모두 보류됨", notHeld: "보류된 사진이 없음", onlyTheirs: (initials) => `이 안전 보류는 ${initials}만 해제할 수 있음`,
};

export const holdText: Worded<typeof en.holdText> = {
  embargo: (until) => `엠바고: ${until}까지`, safety: (initials) => `보류: 안전, ${initials}의 확인이 있을 때까지`, permission: "아직 허락을 받지 못함", kill: (initials) => `${initials}이(가) 폐기를 요청함`, held: (what) => `보류: ${what}`,
};

export const holdDialog: Worded<typeof en.holdDialog> = {
  title: (n) => `${photos(n)} 보류`, text: "보류된 사진은 승인 여부와 관계없이 어떤 방법으로도 나가지 않습니다.", kind: "종류", kinds: { embargo: "엠바고", safety: "안전", permission: "허락" },
  kindText: { embargo: "아래 시각에 저절로 끝납니다.", safety: "시각으로는 끝나지 않습니다. 아래에 적은 편집자만 해제할 수 있습니다.", permission: "허락을 받아 누군가 해제할 때까지입니다." },
  until: "끝나는 때(이 컴퓨터의 시계)", clearedBy: "확인할 편집자의 약칭", reason: "이유", reasonHint: "예: 18:00에 가족에게 알림", needReason: "먼저 이유를 적으십시오", needUntil: "앞으로 올 시각을 적으십시오", needInitials: "먼저 약칭을 적으십시오", replaces: (n) => `${photos(n)}은 이미 보류되어 있습니다. 이 보류로 바뀝니다.`, go: (n) => `${photos(n)} 보류`,
};

export const releaseDialog: Worded<typeof en.releaseDialog> = { title: (n) => `${photos(n)} 보류 해제`, reason: "이제 나가도 되는 이유", reasonHint: "예: 가족과 확인, 18:05", why: "이유는 이름과 함께 기록됩니다.", go: (n) => `${photos(n)} 해제` };

export const correctDialog: Worded<typeof en.correctDialog> = {
  title: (n) => `${photos(n)} 정정`, wrong: "틀린 내용", hint: "예: 왼쪽 남자는 얀 오콘조가 아님", why: "정정을 엽니다. 글을 다시 고칠 수 있고 승인은 무효가 됩니다. 다시 승인하면 틀린 버전을 가진 모든 수신처에 통지와 함께 정정이 나갑니다.",
  needWrong: "먼저 무엇이 틀렸는지 적으십시오", go: "정정 열기", others: (n) => `${count(n)}장은 배포되지 않았거나 이미 열려 있어 그대로 둠`,
};

export const sendDialog: Worded<typeof en.sendDialog> = {
  title: (file) => `정정: ${file}`, loading: "배포 대장 확인 중…", wrong: "틀린 내용", changes: "이전과 이후", before: "가진 것", after: "받을 것", nothing: "나간 사본과 다르게 적힌 필드가 없습니다.", empty: "(비어 있음)", recipients: (n) => `수신처 ${count(n)}곳 모두`, recipientsWhy: "틀린 버전을 가진 모든 곳에 알립니다. 아무도 뺄 수 없습니다.", nobody: "틀린 버전을 가진 곳이 없습니다.",
  notice: "수신처가 읽을 통지", reader: "독자를 위한 글", copy: "복사", copied: "복사됨", channel: (channel) => `${channel}(으)로`, version: (n) => `버전 ${count(n)}`,
  alike: (n) => `같은 글이 있는 사진 ${count(n)}장이 더 있습니다.`, show: "보기",
  needApproval: "먼저 승인하십시오", needApprovalWhy: "사진을 다시 승인하면 정정을 보낼 수 있습니다.", blocked: "승인하기 전에 고쳐야 할 것", approveAndSend: "승인하고 보내기", send: (n) => `수신처 ${count(n)}곳에 정정 보내기`, sending: (done, all) => `보내는 중, ${count(all)}곳 중 ${count(done)}곳`, needNotice: "통지가 비어 있음", held: (hold) => `${hold}. 먼저 보류를 해제하십시오`,
  done: "정정을 보냄", arrived: (file) => `고친 사본 도착: ${file}`, noWay: "여기서는 연락할 수 없음", told: (n) => `${count(n)}곳에 알림`, open: (n) => `${count(n)}곳에 아직 알려야 함`,
  sentBefore: "이 정정은 이미 나갔습니다. 알리지 못한 곳은 연락 목록에 있습니다.", again: "다시 정정…", callList: "연락 목록…",
};

export const killDialog: Worded<typeof en.killDialog> = {
  title: (n) => `${photos(n)} 폐기`, warning: "폐기는 되돌릴 수 없습니다. 사진은 다시 나가지 않고 라이브러리에 회색으로 어둡게 남으며, 가진 모든 곳에 알립니다.", reason: "이유", reasonWhy: "필수, 통지에 실림", reasonHint: "예: 촬영 뒤에 하늘을 바꿔 넣음", needReason: "먼저 이유를 적으십시오",
  what: "수신처가 할 일", mandatory: "사용한 모든 곳에서 삭제", soft: "더 이상 사용하지 않음",
  holders: "가진 곳", all: (n) => `수신처 ${count(n)}곳, 줄일 수 없음`, nobody: "가진 곳이 없습니다. 알릴 곳도 없습니다.", takesBack: "사본을 회수함", cannotTakeBack: "사본을 회수할 수 없어 알림을 보냄", copies, loading: "배포 대장 확인 중…",
  alike: (n) => `똑같아 보이지만 여기에 없는 사진이 ${count(n)}장 있습니다.`, show: "보기", killed: (n) => `${count(n)}장 이미 폐기됨`, hidden: (n) => `시트에 보이지 않는 ${count(n)}장도 폐기`, list: "사진", more: (n) => `외 ${count(n)}장`,
  confirmName: (letters) => `확인을 위해 파일 이름의 마지막 글자를 입력하십시오: ${letters}`, confirmNumber: (n) => `확인을 위해 사진 수를 입력하십시오: ${count(n)}`, needConfirm: "먼저 확인 글자를 입력하십시오", none: "모두 이미 폐기됨",
  go: (n) => `${photos(n)} 폐기`, running: "폐기하는 중…", second: "편집 규정은 편집자 두 명을 요구합니다. 지금 실행하면 사진이 보류되어 나가지 않고, 다른 편집자가 실행하면 폐기됩니다.", ask: (n) => `${photos(n)} 보류하고 폐기 요청`,
  rehearse: "연습", rehearsing: "연습하는 중…", rehearsed: (n) => `연습: 통지 ${count(n)}건, 아무것도 보내지 않음`, rehearsedTime: (ms) => `배포 대장이 ${count(ms)} ms 만에 답했습니다. 연습한 사실은 기록에 남습니다.`, back: "폐기로 돌아가기", wouldRead: (recipient) => `${recipient}에서 읽게 될 글`,
  done: (n) => `${photos(n)} 폐기됨`, doneNone: "폐기된 사진 없음", asked: (n) => `${photos(n)} 보류됨, 두 번째 편집자가 폐기해야 함`, askedTodo: "다른 편집자를 부르십시오. 그때까지 아무것도 나가지 않습니다.", told: (n) => `${count(n)}곳에 알림`, removed: (n) => `${count(n)}곳에서 회수함`, open: (n) => `${count(n)}곳에 아직 알려야 함`, callList: "연락 목록…",
};

export const noticeWords: Worded<typeof en.noticeWords> = {
  kinds: { correction: "정정", kill: "폐기" }, states: { open: "아직 알려야 함", sent: "알림", acknowledged: "확인받음", removed: "삭제됨", refused: "거절됨" }, channels: { folder: "폴더", sftp: "SFTP", ftp: "FTP", wordpress: "워드프레스", http: "HTTP", mail: "메일 초안", drag: "끌어서 내보냄" },
  noContact: "알려진 연락처 없음", step: (state, how) => `${state}: ${how}`, by: (time, initials) => `${time}, ${initials}`,
};

export const callList: Worded<typeof en.callList> = {
  title: "연락 목록", open: (n) => `${count(n)}곳에 아직 알려야 함`, none: "더 알릴 곳이 없습니다.", answered: (n) => `${count(n)}곳에 알렸거나 답을 받음`, words: "통지 글", copy: "통지 글 복사", copied: "복사됨", again: "다시 시도", trying: "시도하는 중…",
  answers: { sent: "알림", acknowledged: "확인받음", removed: "삭제됨", refused: "거절됨" }, how: "어떻게, 한 줄로", hints: { sent: "예: 전화, 루이스 씨", acknowledged: "예: 메일 답장, 21:40", removed: "예: 페이지 확인, 22:05", refused: "예: 자체 사용권이 있다고 함" }, needHow: "먼저 어떻게인지 적으십시오", note: "기록", back: "뒤로", of: (recipient, files) => `${recipient}, ${files}`, status: (n) => `연락할 곳 ${count(n)}`, loading: "찾아보는 중…",
};

export const recallHistory: Worded<typeof en.recallHistory> = { wrong: "틀린 내용", version: "버전", told: "알림", holders: "수신처", hold: "보류", mandatory: "수신처가 할 일", channel: "채널", withdrawn: "회수됨", toRecipients: (n) => `수신처 ${count(n)}곳에` };
