// Korean particles follow the sound that the word before them ends in.

/** Whether the digits' Korean readings end in a consonant: 영 일 이 삼 사 오 육 칠 팔 구. `l` is ㄹ, which has a particle of its own. */
const digits: readonly ("c" | "v" | "l")[] = ["c", "l", "v", "c", "v", "v", "c", "l", "l", "v"];

const endOf = (text: string): "c" | "v" | "l" | undefined => {
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(text)?.[0] ?? "";
  const code = last.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? "v" : final === 8 ? "l" : "c";
  }
  return /^[0-9]$/u.test(last) ? digits[Number(last)] : undefined;
};

/** `을` or `를`; both where the sound is not known, as Korean papers print it. */
export const objectParticle = (text: string): string => ({ c: "을", l: "을", v: "를", none: "을(를)" })[endOf(text) ?? "none"];
/** `으로` or `로`. */
export const towardsParticle = (text: string): string => ({ c: "으로", l: "로", v: "로", none: "(으)로" })[endOf(text) ?? "none"];
