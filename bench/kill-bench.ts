// `kill`: who has a photo, by a ledger of 200,000 deliveries beside one of 1,000; the list complete with every notice worded.
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { openIndex } from "#desk/index-db/index-db.ts";
import { openJournal } from "#desk/journal/journal.ts";
import { type Desk, startDesk } from "#desk/start.ts";
import type { PhotoId } from "#contract/values.ts";
import { deskEditor } from "#desk/context.ts";
import type { Bench } from "./bench.ts";
import { library, workFolder } from "./library.ts";
import { runRounds, shown } from "./rounds.ts";

/** So many recipients got the photo that is killed. */
const recipients = 24;
const lists = 200;

/** Deliveries as the desk enters them, of photos that are gone but for one; in few transactions, since the bench is not of writing. */
const fill = (folder: string, photo: PhotoId, rows: number): void => {
  const journal = openJournal(folder);
  const hash = createHash("sha256").update("x").digest("hex");
  const approval = { by: deskEditor, time: "2026-11-22T18:00:00.000Z", hash, style: "plain" };
  const deliveryTo = (recipient: string, at: number) => ({ recipient, channel: "folder", version: 1, fileName: `copy-${at}.jpg`, sha256: createHash("sha256").update(String(at)).digest("hex"), profile: "safe", removed: ["IFD0:Make"], approval, fields: { headline: "Storm closes the ferry", description: "Rowing boats lie drawn up on the shingle at Marrow Landing." } });
  for (let from = 0; from < rows; from += 10_000) journal.write(() => {
    for (let at = from; at < Math.min(rows, from + 10_000); at += 1) {
      const isKilled = at % Math.floor(rows / recipients) === 0;
      const other = `01J9Z3N4T5V6W7${String(at % 9973).padStart(12, "0")}` as PhotoId;
      journal.append({ editor: deskEditor, kind: "delivery.made", photos: [isKilled ? photo : other], payload: { begun: 0, deliveries: [deliveryTo(`/out/recipient-${at % 997}`, at)] } });
    }
  });
  journal.close();
};

const deskWith = async (photos: string, rows: number): Promise<{ readonly desk: Desk; readonly photo: PhotoId }> => {
  const folder = path.join(workFolder, `desk-${rows}`);
  const first = await startDesk({ folder, caller: "cli" });
  await first.call("root.index", { paths: [photos] });
  const [photo] = ((await first.call("photo.ids", {})) as { ids: PhotoId[] }).ids;
  await first[Symbol.asyncDispose]();
  if (photo === undefined) throw new Error("no photo");
  fill(folder, photo, rows);
  const desk = await startDesk({ folder, caller: "cli" });
  const index = openIndex(path.join(folder, "index.db"));
  const known = index.ledger.deliveries().length;
  index.close();
  if (known !== rows) throw new Error(`${known} of ${rows} deliveries are in the ledger`);
  return { desk, photo };
};

/** Milliseconds for a list, the mean of many. */
const timed = async ({ desk, photo }: { readonly desk: Desk; readonly photo: PhotoId }): Promise<number> => {
  const begun = performance.now();
  for (let at = 0; at < lists; at += 1) {
    const { holders } = (await desk.call("kill.plan", { photos: [photo] })) as { holders: unknown[] };
    if (holders.length < recipients) throw new Error(`only ${holders.length} of ${recipients} holders are listed`);
  }
  return (performance.now() - begun) / lists;
};

export const killBench: Bench = {
  name: "kill",
  about: "everybody who has a photo, listed from a ledger of 200,000 deliveries, beside the same from one of 1,000",
  async run({ rounds }) {
    const photos = await library(1, false);
    const [large, small] = [await deskWith(photos, 200_000), await deskWith(photos, 1000)];
    try {
      const compared = await runRounds(rounds, { ours: () => timed(large), peer: () => timed(small) });
      return {
        name: "kill", compared: `the list of ${recipients} holders of one photo, complete, from a ledger of 200,000 deliveries, beside the same from one of 1,000; the mean of ${lists} lists, ${rounds} rounds`, goal: "at most 2 × the time of the small ledger",
        rows: [["200,000 deliveries, milliseconds a list", shown(compared.ours)], ["1,000 deliveries, milliseconds a list", shown(compared.peer)], ["large ÷ small", shown(compared.ratio)]],
      };
    } finally {
      await Promise.all([large, small].map(({ desk }) => desk[Symbol.asyncDispose]()));
      await rm(workFolder, { recursive: true, force: true });
    }
  },
};
