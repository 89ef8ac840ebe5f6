// Words of the caption rows, in Korean.
import type * as en from "../../en/window/rows.ts";
import type { Worded } from "../../worded.ts";
import { count, photos } from "../format.ts";

export const rows: Worded<typeof en.rows> = {
  grid: (title) => `캡션, ${title}`, photo: "사진", file: "파일", checks: "검사", required: "필수", missing: "비어 있음", noProblems: "문제 없음", library: "라이브러리 표시 또는 숨기기", columns: "열…",
  notApplied: "보관됨, 적용 전", badValue: "이 필드에 쓸 수 없는 값", editor: (field, photo) => `${photo}: ${field}`, more: "이 행의 필드",
  header: "Ctrl과 화살표 키로 열을 옮기고, Shift와 화살표 키로 너비를 바꾸고, Delete로 열을 빼고, Enter로 열 목록을 엽니다.",
  at: (row, all, column) => `${count(all)}행 중 ${count(row)}행, ${column}`, hint: { next: "다음 셀", save: "저장하고 다음 사진", back: "돌아가기, 글은 보관", open: "편집" },
};

export const rowsWhyNot: Worded<typeof en.rowsWhyNot> = {
  structure: "여러 부분으로 된 필드여서 여기서는 볼 수만 있습니다.", separator: "이 필드의 단어에 세미콜론이 들어 있습니다. 정보 패널에서 단어별로 볼 수 있습니다.", loading: "아직 읽는 중", notInRows: "캡션 행에서 열림(R)",
  noField: "먼저 글 셀을 선택하십시오", noSource: "위에 채워 넣을 행이 없음", rowsFetched: (n) => `행 ${count(n)}개를 먼저 가져와야 했습니다. 다시 복사하십시오.`, nothing: "바꿀 것이 없음: 모든 셀에 이미 이 글이 있음", noneTakes: "넣을 수 있는 셀이 없음",
};

export const cellsDialog: Worded<typeof en.cellsDialog> = {
  title: { paste: (n) => `셀 ${count(n)}개에 붙여넣으시겠습니까?`, fill: (n) => `셀 ${count(n)}개를 채우시겠습니까?`, clear: (n) => `셀 ${count(n)}개를 비우시겠습니까?` },
  text: (n, fields) => `${photos(n)}에서 바뀌는 필드: ${fields}. 한 단계이므로 Ctrl Z로 모두 되돌릴 수 있습니다.`,
  emptied: (n) => `글이 있는 셀 ${count(n)}개가 비워집니다.`, refused: (n) => `셀 ${count(n)}개는 글을 넣을 수 없어 그대로 둡니다.`, outside: (n) => `블록의 셀 ${count(n)}개는 여기에 해당하는 행이나 열이 없습니다.`,
  go: { paste: (n) => `${count(n)}개 붙여넣기`, fill: (n) => `${count(n)}개 채우기`, clear: (n) => `${count(n)}개 비우기` },
};

export const columnsDialog: Worded<typeof en.columnsDialog> = {
  title: "열", shown: "표시된 열, 왼쪽부터", up: (name) => `한 칸 왼쪽으로: ${name}`, down: (name) => `한 칸 오른쪽으로: ${name}`, out: (name) => `빼기: ${name}`, others: "다른 필드", find: "이름으로 필드 찾기", hint: "예: 출처", add: (name) => `추가: ${name}`, none: (text) => `“${text}” 이름의 필드가 없습니다.`, reset: "새 데스크의 기본 열", everyday: "자주 쓰는 필드입니다. 다른 필드는 이름을 입력하십시오.", always: "사진, 파일, 검사는 항상 표시됩니다.",
};
