// Who signs what a window does.
import { expect, test } from "vitest";
import { connect } from "#client/connect.ts";
import { contract } from "#contract/methods.ts";
import { deskHarness } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

test("the editor of the settings signs from the moment they are set, in a connection that was open before", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a] = await at.index();
  if (a === undefined) throw new Error("no photo");
  await at.desk[Symbol.asyncDispose]();
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", listen: true });
  const connection = await connect({ deskFolder: at.deskFolder, caller: "window" });
  try {
    await connection.call(contract.desk.settings, { editor: { name: "Mira Okonjo", initials: "MO" } });
    expect((await connection.call(contract.desk.catalogue, {})).editor).toEqual({ name: "Mira Okonjo", initials: "MO" });
    await connection.call(contract.edit.make, { photos: [a], changes: [{ field: "headline", value: "Signed" }] });
    const history = await connection.call(contract.desk.history, { photo: a });
    expect(history.find((event) => event.kind === "edit.made")?.editor.initials).toBe("MO");
  } finally {
    await connection[Symbol.asyncDispose]();
  }
});
