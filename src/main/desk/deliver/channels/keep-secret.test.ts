// The wall around a channel: what a server says back of a password does not reach the desk.
import { expect, test } from "vitest";
import { ChannelFailure, type OpenChannel } from "./channel.ts";
import { withoutSecret } from "./keep-secret.ts";

const never = new AbortController().signal;
const failing = (cause: Error): OpenChannel => ({ id: "http", ready: () => Promise.reject(cause), test: () => Promise.reject(cause), send: () => Promise.reject(cause), tell: () => Promise.reject(cause), close: () => Promise.resolve() });

test("a failure that says the secret, in whatever spelling, loses it and keeps the rest", async () => {
  const [user, secret] = ["desk", "pass word/1"];
  for (const said of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64"), Buffer.from(`${user}:${secret}`).toString("base64")]) {
    const channel = withoutSecret(failing(new ChannelFailure("signed-out", `wrong: ${said}!`, true)), secret, user);
    for (const act of [() => channel.ready(never), () => channel.test(never), () => channel.tell?.({ kind: "kill", subject: "", text: "", fileNames: [], item: { id: "", version: 1 } }, never)]) {
      await expect(act()).rejects.toMatchObject({ code: "signed-out", why: "wrong: …!", unsure: true });
    }
  }
  await expect(withoutSecret(failing(new Error(`at ${secret}`)), secret, user).ready(never)).rejects.toThrow("at …");
});

test("other failures pass as they are; a channel that cannot take back stays so", async () => {
  const cause = new Error("stopped");
  const channel = withoutSecret(failing(cause), "secret", undefined);
  await expect(channel.ready(never)).rejects.toBe(cause);
  expect("withdraw" in channel).toBe(false);
  expect("tell" in channel).toBe(true);
});
