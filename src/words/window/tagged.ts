// Words of the actions on tagged photos.
export const tagged = { select: "Select the tagged ones", only: "Show tagged only, and all again", none: "No photo of this view is tagged. T tags one." } as const;
