// A stand-in for a program that takes copies by HTTP: it holds every request to what docs/CHANNELS.md says and every item to ninjs 3.1.
import { ninjsSchema } from "#contract/ninjs.ts";
import type { Place } from "./place.ts";
import { type Said, webStandIn } from "./web-stand-in.ts";

const token = "a-token-that-nobody-guesses";

export const httpPlace = async ({ room = Number.POSITIVE_INFINITY }: { readonly room?: number } = {}): Promise<Place> => {
  const files = new Map<string, Buffer>();
  let advisories = 0;
  const server = await webStandIn(async ({ method, path, headers, form }): Promise<Said> => {
    if (method !== "POST" || path !== "/in") return { status: 404 };
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, json: { message: `no such token: ${headers.authorization ?? ""}` } };
    const [item, file] = [form?.get("item"), form?.get("file")];
    const words = ninjsSchema.parse(JSON.parse(typeof item === "string" ? item : await (item as File).text()));
    if (!words.uri.startsWith("urn:proofdesk:photo:") || words.type !== "picture") throw new Error("not a photo of a desk");
    if (!(file instanceof File)) {
      if (words.edNote === undefined || words.renditions !== undefined) throw new Error("an item without a file is a notice");
      files.set(`${words.pubStatus} ${advisories += 1}`, Buffer.from(words.edNote));
      return { status: 202 };
    }
    if (file.size > room) return { status: 413, json: { message: "too large" } };
    if (files.has(file.name)) return { status: 409 };
    const [rendition] = words.renditions ?? [];
    if (rendition?.title !== file.name || rendition.sizeInBytes !== file.size || rendition.contentType !== file.type) throw new Error("the item tells of another file");
    files.set(file.name, Buffer.from(await file.arrayBuffer()));
    return { status: 201, json: { id: files.size, sizeBytes: file.size }, headers: { location: `/in/${encodeURIComponent(file.name)}` } };
  });
  return {
    settings: { channel: "http", address: `${server.address}/in` }, secret: token,
    files: () => Promise.resolve(new Map(files)),
    put: (name, bytes) => { files.set(name, bytes); return Promise.resolve(); },
    cutAfter: server.cutAfter, slow: server.slow,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};
