// Below this width the inspector has no place of its own and lies over the stage.
export const narrow = (): boolean => window.innerWidth < 900;
