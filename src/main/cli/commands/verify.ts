// `verify`: journal, index, files and sidecars held against each other.
import { deskMethods } from "#contract/methods/desk.ts";
import type { Command } from "../command.ts";
import { safeText } from "../print.ts";

export const verify: Command = {
  name: "verify",
  usage: "",
  summary: "holds journal, index, files and sidecars against each other; exit 1 with a finding",
  options: [],
  async run({ desk, print }) {
    const done = await (await desk()).call(deskMethods.verify, {}, {
      onProgress(finding) {
        print.object(finding);
        print.line(`${finding.where}: ${safeText(finding.path ?? (finding.row === undefined ? "" : `event ${finding.row}`))} ${safeText(finding.problem)}`);
      },
    });
    print.object({ done });
    print.line(done.ok ? "Everything agrees; the chain is whole." : `${done.findings} findings. What the journal keeps is safe; proofdesk rebuild makes the index anew.`);
    return done.ok ? 0 : 1;
  },
};
