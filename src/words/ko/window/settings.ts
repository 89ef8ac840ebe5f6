// Words of the settings, in Korean: pages, fields, keys and why one cannot be a key.
import type * as en from "../../en/window/settings.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const settingsWords: Worded<typeof en.settingsWords> = {
  title: "설정", pages: { you: "사용자", style: "편집 규정", look: "화면", keys: "키", folders: "폴더", recipients: "수신처", fields: "필드", desk: "이 데스크" }, nav: "설정 페이지", kept: "바꾸는 즉시 보관됩니다.",
  you: { name: "이름", initials: "약칭", why: "사진의 이력에서 사용자가 한 모든 일 옆에 표시됩니다." },
  style: { style: "편집 규정", why: "어떤 규칙을 적용하고 어떤 규칙으로 차단할지 정합니다.", iim: "오래된 프로그램", iimLabel: "IIM이 없는 파일에도 IIM 기록", iimWhy: "수신처의 오래된 프로그램을 위한 것입니다. XMP는 항상 기록합니다." },
  look: {
    colours: "색", themes: { dark: "어둡게", light: "밝게", contrast: "고대비", system: "시스템 설정" },
    surround: "배경 밝기", surrounds: { black: "검정", dark: "어두움", grey: "18 % 회색", white: "흰색" }, surroundWhy: (key) => `확대경과 비교에서 사진 뒤의 색입니다.${key === undefined ? "" : ` ${key} 키로 바꿉니다.`} 언제나 색조 없는 회색입니다.`,
    size: "전체 크기", percent: (n) => `${count(n)} %`, sizeWhy: (larger, smaller) => `글자, 단추, 칸이 함께 커집니다.${larger === undefined || smaller === undefined ? "" : ` ${larger}, ${smaller} 키로 한 단계씩 바꿉니다.`}`,
    cells: "콘택트 시트의 칸", cellsWhy: "콘택트 시트에서 사진 한 장의 너비입니다.", cellsPixels: (n) => `${count(n)} 픽셀`,
  },
  keys: {
    style: "방식", styleWhy: "직접 바꾼 키는 어느 방식에서나 그대로입니다.",
    single: "단일 키", singleLabel: "글자, 숫자, 기호를 Ctrl 없이 사용", singleWhy: (key) => `화면 낭독기나 음성 제어에 글자가 필요하면 끄십시오. 모든 명령은 명령 목록${key === undefined ? "" : ` (${key})`}에 남습니다.`,
    find: "명령이나 키 찾기", list: "명령과 키", none: "맞는 명령이 없습니다.", resetAll: "모두 방식대로", changed: (n) => (n === 0 ? "바꾼 것 없음" : `${count(n)}개 바꿈`), reset: "방식대로", resetName: (label) => `${label}: 방식대로`,
    change: (label, key) => `${label}: ${key} 변경`, add: (label) => `${label}: 키 추가`, addShort: "키 추가", off: "꺼짐",
    press: "새 키를 누르십시오. Esc로 그만둡니다.", remove: "키 없음", taken: (key, names) => `${key}: 이미 “${names}”에 쓰입니다.`, take: (names) => `“${names}”에서 가져오기`, leave: "그대로 두기", set: (label, key) => `${label}: 이제 ${key}`,
    refused: {
      alt: "Alt와 Option은 글자를 쓰고 메뉴를 여는 키라서 명령에 쓰지 않습니다.", system: "시스템이 쓰는 키입니다.", unicode: "리눅스에서 번호로 글자를 입력하는 키입니다.", clipboard: "복사, 잘라내기, 붙여넣기는 글자를 위한 키입니다.",
      escape: "Esc는 언제나 한 단계 뒤로 갑니다.", tab: "Tab은 창의 부분 사이를 오갑니다.", "in-text": "이 명령은 글을 쓰는 동안에도 작동하므로 이 키는 글자가 됩니다. Ctrl과 함께 쓰는 키를 고르십시오.",
    },
  },
  folders: { none: "데스크에 아직 폴더가 없습니다.", open: "폴더 열기…", again: "다시 읽기", off: "데스크에서 빼기…", againName: (name) => `${name} 다시 읽기`, offName: (name) => `${name} 데스크에서 빼기`, here: "연결됨", offline: "연결되지 않음", unfinished: "끝까지 읽지 않음", photos: (n) => `사진 ${count(n)}장`, list: "데스크의 폴더" },
  fields: {
    chosen: "정보 패널에 표시", chosenWhy: "이 순서대로 표시하고 Tab으로 옮겨 갑니다. 나머지는 “필드 더 보기” 뒤에 있습니다.", others: "다른 필드", find: "필드 찾기", none: "맞는 필드가 없습니다.", add: (name) => `${name} 표시`, remove: (name) => `${name} 표시 안 함`, up: (name) => `${name} 위로`, down: (name) => `${name} 아래로`, reset: "새 데스크처럼", empty: "표시하는 필드가 없습니다.",
  },
  desk: {
    folder: "데이터 폴더", folderWhy: "기록, 색인, 설정, 로그가 있습니다. 사진은 들어 있지 않습니다.", backup: "백업", backupNow: "지금 백업…", backupWhy: "모든 편집과 결정이 담긴 기록의 사본입니다. 데스크가 스스로도 사본을 만듭니다.", backupTitle: "백업할 곳", backed: (file, events) => `이벤트 ${count(events)}개를 ${file}에 백업했습니다`,
    doctor: "점검 결과", looking: "점검 중…", again: "다시 점검", good: "좋음", bad: "조치 필요", log: "로그", logWhy: "프로그램이 남긴 기록이며 최신순입니다. 닫은 오류도 여기 있습니다.", logEmpty: "아직 기록이 없습니다.", messages: "오늘의 알림…", version: "버전", about: "Proofdesk 정보…",
  },
};
