// How large the interface is, and whether the window is narrow for it. Below this width the inspector has no place of its own and lies over the stage.
export const narrow = (): boolean => window.innerWidth < 900 * scale();

/** 1 is as drawn; the styles grow by the same attribute. */
export const scale = (): number => Number(document.documentElement.dataset["size"] ?? 100) / 100;
