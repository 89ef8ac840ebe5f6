// The desk process: reads its arguments, starts, says that it is ready, ends on a signal without losing anything.
import { defaultDeskFolder } from "#client/address.ts";
import { Refusal } from "#contract/refusals.ts";
import { startDesk } from "./start.ts";

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

try {
  const desk = await startDesk({ folder: argument("--desk") ?? defaultDeskFolder(), caller: "window", listen: true, dieAt: process.env["PROOFDESK_DIE_AT"] });
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void desk[Symbol.asyncDispose]().finally(() => process.exit(0));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("disconnect", end);
  // The parent holds our standard input open for as long as it lives.
  process.stdin.on("end", end).on("error", end).resume();
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
} catch (cause) {
  const code = cause instanceof Refusal ? cause.code : "fault";
  process.stdout.write(`${JSON.stringify({ ready: false, code, message: cause instanceof Error ? cause.message : String(cause) })}\n`);
  process.exit(3);
}
