// Words of recipients, in Korean.
import type * as en from "../../en/window/recipients.ts";
import type { Worded } from "../../worded.ts";
import { count } from "../format.ts";

export const recipientWords: Worded<typeof en.recipientWords> = {
  why: "사본을 받는 곳입니다. 배포 창에 나오며, 제거한 수신처는 더 받지 않지만 정정과 사용 금지는 계속 알릴 수 있습니다.", none: "아직 수신처가 없습니다. 사본은 아무 폴더로도 보낼 수 있습니다.", list: "수신처",
  add: "수신처 추가", change: "변경", changeName: (name) => `${name} 변경`, remove: "제거", removeName: (name) => `${name} 제거`, removed: (name, n) => `${name}: 더 받지 않습니다. 배포 대장에 사본 ${count(n)}개가 남아 있습니다.`, kept: (name) => `${name}: 수신처로 보관했습니다`, keep: "보관",
  test: "시험", testing: "시험하는 중…", testName: (name) => `${name} 시험`, tested: { reached: "연결됨", signedIn: "로그인됨", there: "폴더가 있음", missing: "폴더가 아직 없으며 첫 사본이 만듦", wrote: "파일을 쓰고 다시 지울 수 있었음", notWrote: "사본을 받는지는 첫 사본에서 드러남" },
  testFailed: { reach: "연결할 수 없음", signedOut: "사용자, 암호 또는 토큰을 받아들이지 않음", hostKey: "서버가 전과 다른 키를 보여 암호를 보내지 않았습니다. 새로 설치했는지 수신처에 확인하십시오", secret: "암호나 토큰이 여기에 없습니다. 먼저 설정하십시오", folder: "폴더에 쓸 수 없음", other: "되지 않았음" },
  name: "이름", channel: "전송 방법", chooseTitle: "이 수신처의 사본을 넣을 폴더", choose: "폴더 선택…", noFolder: "아직 폴더를 고르지 않음", needName: "수신처 이름을 적으십시오.", need: (what) => `필요한 항목: ${what}.`,
  channelWhys: { folder: "다른 프로그램이 이 폴더를 지켜볼 수 있습니다.", sftp: "암호화하여 올립니다. 처음 연결한 서버의 키를 보관하고, 다른 키는 거부합니다.", ftp: "더 나은 방법이 없는 서버용입니다. 가능하면 TLS를 쓰십시오.", wordpress: "사이트의 미디어로, 사진 설명과 대체 텍스트, 제목을 함께 보냅니다.", http: "파일과 ninjs 항목을 담은 양식을 보냅니다.", mail: "사본을 첨부한 메일 초안입니다. Proofdesk는 메일을 보내지 않습니다." },
  settings: { folder: "폴더", host: "서버", port: "포트", user: "사용자", remoteFolder: "서버의 폴더", tls: "암호화", address: "주소", to: "받는 사람", privateKey: "키 파일", hostKey: "서버의 키" },
  whys: { folder: "없으면 만듭니다.", tls: "TLS가 없으면 비밀번호가 그대로 전송됩니다.", privateKey: "비밀번호 대신 쓰는 이 컴퓨터의 파일입니다.", hostKey: "OpenSSH가 보여 주는 SHA-256입니다. 서버를 새로 설치했다고 수신처가 말한 뒤에만 지우십시오." },
  tls: { explicit: "보통 포트에서 TLS", implicit: "별도 포트에서 TLS", none: "없음, 사내 전용" },
  secrets: { password: "비밀번호", token: "토큰", application: "애플리케이션 비밀번호" }, secretKept: "시스템의 키 저장소에 보관하며 다시 보여 주지 않습니다.", secretSession: "이 시스템에는 키 저장소가 없어 Proofdesk가 끝날 때까지만 보관합니다.", secretHere: "설정됨, 입력하면 바뀝니다",
  profile: "프로필", template: "사본 이름", templateWhy: "비우면 프로필의 이름을 씁니다. {name} 파일 이름, {date} {time}, {seq:3}, {byline.last}, {version}.",
  reach: "문제가 있을 때", contact: { name: "연락할 사람", telephone: "전화", email: "이메일" },
  use: "사진의 용도", useWhy: "촬영자의 허락과 견줍니다. 비워 두면 알 수 없는 것으로 봅니다.", uses: { title: "매체 이름", media: "매체 종류, 쉼표로 구분", territories: "국가, 쉼표로 구분", syndicates: "다른 곳에 넘겨줌", archives: "나중을 위해 보관함" },
};
