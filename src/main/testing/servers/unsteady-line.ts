// A line between a channel and its server that can be made slow, or be cut in the middle of what is sent.
import { connect, createServer, type Socket } from "node:net";

export interface UnsteadyLine extends AsyncDisposable {
  readonly port: number;
  cutAfter(bytes: number): void;
  slow(rate: number | undefined): void;
}

export const unsteadyLine = async (to: number): Promise<UnsteadyLine> => {
  let left: number | undefined;
  let rate: number | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    for (const one of [near, far]) {
      sockets.add(one);
      one.on("error", () => undefined);
      one.on("close", () => { sockets.delete(one); near.destroy(); far.destroy(); });
    }
    far.pipe(near);
    near.on("data", (bytes: Buffer) => {
      if (left !== undefined && (left -= bytes.length) < 0) {
        left = undefined;
        near.destroy();
        far.destroy();
        return;
      }
      far.write(bytes);
      if (rate === undefined) return;
      near.pause();
      setTimeout(() => near.resume(), (bytes.length / rate) * 1000);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    port: address.port,
    cutAfter: (bytes) => { left = bytes; },
    slow: (value) => { rate = value; },
    async [Symbol.asyncDispose]() {
      for (const one of sockets) one.destroy();
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    },
  };
};
