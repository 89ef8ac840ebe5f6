// What the set-up tells a person: short lines on standard error, so that standard output stays the program's.
import { spawn } from "node:child_process";

/** @param {string} line */
export const tell = (line) => void process.stderr.write(`proofdesk: ${line}\n`);

/** A failure whose message already says what to do. */
export class SetupFailure extends Error {}

/**
 * Runs a command to its end. Its output is kept and shown only when it fails, or passed on to standard error with `show`.
 * @param {string} command @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, out: string, err: string }>}
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ["ignore", "pipe", "pipe"], timeout: options.timeoutMs ?? 0 });
    const out = [];
    const err = [];
    child.stdout.on("data", (bytes) => { out.push(bytes); if (options.show) process.stderr.write(bytes); });
    child.stderr.on("data", (bytes) => { err.push(bytes); if (options.show) process.stderr.write(bytes); });
    const end = (code, extra = "") => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() + extra });
    child.on("error", (error) => end(127, error.message));
    child.on("close", (code, signal) => end(code ?? 1, signal === null ? "" : `ended by ${signal}`));
  });
