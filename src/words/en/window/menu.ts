// Words of the menus and of the dialog about the program, in English.
export const menuTitles = { file: "File", edit: "Edit", select: "Select", photo: "Photo", mark: "Mark", view: "View", help: "Help" } as const;

export const aboutWords = {
  title: "About Proofdesk", lead: "Photo metadata, proof and approval for newsrooms.", versions: "Versions", version: "Proofdesk", folder: "Data folder", system: "System", licences: "Licences", looking: "Looking…", missing: "not found", copy: "Copy versions", copied: "Versions copied",
} as const;
