// The members that SPEC.md section 5 promises to scripts: none may go, none may become optional, whatever the contract does.
import { expect, test } from "vitest";
import { z } from "zod";
import { errorObject, jsonSchemas } from "./json-schema-table.ts";

const change = "photo path ok state write reason? notes?";
const photo = "id path pathBytes? state delivered correctionOpen approval? file fields problems warnings write";
const event = "number time editor kind photos payload previous hash";
/** `command object[.member]` → its members; `?` may be absent. */
const promised: Readonly<Record<string, string>> = {
  "index progress.progress": "done total rate", "index unreadable.unreadable": "path reason", "index done.done": "photos files ignored unreadable seconds",
  "list photo": photo, "show photo": `${photo} files sources differ provenance problemList jobs deliveries`,
  "show photo.provenance": "device make? model? software? captureTime? offset? gps? marks",
  "set photo": change, "set done.done": "ok failed event", "submit photo": change, "return photo": change, "approve photo": change, "reject photo": change, "reopen photo": change, "waive photo": change,
  "undo photo": change, "undo done.done": "ok failed event", "redo photo": change, "redo done.done": "ok failed event",
  "check problem": "photo path rule field severity message range? fix?", "check done.done": "photos blocked warned",
  "deliver photo": "photo path ok copy? sha256? removed? reason?", "deliver done.done": "ok failed ledger",
  "history event": event, "ledger delivery": `${event} recipient fileName sha256 profile approval`,
  "verify finding": "where photo? path? row? problem", "verify done.done": "ok findings",
};

const memberOf = (schema: z.ZodType | undefined, name: string): z.ZodType | undefined => (schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.ZodType>>)[name] : undefined);

test.each(Object.entries(promised))("%s has %s", (where, members) => {
  const [command = "", rest = ""] = where.split(" ");
  const [object = "", inner] = rest.split(".");
  const whole = jsonSchemas[command]?.[object];
  const schema = inner === undefined ? whole : memberOf(whole, inner);
  for (const member of members.split(" ")) {
    const found = memberOf(schema, member.replace("?", ""));
    expect(found, member).toBeDefined();
    expect(found?.safeParse(undefined).success, member).toBe(member.endsWith("?"));
  }
});

test("an error has its code, its sentence and what to do", () => {
  expect(Object.keys(errorObject.shape.error.shape)).toEqual(["code", "message", "todo"]);
});
