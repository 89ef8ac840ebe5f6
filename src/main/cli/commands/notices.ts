// `notices`: the call list of corrections and kills; answers are entered, open ones tried again.
import { noticeMethods } from "#contract/methods/notice.ts";
import { type NoticeState, noticeState } from "#contract/notice.ts";
import type { Notice } from "#contract/notice.ts";
import { counted } from "#words/format.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { safeText } from "../print.ts";
import { secretsOf } from "../secrets.ts";

const printNotice = ({ print }: Order, notice: Notice): void => {
  print.object({ notice });
  const reach = [notice.contact?.name, notice.contact?.telephone, notice.contact?.email].filter((one) => one !== undefined && one !== "").join(", ");
  print.line(`${notice.id}  ${notice.state.padEnd(12)}  ${notice.kind.padEnd(10)}  ${safeText(notice.recipient)}${reach === "" ? "" : ` (${safeText(reach)})`}  ${notice.copies.map((one) => safeText(one.fileName)).join(", ")}`);
  const last = notice.steps.at(-1);
  if (last !== undefined) print.line(`    ${last.time}  ${safeText(last.how)}`);
};

const answer = async (order: Order, [id, state]: readonly (string | undefined)[]): Promise<number> => {
  const how = order.option("--how");
  const given = noticeState.exclude(["open"]).safeParse(state);
  if (id === undefined || !given.success || how === undefined || how.trim() === "") throw usage("write notices answer ID sent|acknowledged|removed|refused --how TEXT");
  printNotice(order, await (await order.desk()).call(noticeMethods.answer, { notice: id, state: given.data satisfies NoticeState, how }));
  return 0;
};

const send = async (order: Order, ids: readonly string[]): Promise<number> => {
  const desk = await order.desk();
  const notices = ids.length > 0 ? [...ids] : (await desk.call(noticeMethods.list, { open: true })).map((one) => one.id);
  const done = notices.length === 0 ? { sent: 0, open: 0 } : await desk.call(noticeMethods.send, { notices, secrets: await secretsOf(order) });
  order.print.object({ done });
  order.print.line(`${counted(done.sent, "recipient")} told${done.open > 0 ? `, ${done.open} still open` : ""}`);
  return done.open > 0 ? 1 : 0;
};

export const notices: Command = {
  name: "notices",
  usage: "[answer ID STATE | send [ID…]]",
  summary: "lists what recipients must be told and what they answered; enters an answer; tries open ones again",
  options: [{ name: "--open", help: "only those nobody was told by yet" }, { name: "--how", value: "TEXT", help: "with answer: how it was told or answered" }],
  async run(order) {
    const [verb, ...rest] = order.words.map((word) => word.text);
    if (verb === "answer" && rest.length === 2) return answer(order, rest);
    if (verb === "send") return send(order, rest);
    if (verb !== undefined) throw usage("write notices, notices answer ID STATE --how TEXT, or notices send [ID…]");
    for (const notice of await (await order.desk()).call(noticeMethods.list, { open: order.has("--open") })) printNotice(order, notice);
    return 0;
  },
};
