// Drag-out: the desk makes the copies and tells main their paths, main begins the system's own drag and reports; the page knows a number and a name only.
import type { Contract } from "#contract/methods.ts";
import { contract } from "#contract/methods.ts";
import type { ResultOf } from "#contract/method.ts";
import { Fault } from "#client/fault.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { DeskSupervisor } from "./supervisor.ts";

export interface DragOut {
  readonly prepare: (photos: readonly PhotoId[]) => Promise<ResultOf<Contract["shell"]["prepareDrag"]>>;
  readonly drag: (contents: number, drag: string) => Promise<ResultOf<Contract["shell"]["drag"]>>;
}

export interface DragOutOptions {
  readonly desk: Pick<DeskSupervisor, "call">;
  /** Begins the system's drag from this window; throws where it cannot. */
  readonly begin: (contents: number, files: readonly string[]) => void;
  /** Whether somebody holds a button down in that window: without a hand there is no drag, whatever a page says. */
  readonly isHeld: (contents: number) => boolean;
  /** From here on it does not count as held, until it is pressed anew. */
  readonly letGo: (contents: number) => void;
}

/** Drags that were prepared and not begun; a new one forgets the last. */
export const openDragOut = ({ desk, begin, isHeld, letGo }: DragOutOptions): DragOut => {
  let ready: { readonly drag: string; readonly files: readonly string[] } | undefined;
  return {
    prepare: async (photos) => {
      const { drag, files, refused } = await desk.call(contract.delivery.prepareDrag, { photos: [...photos] });
      ready = files.length > 0 ? { drag, files } : undefined;
      return { drag, copies: files.length, refused: refused.map(({ photo, reason }) => ({ photo, reason })) };
    },
    drag: async (contents, drag) => {
      if (!isHeld(contents)) throw new Fault("not-allowed", "A drag begins only under a pressed button.");
      if (ready?.drag !== drag) throw new Refusal("usage", { why: "this drag was not prepared" });
      const { files } = ready;
      ready = undefined;
      // What was prepared may have changed since: the desk has the last word before anything leaves.
      const { refused } = await desk.call(contract.delivery.beginDrag, { drag });
      if (refused.length > 0) return { copies: 0, refused: refused.map(({ photo, reason }) => ({ photo, reason })) };
      if (!isHeld(contents)) {
        await desk.call(contract.delivery.finishDrag, { drag, left: false });
        throw new Fault("not-allowed", "The button was let go before the drag began.");
      }
      // The system takes the pointer now: no release of the button comes to the window.
      letGo(contents);
      try {
        begin(contents, files);
      } catch (cause) {
        await desk.call(contract.delivery.finishDrag, { drag, left: false });
        throw new Fault("drag-failed", cause instanceof Error ? cause.message : "The system began no drag.");
      }
      return { ...(await desk.call(contract.delivery.finishDrag, { drag, left: true })), refused: [] };
    },
  };
};
