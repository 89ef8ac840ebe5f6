// A stand-in for WordPress: the part of its REST interface (wp/v2 media and users) that the channel uses, as the handbook documents it.
import type { Place } from "./place.ts";
import { type Asked, type Said, webStandIn } from "./web-stand-in.ts";

const [user, password] = ["desk", "abcd EFGH 1234 ijkl MNOP 6789"];

interface Media { readonly id: number; readonly fileName: string; readonly bytes: Buffer; readonly title: string; readonly caption: string; readonly alt: string; readonly description: string }
export interface WordPressPlace extends Place { readonly media: ReadonlyMap<number, Media> }

const no = (status: number, code: string, message: string): Said => ({ status, json: { code, message, data: { status } } });
const text = (value: File | string | null): string => { if (typeof value !== "string") throw new Error("a word is missing"); return value; };

/** `room`: the largest file the site takes. `alters`: the site rewrites what it gets. */
export const wordPressPlace = async ({ room = Number.POSITIVE_INFINITY, alters = false }: { readonly room?: number; readonly alters?: boolean } = {}): Promise<WordPressPlace> => {
  const media = new Map<number, Media>();
  let next = 40;
  const shown = (one: Media, host: string) => ({
    id: one.id, slug: one.fileName.replace(/\.[^.]*$/u, ""), status: "inherit", type: "attachment", media_type: "image", title: { rendered: one.title }, caption: { rendered: `<p>${one.caption}</p>` }, alt_text: one.alt, description: { rendered: one.description },
    source_url: `${host}/wp-content/uploads/2026/11/${encodeURIComponent(one.fileName)}`, media_details: { filesize: one.bytes.length, file: `2026/11/${one.fileName}` },
  });
  const take = async ({ form, host }: Asked): Promise<Said> => {
    const file = form?.get("file");
    if (form === undefined || !(file instanceof File)) return no(400, "rest_upload_no_data", "No data supplied.");
    if (file.size > room) return no(413, "rest_upload_file_too_big", "This file is too big.");
    const dot = file.name.lastIndexOf(".");
    const taken = new Set([...media.values()].map((one) => one.fileName));
    let fileName = file.name;
    for (let count = 1; taken.has(fileName); count += 1) fileName = `${file.name.slice(0, dot)}-${count}${file.name.slice(dot)}`;
    const bytes = Buffer.from(await file.arrayBuffer());
    const one: Media = { id: next += 1, fileName, bytes: alters ? bytes.subarray(1) : bytes, title: text(form.get("title")), caption: text(form.get("caption")), alt: text(form.get("alt_text")), description: text(form.get("description")) };
    media.set(one.id, one);
    return { status: 201, json: shown(one, host), headers: { location: `${host}/blog/wp-json/wp/v2/media/${one.id}` } };
  };
  const server = await webStandIn((asked): Promise<Said> | Said => {
    const { method, path, query, headers, host } = asked;
    const upload = /^\/wp-content\/uploads\/2026\/11\/(.+)$/u.exec(path);
    if (upload !== null) {
      const found = [...media.values()].find((one) => one.fileName === decodeURIComponent(upload[1] ?? ""));
      return found === undefined ? { status: 404 } : { status: 200, bytes: found.bytes };
    }
    if (!path.startsWith("/blog/wp-json/wp/v2/")) return no(404, "rest_no_route", "No route was found matching the URL and request method.");
    // Application passwords count without their blanks.
    const [given = "", ...rest] = Buffer.from((headers.authorization ?? "").replace(/^Basic /u, ""), "base64").toString("utf8").split(":");
    if (given !== user || rest.join(":").replaceAll(" ", "") !== password.replaceAll(" ", "")) return no(401, "incorrect_password", `The provided password ${rest.join(":")} is an invalid application password.`);
    const what = path.slice("/blog/wp-json/wp/v2/".length);
    if (what === "users/me" && method === "GET") return { status: 200, json: { id: 1, name: "Desk", ...(query.get("context") === "edit" ? { capabilities: { upload_files: true } } : {}) } };
    if (what === "media" && method === "POST") return take(asked);
    const one = media.get(Number(/^media\/(\d+)$/u.exec(what)?.[1]));
    if (one === undefined) return no(404, "rest_post_invalid_id", "Invalid post ID.");
    if (method === "GET") return { status: 200, json: shown(one, host) };
    if (method !== "DELETE") return no(404, "rest_no_route", "No route was found matching the URL and request method.");
    if (query.get("force") !== "true") return no(501, "rest_trash_not_supported", "The post does not support trashing. Set 'force=true' to delete.");
    media.delete(one.id);
    return { status: 200, json: { deleted: true, previous: shown(one, host) } };
  });
  return {
    media,
    settings: { channel: "wordpress", address: `${server.address}/blog/`, user }, secret: password,
    files: () => Promise.resolve(new Map([...media.values()].map((one) => [one.fileName, one.bytes]))),
    cutAfter: server.cutAfter, slow: server.slow,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};
