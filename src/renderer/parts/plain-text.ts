/** For finding: without accents and capitals. */
export const plainText = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
