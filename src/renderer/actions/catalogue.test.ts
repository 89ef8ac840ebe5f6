import { expect, test } from "vitest";
import { chordOf } from "../keys/chord.ts";
import { mayAct } from "../keys/key-handler.ts";
import type { StageView } from "../store/layout.ts";
import type { Scope } from "./action.ts";
import { actions } from "./catalogue.ts";

const views: readonly StageView[] = ["sheet", "rows", "loupe", "compare", "problems", "history"];

test("ids are told apart", () => {
  expect(new Set(actions.map((one) => one.id)).size).toBe(actions.length);
});

test("no key means two things in the same place: where two actions have it, one's scope is a part of the other's", () => {
  const narrow = (scope: Scope): number => views.filter((view) => mayAct(scope, { inText: false, onStage: true, view })).length;
  const taken = new Map<string, (typeof actions)[number]>();
  const collisions: string[] = [];
  for (const view of views) {
    taken.clear();
    for (const action of actions.filter((one) => mayAct(one.scope, { inText: false, onStage: true, view }))) {
      for (const written of action.keys) {
        const { ctrl, shift, key } = chordOf(written);
        const chord = `${ctrl}${shift}${key.toLowerCase()}`;
        const other = taken.get(chord);
        if (other !== undefined && narrow(other.scope) === narrow(action.scope)) collisions.push(`${view}: ${written} is ${other.id} and ${action.id}`);
        taken.set(chord, action);
      }
    }
  }
  expect(collisions).toEqual([]);
});

test("never a key that writes a character elsewhere or belongs to the system", () => {
  const forbidden = /^(?:.*Alt|F10$|F12$|Ctrl\+Shift\+U$)/u;
  expect(actions.flatMap((one) => one.keys).filter((written) => forbidden.test(written))).toEqual([]);
});
