// Every sentence of Proofdesk by its code, in this page's language; English where there is no page.
import { makeSentences } from "../sentences.ts";
import { messageTable } from "./message-table.ts";
import { reasons } from "./reason-table.ts";
import { refusalTable, unknownRefusal } from "./refusal-table.ts";

export type { Sentence, Values } from "../values.ts";
export { isRefusalCode } from "../sentences.ts";

export const { refusalSentence, say, reasonSentence } = makeSentences({ refusalTable, messageTable, unknownRefusal }, reasons);
