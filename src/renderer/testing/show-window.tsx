// The whole window over a fake desk, ready to be looked at by role and name.
// Only tests import this file; the table of layers knows tests by their names.
// oxlint-disable-next-line proofdesk/layers
import { act, cleanup, fireEvent, render, waitFor } from "@testing-library/react";
import { App } from "../app/app.tsx";
import { type Fake, type FakePhoto, idOf, makeFake } from "./fake-bridge.ts";

/** What jsdom has not: sizes, media, and boxes (so that "is it shown" says yes). */
const furnish = (): void => {
  globalThis.ResizeObserver ??= class { observe(): void {} unobserve(): void {} disconnect(): void {} };
  window.matchMedia ??= (media: string) => ({ media, matches: false, onchange: null, addEventListener: () => {}, removeEventListener: () => {}, addListener: () => {}, removeListener: () => {}, dispatchEvent: () => false });
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
  HTMLElement.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  globalThis.DOMRect ??= class { x = 0; y = 0; width = 1; height = 1; top = 0; left = 0; right = 1; bottom = 1; toJSON(): object { return {}; } } as unknown as typeof DOMRect;
};

export const showWindow = async (photos: readonly FakePhoto[]): Promise<Fake> => {
  cleanup();
  furnish();
  const fake = makeFake(photos);
  render(<App model={fake.model} />);
  await act(async () => { fake.say("desk.state", { state: "here" }); await Promise.resolve(); });
  await waitFor(() => { if (fake.model.detail.store.getState().targets.length === 0 && photos.length > 0) throw new Error("the inspector is not there yet"); });
  return fake;
};

/** Selects these by number, and waits until the window has followed. */
export const choose = async (fake: Fake, ...numbers: readonly number[]): Promise<void> => {
  const ids = numbers.map(idOf);
  act(() => fake.model.selection.set({ active: ids[0], anchor: ids[0], chosen: { kind: "some", photos: new Set(ids) } }));
  await waitFor(() => {
    const { targets } = fake.model.detail.store.getState();
    const { checking, targets: counted } = fake.model.readiness.store.getState();
    if (targets.length !== ids.length || targets[0] !== ids[0] || checking > 0 || counted.length !== ids.length) throw new Error("not followed yet");
  });
};

export const press = (key: string, rest: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}): void => { fireEvent.keyDown(document.activeElement ?? document.body, { key, ...rest }); };
