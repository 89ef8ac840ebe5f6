// Main's part of the trash: the picture before its sidecar, one photo's failure none of the others', and a report in any case.
import { expect, test } from "vitest";
import { type PhotoId, photoId } from "#contract/values.ts";
import { putInTrash } from "./trash.ts";

const [a, b] = ["01J9Z3N4T5V6W7X8Y9Z0A1B2C3", "01J9Z3N4T5V6W7X8Y9Z0A1B2C4"].map((id) => photoId.parse(id)) as [PhotoId, PhotoId];
const outcome = (photo: PhotoId, ok: boolean) => ({ photo, path: "/p", ok, state: "new" as const, write: "none" as const });

test("what the system refuses is reported with its words, and the sidecar of a picture that stays is not touched", async () => {
  const asked: string[] = [];
  const reports: unknown[] = [];
  const done = await putInTrash({
    begin: () => Promise.resolve({ begun: 7, items: [{ photo: a, files: [{ path: "/a.dng" }, { path: "/a.xmp" }] }, { photo: b, files: [{ path: "/b.jpg" }] }], refused: [] }),
    end: (report) => { reports.push(report); return Promise.resolve({ outcomes: [outcome(a, false), outcome(b, true)], done: { ok: 1, failed: 1, event: 8 } }); },
    trashItem: (path) => { asked.push(path); return path === "/a.dng" ? Promise.reject(new Error("Failed to move item to trash")) : Promise.resolve(); },
  }, [a, b]);
  expect(asked).toEqual(["/a.dng", "/b.jpg"]);
  expect(reports).toEqual([{ begun: 7, failed: [{ photo: a, reason: "Failed to move item to trash" }] }]);
  expect(done.done).toEqual({ ok: 1, failed: 1, event: 8 });
});

test("where the desk lets nothing go, the system is not asked", async () => {
  const done = await putInTrash({
    begin: () => Promise.resolve({ begun: null, items: [], refused: [outcome(a, false)] }),
    end: () => Promise.reject(new Error("nothing to report")),
    trashItem: () => Promise.reject(new Error("not asked")),
  }, [a]);
  expect(done).toEqual({ outcomes: [outcome(a, false)], done: { ok: 0, failed: 1, event: null } });
});
