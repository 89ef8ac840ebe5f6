// What the stand-ins for servers of the web share: a server that reads whole forms and forgets broken ones, behind a line that can be cut.
import { createServer, type IncomingMessage } from "node:http";
import { freePort } from "./place.ts";
import { unsteadyLine } from "./unsteady-line.ts";

export interface Asked { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly headers: IncomingMessage["headers"]; /** Of a form; anything else is undefined. */ readonly form: FormData | undefined; readonly host: string }
export interface Said { readonly status: number; readonly json?: unknown; readonly bytes?: Buffer; readonly headers?: Readonly<Record<string, string>> }

const wholeBody = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const told = request.headers["content-length"];
  if (request.method === "POST" && told === undefined) throw new Error("a form of unknown length: many servers refuse those");
  if (told !== undefined && Number(told) !== body.length) throw new Error("the body is not as long as its head says");
  return body;
};

/** The address to ask, and the ways to spoil it. What `answer` throws is told as 400. */
export const webStandIn = async (answer: (asked: Asked) => Promise<Said> | Said) => {
  const server = createServer((request, response) => {
    void (async () => {
      try {
        const body = await wholeBody(request);
        const type = request.headers["content-type"] ?? "";
        const form = type.startsWith("multipart/form-data") ? await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData() : undefined;
        const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
        const said = await answer({ method: request.method ?? "", path: url.pathname, query: url.searchParams, headers: request.headers, form, host: url.origin });
        response.writeHead(said.status, { "content-type": said.bytes === undefined ? "application/json; charset=UTF-8" : "image/jpeg", ...said.headers });
        response.end(said.bytes ?? JSON.stringify(said.json ?? {}));
      } catch (cause) {
        if (!response.headersSent) response.writeHead(400, { "content-type": "application/json" });
        response.end(JSON.stringify({ message: `the stand-in cannot take this: ${String(cause)}` }));
      }
    })();
  });
  server.on("clientError", (_cause, socket) => socket.destroy());
  const port = await freePort();
  await new Promise<void>((resolve) => { server.listen(port, "127.0.0.1", resolve); });
  const line = await unsteadyLine(port);
  return {
    address: `http://127.0.0.1:${line.port}`,
    cutAfter: (bytes: number): void => { line.cutAfter(bytes); },
    slow: (rate: number | undefined): void => { line.slow(rate); },
    async [Symbol.asyncDispose]() {
      await line[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    },
  };
};
