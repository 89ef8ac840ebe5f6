// What each reason says, in Korean: as a cause inside another sentence, and alone.
import type { ReasonCode, ReasonKind } from "#contract/reasons.ts";
import { ended, type Reason } from "../reasons.ts";

const safe = "파일은 이전 그대로이며 보관된 내용도 그대로입니다.";

export const reasonTable: Readonly<Record<ReasonCode, Reason>> = {
  "disk-full": { cause: "디스크가 가득 참", message: `디스크가 가득 찼습니다. ${safe}`, todo: "공간을 확보한 뒤 다시 시도하십시오." },
  "read-only-volume": { cause: "볼륨이 읽기 전용임", message: `볼륨을 읽을 수만 있고 쓸 수 없습니다. ${safe}`, todo: "카드나 볼륨의 쓰기 방지를 해제한 뒤 다시 시도하십시오." },
  "no-permission": { cause: "권한이 없음", message: `이 파일이나 폴더에 대한 권한이 없습니다. ${safe}`, todo: "권한을 바꾸거나 폴더 소유자에게 요청한 뒤 다시 시도하십시오." },
  "file-missing": { cause: "파일이 없음", message: "파일이 원래 자리에 없습니다. 글과 기록은 데스크에 남아 있습니다.", todo: "파일을 되돌려 놓거나 볼륨을 연결한 뒤 폴더를 다시 읽으십시오." },
  "file-offline": { cause: "볼륨 연결이 끊김", message: "파일이 있는 볼륨의 연결이 끊겼습니다. 글과 기록은 데스크에 남아 있습니다.", todo: "볼륨을 연결하십시오." },
  "link-loop": { cause: "링크가 순환함", message: `이 이름은 서로를 가리키며 순환하는 링크입니다. ${safe}`, todo: "링크를 고친 뒤 다시 시도하십시오." },
  "disk-error": { cause: "디스크 오류", message: "디스크에서 오류가 발생했습니다. 파일 위에 아무것도 기록하지 않았으며 보관된 내용은 그대로입니다.", todo: "사진을 다른 디스크로 복사한 뒤 이 디스크를 점검하십시오." },
  unknown: { cause: "시스템이 이유를 알려 주지 않음", message: `시스템이 이유를 알려 주지 않았습니다. ${safe}`, todo: "다시 시도하십시오." },
  "not-a-folder": { cause: "폴더가 아님", message: "그 이름은 폴더가 아닙니다. 그대로 두었습니다.", todo: "폴더를 선택하십시오." },
  "folder-refused": { cause: "그곳에 폴더를 만들 수 없음", message: "그 위치에는 폴더를 만들 수 없습니다. 아무것도 바꾸지 않았습니다.", todo: "다른 폴더를 선택하십시오." },
  "folder-missing": { cause: "폴더가 없음", message: "폴더가 없습니다. 아무것도 기록하지 않았습니다.", todo: "폴더를 만들거나 다른 폴더를 선택하십시오." },
  "path-not-absolute": { cause: "절대 경로가 아님", message: "파일 시스템의 맨 위에서 시작하는 경로가 아닙니다. 아무것도 기록하지 않았습니다.", todo: "전체 경로를 입력하십시오." },
  "desk-file": { cause: "데스크가 사용하는 위치임", message: "데스크가 직접 사용하는 위치입니다. 그곳에 아무것도 기록하지 않았습니다.", todo: "다른 위치를 선택하십시오." },
  "name-taken": { cause: "다른 파일이 그 이름을 쓰고 있음", message: "다른 파일이 그 이름을 쓰고 있습니다. 그 파일도 사진도 그대로 두었습니다.", todo: "다른 이름이나 폴더를 선택하십시오." },
  "delivery-folder": { cause: "배포에 쓰는 폴더임", message: "배포에 쓰는 폴더입니다. 그곳에 아무것도 두지 않았습니다.", todo: "사진을 배포하거나 다른 폴더를 선택하십시오." },
  "is-link": { cause: "다른 곳의 파일을 가리키는 링크임", message: "이 폴더의 사진은 다른 곳의 파일을 가리키는 링크입니다. 그대로 두었습니다.", todo: "링크가 가리키는 파일을 옮기십시오." },
  "is-folder": { cause: "폴더임", message: "파일이 아니라 폴더입니다. 이전 그대로 두었습니다.", todo: "폴더 안의 파일을 지정하십시오." },
  "empty-file": { cause: "파일이 비어 있음", message: "파일이 비어 있습니다. 이전 그대로 두었습니다.", todo: "파일을 다시 요청하십시오." },
  "no-picture": { cause: "열 수 있는 사진이 없음", message: "여기에서 열 수 있는 사진이 파일에 없습니다. 파일의 바이트와 이름으로만 찾았습니다.", todo: "사진을 JPEG로 요청하십시오." },
  "plain-picture": { cause: "다른 사진과 구별할 내용이 부족함", message: "사진의 내용이 너무 적거나 작거나 어두워 다른 사진과 구별할 수 없습니다. 파일의 바이트와 이름으로만 찾았습니다.", todo: "더 큰 사본이나 자르지 않은 사진을 요청하십시오." },
  "changed-meanwhile": { cause: "그사이 다른 프로그램이 변경함", message: "기록하는 동안 다른 프로그램이 파일을 바꿨습니다. 그 변경은 그대로 두었으며 편집은 보관되어 있습니다.", todo: "할 일이 없습니다. 데스크가 새 내용으로 다시 시도합니다." },
  conflict: { cause: "다른 프로그램이 같은 필드를 변경함", message: "다른 프로그램이 파일의 같은 필드를 바꿨습니다. 두 글 모두 보관되어 있습니다.", todo: "내 변경과 외부 변경 중 하나를 선택하십시오." },
  folded: { cause: "다른 편집과 함께 기록됨", message: "이 사진의 다른 편집과 함께 기록되었습니다.", todo: "할 일이 없습니다." },
  settled: { cause: "편집자가 선택함", message: "편집자가 두 글 중 하나를 선택했습니다.", todo: "할 일이 없습니다." },
  edited: { cause: "그 뒤에 편집됨", message: "승인한 뒤에 편집되었습니다.", todo: "바뀐 내용을 확인하고 다시 승인하십시오." },
  correcting: { cause: "정정을 시작함", message: "승인한 뒤에 이 사진의 정정을 시작했습니다.", todo: "틀린 곳을 고치고 승인한 다음 정정을 보내십시오." },
  "changed-outside": { cause: "그 뒤에 다른 프로그램이 파일을 변경함", message: "승인한 뒤에 다른 프로그램이 파일을 바꿨습니다.", todo: "바뀐 내용을 확인하고 다시 승인하십시오." },
};

export const reasonKindTable: Readonly<Record<ReasonKind, (rest: string) => Reason>> = {
  "read-back": (rest) => ({ cause: `완성된 사본이 요청과 다름(${rest})`, message: `완성된 사본이 요청과 달라 버렸습니다: ${ended(rest)} ${safe}`, todo: "다시 시도하십시오. 계속되면 이 파일은 해당 필드를 손상 없이 담을 수 없습니다." }),
  "not-writable": (rest) => ({ cause: `이 파일에는 기록할 수 없음(${rest})`, message: `이 파일에는 아무것도 기록할 수 없습니다: ${ended(rest)} ${safe}`, todo: "파일을 만든 프로그램으로 고치거나 변환하십시오." }),
  exiftool: (rest) => ({ cause: `ExifTool이 기록할 수 없음(${rest})`, message: `ExifTool이 이 파일에 기록할 수 없습니다: ${ended(rest)} ${safe}`, todo: "파일을 만든 프로그램으로 고치거나 변환하십시오." }),
  unreadable: (rest) => ({ cause: `읽을 수 없음(${rest})`, message: `파일을 읽을 수 없습니다: ${ended(rest)} ${safe}`, todo: "파일을 확인한 뒤 폴더를 다시 읽으십시오." }),
};

export const systemSaid = (reason: string): Reason => ({ cause: `시스템 메시지 ${reason}`, message: `시스템 메시지: ${ended(reason)} ${safe}`, todo: "다시 시도하십시오." });
