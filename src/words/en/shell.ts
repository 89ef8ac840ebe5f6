// Words of the system's side of the window: menus, dialogs of the system.

export const shellWords = {
  edit: "Edit", undo: "Undo", redo: "Redo", cut: "Cut", copy: "Copy", paste: "Paste", selectAll: "Select all",
  view: "View", fullScreen: "Full screen", tools: "Developer tools", window: "Window", close: "Close window", minimize: "Minimise",
  about: "About Proofdesk", hide: "Hide Proofdesk", hideOthers: "Hide others", unhide: "Show all", quit: "Quit Proofdesk",
  openFolder: "Open folder",
} as const;
