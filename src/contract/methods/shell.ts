// What main itself answers, without the desk: dialogs of the system, dropped files, links, the end. Windows only.
import { z } from "zod";
import { menus } from "../menu.ts";
import { method } from "../method.ts";
import { recipientId, secret } from "../recipient.ts";
import { photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

const logLevel = z.enum(["info", "warning", "error"]);
/** What a chosen folder is for. */
export const writePurpose = z.enum(["deliver", "move", "file", "rehearse"]);
export type WritePurpose = z.infer<typeof writePurpose>;

const chosen = z.object({ path: z.string() }).nullable();

export const shellMethods = {
  /** Asks for a folder to index; null where the editor thinks better of it. */
  openFolder: method("shell.openFolder", { params: z.strictObject({}), result: chosen, callers: ["window"] }),
  /** Asks for a folder to write into. It is given for that purpose alone: deliveries, moved and copied photos, a file of the desk's such as a backup, or copies of a dry run. */
  chooseFolder: method("shell.chooseFolder", { params: z.strictObject({ title: z.string().max(200), purpose: writePurpose }), result: chosen, callers: ["window"] }),
  /** Asks for a file that is only looked at: a stray one that is traced, or what shows a permission. */
  chooseFile: method("shell.chooseFile", { params: z.strictObject({ title: z.string().max(200) }), result: chosen, callers: ["window"] }),
  /** Asks where a table or a page of the desk's goes, and whether it may take the place of what is there: that very file may be written, and no other. */
  saveFile: method("shell.saveFile", { params: z.strictObject({ title: z.string().max(200), /** What is proposed; its ending is kept. */ name: z.string().regex(/^[^/\\]{1,200}\.(?:csv|json|html)$/u) }), result: chosen, callers: ["window"] }),
  /** `File` objects of a drop in the window; the preload makes one-time handles of them, so main never trusts a path from a page. */
  dropped: method("shell.dropped", { params: z.strictObject({ files: z.array(z.unknown()).min(1).max(1000) }), result: z.object({ paths: z.array(z.string()) }), callers: ["window"] }),
  /** Only https, only on a click. */
  openExternal: method("shell.openExternal", { params: z.strictObject({ url: z.url({ protocol: /^https$/ }).max(2000) }), result: z.object({}), callers: ["window"] }),
  /** Puts the photos' files into the system's trash, where it has one. Only on a click or a key. */
  trash: method("shell.trash", { params: z.strictObject({ photos: z.array(photoId).min(1) }), result: batchResult, callers: ["window"] }),
  /** Shows the photo's file in the system's own file browser. */
  reveal: method("shell.reveal", { params: z.strictObject({ photo: photoId }), result: z.object({}), callers: ["window"] }),
  /** Shows a copy of a dry run in the system's own file browser. */
  revealCopy: method("shell.revealCopy", { params: z.strictObject({ copy: z.string().min(1) }), result: z.object({}), callers: ["window"] }),
  /** Safe copies of approved photos for a drag out of the window. */
  prepareDrag: method("shell.prepareDrag", {
    params: z.strictObject({ photos: z.array(photoId).min(1).max(500) }),
    result: z.object({ drag: z.string(), copies: z.number().int(), refused: z.array(z.object({ photo: photoId, reason: z.string() })) }),
    callers: ["window"],
  }),
  /** Begins the system's own drag with the prepared copies, while the button is pressed. Where one of them may not leave any more, none does. */
  drag: method("shell.drag", { params: z.strictObject({ drag: z.string().max(64) }), result: z.object({ copies: z.number().int(), refused: z.array(z.object({ photo: photoId, reason: z.string() })) }), callers: ["window"] }),
  /** Tries once more to start a desk that could not be started (`desk.state` failed). */
  startDesk: method("shell.startDesk", { params: z.strictObject({}), result: z.object({}), callers: ["window"] }),
  /** Opens the loupe in a window of its own, on another screen where there is one. */
  openLoupe: method("shell.openLoupe", { params: z.strictObject({}), result: z.object({}), callers: ["window"] }),
  /** What the loupe's own window shows from now on. */
  showInLoupe: method("shell.showInLoupe", { params: z.strictObject({ photo: photoId.nullable() }), result: z.object({}), callers: ["window"] }),
  /** The loupe's own window asks the first one for the next or the previous photo. */
  stepLoupe: method("shell.stepLoupe", { params: z.strictObject({ by: z.union([z.literal(1), z.literal(-1)]) }), result: z.object({}), callers: ["window"] }),
  /** The menus as the page has them now: the system's menu bar shows them and answers with `shell.chosen`. */
  menus: method("shell.menus", { params: z.strictObject({ menus }), result: z.object({}), callers: ["window"] }),
  /** Full screen, and back. */
  fullScreen: method("shell.fullScreen", { params: z.strictObject({}), result: z.object({}), callers: ["window"] }),
  /** What the program is made of, and under which licences. */
  about: method("shell.about", { params: z.strictObject({}), result: z.object({ version: z.string(), electron: z.string(), chromium: z.string(), node: z.string(), system: z.string(), notices: z.string() }), callers: ["window"] }),
  /** Sets a recipient's password or token, or forgets it with null. `kept` is false where the system has no key store: then it lives until Proofdesk ends. */
  setSecret: method("shell.setSecret", { params: z.strictObject({ recipient: recipientId, secret: secret.min(1).nullable() }), result: z.object({ kept: z.boolean() }), callers: ["window"] }),
  /** Whose secrets are here; never the secrets. */
  secrets: method("shell.secrets", { params: z.strictObject({}), result: z.object({ recipients: z.array(z.string()), keeps: z.boolean() }), callers: ["window"] }),
  /** Puts what an editor was told into the log of the desk's folder. */
  note: method("shell.note", { params: z.strictObject({ level: logLevel, text: z.string().min(1).max(2000) }), result: z.object({}), callers: ["window"] }),
  /** The last lines of the logs, newest first. */
  log: method("shell.log", { params: z.strictObject({}), result: z.array(z.object({ time: z.string(), level: logLevel, text: z.string() })).max(500), callers: ["window"] }),
  quit: method("shell.quit", { params: z.strictObject({}), result: z.object({}), callers: ["window"] }),
};
