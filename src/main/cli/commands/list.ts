// `list`: photos in order, filtered by state and by the search language.
import { photoMethods, sort as sorts, stateFilter } from "#contract/methods/photo.ts";
import type { PhotoRow } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { stateWord } from "#words/refusal-table.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { safeText, tableLines } from "../print.ts";

const pageSize = 500;
const title = (row: PhotoRow): string => { const { headline } = row.fields; return typeof headline === "string" ? headline : (row.reason === undefined ? "" : reasonSentence(row.reason)); };
const marks = (row: PhotoRow): string => [row.delivered ? "delivered" : "", row.problems > 0 ? `${row.problems} blocking` : "", row.write === "kept" || row.write === "failed" ? row.write : ""].filter((one) => one !== "").join(", ");

export const list: Command = {
  name: "list",
  usage: "[--state S] [--where QUERY] [--sort KEY]",
  summary: "lists photos; the order is that of arrival, then of the path",
  options: [
    { name: "--state", value: "S", help: "new, working, submitted, returned, approved, rejected, killed, delivered, blocked, unfinished or void" },
    { name: "--where", value: "QUERY", help: "the search language of the window's search field, such as 'ferry is:submitted stars:3+'" },
    { name: "--sort", value: "KEY", help: "name, capture, arrival or state" },
  ],
  async run({ words, option, desk, print }) {
    if (words.length > 0) throw usage("list takes no names; use show for one photo");
    const state = option("--state");
    const sort = option("--sort");
    const states = state === undefined ? undefined : stateFilter.safeParse(state);
    if (states?.success === false) throw usage(`there is no state ${state}`);
    const order = sort === undefined ? undefined : sorts.safeParse(sort);
    if (order?.success === false || order?.data === "hand") throw usage(`--sort takes ${sorts.options.filter((one) => one !== "hand").join(", ")}, not ${sort}`);
    const where = option("--where");
    const caller = await desk();
    const { ids } = await caller.call(photoMethods.ids, { ...(states === undefined ? {} : { states: [states.data] }), ...(order === undefined ? {} : { sort: order.data }), ...(where === undefined ? {} : { where }) });
    for (let at = 0; at < ids.length; at += pageSize) {
      const rows = await caller.call(photoMethods.rows, { photos: ids.slice(at, at + pageSize) });
      for (const row of rows) print.object(row);
      for (const line of tableLines(rows.map((row) => [row.id, stateWord(row.state), safeText(marks(row)), safeText(row.path), safeText(title(row))]), print.width, [26, 11, 0])) print.line(line);
      await print.ready();
    }
    return 0;
  },
};
