// `correct PHOTO… --wrong TEXT` opens a correction; `--plan` says what would be sent to whom; `--send` sends it.
import { correctionMethods } from "#contract/methods/correction.ts";
import { counted } from "#words/format.ts";
import { refusalSentence } from "#words/en.ts";
import type { PhotoId } from "#contract/values.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown, runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";
import { secretsOf } from "../secrets.ts";

const plan = async (order: Order, photo: PhotoId): Promise<number> => {
  const { print } = order;
  const found = await (await order.desk()).call(correctionMethods.plan, { photo });
  print.object({ plan: found });
  for (const { recipient, copies } of found.recipients) print.line(`${safeText(recipient)}  ${copies.map((one) => safeText(one.fileName)).join(", ")}`);
  print.line(`\n${safeText(found.notice.subject)}\n${found.notice.agency.split("\n").map(safeText).join("\n")}\n\n${safeText(found.notice.reader)}`);
  if (found.alike.length > 0) print.line(`\n${counted(found.alike.length, "other photo")} with the same words: ${found.alike.join(" ")}`);
  return 0;
};

const send = async (order: Order, photo: PhotoId): Promise<number> => {
  const { print } = order;
  const notice = order.option("--notice");
  const { lines, notices } = await (await order.desk()).call(correctionMethods.send, { photo, ...(notice === undefined ? {} : { notice }), secrets: await secretsOf(order) });
  for (const { recipient, line } of lines) {
    print.object({ recipient, ...line });
    print.line(line.ok ? `corrected  ${safeText(recipient)}: ${safeText(line.copy ?? "")}` : `NOT        ${safeText(recipient)}: ${safeText(refusalSentence(line.reason ?? "", line.detail === undefined ? {} : { why: line.detail }).message)}`);
  }
  print.object({ done: notices });
  print.line(`${counted(notices.sent, "recipient")} told${notices.open > 0 ? `, ${notices.open} still open: see proofdesk notices --open` : ""}`);
  return notices.open > 0 ? 1 : 0;
};

export const correct: Command = {
  name: "correct",
  usage: "PHOTO… (--wrong TEXT | --plan | --send)",
  summary: "opens a correction of delivered photos; then, mended and approved, sends it to everybody who has the wrong one",
  options: [
    { name: "--wrong", value: "TEXT", help: "what was wrong; opens the correction" },
    { name: "--plan", help: "of one photo: who gets what, and the notice in both forms" },
    { name: "--send", help: "of one photo: the corrected copy and the notice to every recipient of a wrong version" },
    { name: "--notice", value: "TEXT", help: "with --send: your own wording of the notice" },
  ],
  photos: true,
  async run(order) {
    const wrong = order.option("--wrong");
    if ([wrong !== undefined, order.has("--plan"), order.has("--send")].filter(Boolean).length !== 1) throw usage("correct needs one of --wrong TEXT, --plan, --send");
    if (wrong?.trim() === "") throw usage("--wrong says in a few words what was wrong");
    const photos = await findPhotos(order);
    const desk = await order.desk();
    if (wrong !== undefined) return runOutcomes(order, photos, (ids) => desk.call(correctionMethods.open, { photos: [...ids], wrong }), "state");
    printUnknown(order.print, photos.unknown);
    const [photo, more] = photos.ids;
    if (more !== undefined) throw usage("--plan and --send take one photo");
    if (photo === undefined) return 1;
    return order.has("--plan") ? plan(order, photo) : send(order, photo);
  },
};
