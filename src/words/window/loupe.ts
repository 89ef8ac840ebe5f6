// Words of the loupe: scale, surround, what is lost.
export const loupeActions = {
  toggle: "100 % or fit", larger: "Zoom in", smaller: "Zoom out", surround: "Change the surround", pan: { left: "Picture to the left", right: "Picture to the right", up: "Picture up", down: "Picture down" },
  noPicture: "No picture in the loupe", notZoomed: "The whole picture is shown",
} as const;
export const loupeScale = { fit: (percent: number): string => `Fit, ${percent} %`, percent: (percent: number): string => `${percent} %` } as const;
