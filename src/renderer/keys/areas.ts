// The areas of the window that F6 walks through, each remembering where its focus was. An area is an element with `data-area`.

export const areaOrder = ["top", "rail", "stage", "inspector", "bar"] as const;
export type Area = (typeof areaOrder)[number];

const last = new Map<Area, WeakRef<HTMLElement>>();

export const areaOf = (element: Element | null): Area | undefined => {
  const name = element?.closest("[data-area]")?.getAttribute("data-area");
  return areaOrder.find((area) => area === name);
};

const elementOf = (area: Area): HTMLElement | null => document.querySelector<HTMLElement>(`[data-area="${area}"]`);
const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
/** Where the work of an area is: its photos or lines, before the tools above them. */
const work = '[role="gridcell"][tabindex="0"], [role="listbox"][tabindex="0"], [data-main]';
/** The first element of an area that the keyboard can reach: the active photo or the list, otherwise whatever comes first. */
const firstOf = (area: HTMLElement): HTMLElement | undefined =>
  [...area.querySelectorAll<HTMLElement>(work)].find(isShown) ?? [...area.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href], [tabindex="0"]')].find((one) => one.tabIndex >= 0 && isShown(one) && !one.hasAttribute("disabled"));

export const rememberFocus = (element: Element | null): void => {
  const area = areaOf(element);
  if (area !== undefined && element instanceof HTMLElement) last.set(area, new WeakRef(element));
};

export const focusArea = (area: Area): boolean => {
  const element = elementOf(area);
  if (element === null || !isShown(element)) return false;
  const before = last.get(area)?.deref();
  const target = before !== undefined && before.isConnected && element.contains(before) && isShown(before) ? before : firstOf(element);
  target?.focus();
  return target !== undefined;
};

/** To the next or previous area that is shown. */
export const goToArea = (step: 1 | -1): void => {
  const now = areaOf(document.activeElement);
  const start = now === undefined ? (step > 0 ? -1 : areaOrder.length) : areaOrder.indexOf(now);
  for (let tried = 1; tried <= areaOrder.length; tried += 1) {
    const area = areaOrder[(start + step * tried + areaOrder.length * 2) % areaOrder.length];
    if (area !== undefined && focusArea(area)) return;
  }
};
