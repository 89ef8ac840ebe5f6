// A port of this machine that nobody listens on.
import { createServer } from "node:net";

export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer();
  server.once("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => { if (typeof address === "object" && address !== null) resolve(address.port); else reject(new Error("no free port")); });
  });
});
