// Words of what leaves, in Korean: what a copy is made of, what it has not, and what could still be learnt from it.
import type * as en from "../../en/window/leaving.ts";
import type { Worded } from "../../worded.ts";
import { count, counted, photos } from "../format.ts";

const copies = (n: number): string => counted(n, "사본", "개");

export const copyWords: Worded<typeof en.copyWords> = {
  developed: (name) => `현상한 JPEG로 만듦: ${name}`, preview: "RAW 속 미리 보기로 만듦", photo: "사진으로 만듦", kept: "인코딩 유지", anew: "다시 인코딩", because: (why) => `이유: ${why}`, size: (width, height) => `${count(width)} × ${count(height)}픽셀`,
  beside: (names) => `함께 보낸 파일: ${names}`, unsearched: "도착 당시의 내용은 잊었으므로 지금 파일에 있는 것만 찾아보았습니다.", everything: "제거한 것 없음",
  notes: { "everything-kept": "아무것도 제거하지 않았습니다.", "content-credentials-removed": "콘텐츠 자격 증명을 제거했습니다.", "beside-failed": "함께 보낸 파일이 도착하지 않음" },
};

export const leavingWords: Worded<typeof en.leavingWords> = {
  action: "나가는 정보…", title: (n) => `${photos(n)}에서 나가는 정보`, open: "나가는 정보…", lead: "배포할 때처럼 사본을 만들어 검증합니다. 아무것도 보내거나 대장에 적지 않습니다.",
  by: "기준", profile: (name) => `프로필 ${name}`, recipient: (name, profile) => `${name}, ${profile}`,
  running: (done, total) => `${photos(total)} 중 ${count(done)}장 확인`, stop: "중지", stopped: (done, total) => `중지함: ${photos(total)} 중 ${count(done)}장 확인`, again: "다시 확인", waiting: "아직 확인하지 않음", tooMany: "한 번에 최대 10,000장",
  list: "사진", all: (n) => `전체 ${photos(n)}`, allOne: "모두 함께", ok: "나갈 수 있음", refused: (n) => `${count(n)}장 나갈 수 없음`, protected: "제보자 보호", none: "확인할 사진이 없습니다.", nothing: "나갈 수 있는 사진이 없습니다.",
  why: "이유", what: "걸린 내용", todo: "할 일", columns: { field: "필드", value: "사진에서", copy: "사본에서" }, columnsAll: { field: "필드", value: "예", copy: "사본에서" },
  parts: { refused: "나갈 수 없음", told: "아직 알아낼 수 있는 것", removed: "제거", changed: "변경", kept: "유지", notes: "그 밖에" },
  partWhy: { refused: "사본을 만들지 않음", told: "사본을 가진 누구나 알 수 있음", removed: "사진에는 있고 사본에는 없음", changed: "사본에서만", kept: "승인된 대로", notes: "검증에서 나온 말" },
  of: (n, all) => `${photos(all)} 중 ${count(n)}장`, removed: "제거됨", removedWhy: (why) => `제거됨: ${why}`, kept: "유지", differ: (n) => `서로 다른 값 ${count(n)}개`, more: (n) => `외 ${count(n)}개`,
  tags: (n) => counted(n, "태그", "개"), showTags: (kind) => `태그 보기: ${kind}`, picture: "사진", fileName: "파일 이름",
  table: (name) => `${name}에서 나가는 정보`, tableAll: "모두 합쳐 나가는 정보", proven: (n) => `${copies(n)}를 다시 읽고 찾아보았습니다. 여기서 제거된 것은 하나도 나오지 않았습니다.`, whole: "이 프로필은 아무것도 제거하지 않습니다. 사본은 사진의 원래 파일이며 담긴 정보가 모두 나갑니다.",
  kinds: {
    gps: "GPS 위치", serial: "일련번호", owner: "소유자와 촬영자 이름", contact: "촬영자 연락처", faces: "얼굴 영역", device: "카메라와 렌즈", time: "카메라가 적은 시각", software: "소프트웨어와 편집 이력", ids: "사본을 서로 잇는 식별자", credentials: "콘텐츠 자격 증명",
    previews: "미리 보기와 숨은 이미지", maker: "제조사 메모", exposure: "노출 설정", marks: "데스크의 표시", words: "그 밖의 글: 캡션, 메모, 권리", other: "그 밖의 태그",
  },
  told: {
    picture: "사진에 보이는 것: 얼굴, 간판, 번호판, 반사", caption: "캡션, 제목, 키워드에 적힌 것", date: "언제 찍었는지", country: "어디서 찍었는지", credit: "누가 찍었고 누구의 것인지", coding: "기종을 짐작할 수 있는 카메라 고유의 인코딩", size: "사진의 크기", "colour-profile": "색상 프로파일", "file-name": "파일 이름",
  },
  look: "직접 확인하십시오", dryRun: "시험 실행…", dryRunTitle: "시험 실행할 폴더", dryRunning: (done, total) => `시험 실행, ${photos(total)} 중 ${count(done)}장`, dryRunDone: (n, folder) => `${copies(n)}를 ${folder}에 두었습니다. 아무것도 보내지 않았습니다.`, dryRunNone: "그곳에 둔 사본이 없습니다.", dryRunStopped: "시험 실행을 중지했습니다.", showFolder: "파일 관리자에서 보기", needPhotos: "나갈 수 있는 사진이 없음", back: "뒤로",
};
