// Takes the keyboard to a field as soon as it is drawn: the part that holds it may only just be opening.

/** Frames to wait; a field that is nowhere gives up quietly. */
const patience = 40;

/** `range`: what to select in it. `done` is told once the keyboard is there, or nowhere to be taken. Returns what stops the waiting. */
export const focusWhenThere = (field: string, range: readonly [number, number] | undefined, done: () => void): (() => void) => {
  let frame = 0;
  let left = patience;
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(`[data-area="inspector"] [data-field="${CSS.escape(field)}"]`);
    left -= 1;
    if (element === null && left > 0) { frame = requestAnimationFrame(look); return; }
    done();
    element?.focus();
    if (range !== undefined && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) element.setSelectionRange(range[0], range[1]);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
};
