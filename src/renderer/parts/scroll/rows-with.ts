// Which rows of a virtual list exist: those in and near view, and always the active one, so that the focus is never lost.

export interface VisibleRange { readonly startIndex: number; readonly endIndex: number; readonly overscan: number; readonly count: number }

export const rowsWith = ({ startIndex, endIndex, overscan, count }: VisibleRange, active: number | undefined): number[] => {
  const first = Math.max(0, startIndex - overscan);
  const rows = Array.from({ length: Math.max(0, Math.min(count - 1, endIndex + overscan) - first + 1) }, (_, at) => first + at);
  if (active !== undefined && active < count && !rows.includes(active)) rows.push(active);
  return rows.sort((a, b) => a - b);
};
