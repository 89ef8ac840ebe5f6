// Every command, in the order of the help. A new command is a file in `commands/` and a line here.
import { Refusal } from "#contract/refusals.ts";
import { usage } from "./arguments.ts";
import type { Command } from "./command.ts";
import { approve } from "./commands/approve.ts";
import { backup } from "./commands/backup.ts";
import { check } from "./commands/check.ts";
import { correct } from "./commands/correct.ts";
import { deliver } from "./commands/deliver.ts";
import { doctor } from "./commands/doctor.ts";
import { drill } from "./commands/drill.ts";
import { forget } from "./commands/forget.ts";
import { history } from "./commands/history.ts";
import { hold } from "./commands/hold.ts";
import { incoming } from "./commands/incoming.ts";
import { index } from "./commands/index.ts";
import { kill } from "./commands/kill.ts";
import { ledger } from "./commands/ledger.ts";
import { list } from "./commands/list.ts";
import { notices } from "./commands/notices.ts";
import { permission } from "./commands/permission.ts";
import { protect } from "./commands/protect.ts";
import { rebuild } from "./commands/rebuild.ts";
import { recipients } from "./commands/recipients.ts";
import { redo } from "./commands/redo.ts";
import { reject } from "./commands/reject.ts";
import { release } from "./commands/release.ts";
import { reopen } from "./commands/reopen.ts";
import { report } from "./commands/report.ts";
import { returnPhotos } from "./commands/return.ts";
import { roots } from "./commands/roots.ts";
import { set } from "./commands/set.ts";
import { show } from "./commands/show.ts";
import { submit } from "./commands/submit.ts";
import { trace } from "./commands/trace.ts";
import { undo } from "./commands/undo.ts";
import { verify } from "./commands/verify.ts";
import { waive } from "./commands/waive.ts";

export const commands: readonly Command[] = [index, roots, list, show, set, check, submit, returnPhotos, approve, reject, reopen, waive, recipients, deliver, hold, release, permission, protect, correct, kill, drill, notices, incoming, history, ledger, trace, forget, report, undo, redo, verify, rebuild, backup, doctor];

/** Commands that are planned: said as such, not as a typing mistake. */
export const later: ReadonlySet<string> = new Set(["template"]);

/** The command of that name. Throws `usage` or `not-there-yet`. */
export const commandNamed = (name: string): Command => {
  const found = commands.find((one) => one.name === name);
  if (found !== undefined) return found;
  if (later.has(name)) throw new Refusal("not-there-yet", { what: name });
  throw usage(`there is no command ${name}`);
};
