// Every method of the contract by its name. A new noun is a file in `methods/` and a line here.
import type { Method } from "./method.ts";
import { approvalMethods } from "./methods/approval.ts";
import { checkMethods } from "./methods/check.ts";
import { collectionMethods } from "./methods/collection.ts";
import { correctionMethods } from "./methods/correction.ts";
import { deliveryMethods } from "./methods/delivery.ts";
import { deskMethods } from "./methods/desk.ts";
import { editMethods } from "./methods/edit.ts";
import { fileMethods } from "./methods/file.ts";
import { holdMethods } from "./methods/hold.ts";
import { incomingMethods } from "./methods/incoming.ts";
import { killMethods } from "./methods/kill.ts";
import { ledgerMethods } from "./methods/ledger.ts";
import { noticeMethods } from "./methods/notice.ts";
import { permissionMethods } from "./methods/permission.ts";
import { photoMethods } from "./methods/photo.ts";
import { recipientMethods } from "./methods/recipient.ts";
import { reportMethods } from "./methods/report.ts";
import { rootMethods } from "./methods/root.ts";
import { shellMethods } from "./methods/shell.ts";
import { shieldMethods } from "./methods/shield.ts";

export const contract = {
  root: rootMethods,
  photo: photoMethods,
  edit: editMethods,
  check: checkMethods,
  approval: approvalMethods,
  collection: collectionMethods,
  delivery: deliveryMethods,
  ledger: ledgerMethods,
  correction: correctionMethods,
  kill: killMethods,
  notice: noticeMethods,
  incoming: incomingMethods,
  recipient: recipientMethods,
  permission: permissionMethods,
  hold: holdMethods,
  shield: shieldMethods,
  report: reportMethods,
  file: fileMethods,
  desk: deskMethods,
  shell: shellMethods,
} as const;
export type Contract = typeof contract;

export const methodsByName: ReadonlyMap<string, Method> = new Map(
  Object.values(contract).flatMap((noun) => Object.values(noun).map((one): [string, Method] => [one.name, one])),
);
