// Words of what is running, in English.
import { count, counted } from "../format.ts";

export const tasksWords = {
  title: "Tasks", none: "Nothing is running.", stop: "Stop", stopName: (name: string): string => `Stop: ${name}`, retry: "Try again", of: (done: number, total: number): string => `${count(done)} of ${count(total)}`, running: (n: number): string => counted(n, "task"), list: "Running now", stopping: "Stopping…",
  reading: (folder: string): string => `Reading ${folder}`, readingElsewhere: "Begun elsewhere; it goes on by itself", writes: "Writing to files", writesLeft: (n: number): string => `${counted(n, "write")} left, they go on at the next start too`, writesFailed: (n: number): string => `${counted(n, "write")} failed`,
  kinds: { "desk.samples": "Making the sample library", "delivery.deliver": "Delivering copies", "approval.approve": "Approving", "desk.backup": "Backing up the journal", "desk.verify": "Checking everything", "desk.rebuild": "Building the index anew", "check.survey": "Counting problems", "ledger.export": "Writing out the ledger" } as const,
} as const;
