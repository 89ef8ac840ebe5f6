// Photos under way with the pointer: what is dragged, where the pointer is, and what it would be dropped on.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PhotoId } from "#contract/values.ts";

export interface Spot { readonly left: number; readonly top: number; readonly height: number }
/** `before`: the photo of the shown story that the dragged ones come to stand before, null its end; `mark`: where that is on the screen. */
export type DropTarget = { readonly kind: "story"; readonly id: string } | { readonly kind: "place"; readonly before: PhotoId | null; readonly mark: Spot } | { readonly kind: "outside" } | undefined;
export interface Drag { readonly photos: readonly PhotoId[]; readonly x: number; readonly y: number; readonly over: DropTarget }
export type DragStore = StoreApi<{ readonly drag: Drag | undefined }>;
export const makeDrag = (): DragStore => createStore(() => ({ drag: undefined }));
