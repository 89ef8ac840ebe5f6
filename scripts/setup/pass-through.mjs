// Runs a program in our place: same input and output, signals handed on, the same end.
import { spawn } from "node:child_process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];

/**
 * @param {string} command @param {readonly string[]} args @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
export const passThrough = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    // Ctrl C reaches the child from the terminal too; two of the same are one for whoever stops politely. We only wait.
    const handOn = (signal) => { if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal); };
    for (const signal of signals) process.on(signal, handOn);
    const free = () => { for (const signal of signals) process.off(signal, handOn); };
    child.on("error", (error) => { free(); reject(error); });
    child.on("close", (code, signal) => { free(); resolve({ code, signal }); });
  });

/** Ends this process as the other one ended. */
export const endAs = ({ code, signal }) => {
  if (signal !== null) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
};
