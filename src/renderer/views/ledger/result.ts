// What became of a copy, in the words of the table.
import type { LedgerLine } from "#contract/ledger.ts";

export const resultOf = ({ withdrawn, proof }: Pick<LedgerLine, "withdrawn" | "proof">): "arrived" | "unsure" | "back" => (withdrawn !== undefined ? "back" : proof?.sure === false ? "unsure" : "arrived");
