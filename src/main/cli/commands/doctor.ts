// `doctor`: what this machine has and lacks.
import { deskMethods } from "#contract/methods/desk.ts";
import type { Command } from "../command.ts";
import { safeText } from "../print.ts";

export const doctor: Command = {
  name: "doctor",
  usage: "",
  summary: "says what this machine has and lacks for the desk's work",
  options: [],
  async run({ desk, print }) {
    const all = await (await desk()).call(deskMethods.doctor, {});
    for (const one of all) {
      print.object(one);
      print.line(`${one.ok ? "ok  " : "LACK"}  ${one.what}: ${safeText(one.detail)}${one.todo === undefined ? "" : `. ${one.todo}`}`);
    }
    return all.every((one) => one.ok) ? 0 : 1;
  },
};
