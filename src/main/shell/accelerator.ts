// A key as written in actions, as Electron's menus print it. Letters alone are not printed: a menu bar would take them from every text field.
const named: Readonly<Record<string, string>> = { "+": "Plus", ArrowLeft: "Left", ArrowRight: "Right", ArrowUp: "Up", ArrowDown: "Down", Enter: "Return", Space: "Space", Home: "Home", End: "End", PageUp: "PageUp", PageDown: "PageDown", Backspace: "Backspace", Delete: "Delete" };
const plain = /^(?:[A-Z0-9]|F\d{1,2}|[,./;'[\]\\=-])$/u;

export const acceleratorOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined;
  const key = written === "+" || written.endsWith("++") ? "+" : (written.split("+").at(-1) ?? "");
  const modifiers = written.slice(0, written.length - key.length).split("+").filter((one) => one !== "");
  const printed = named[key] ?? (plain.test(key) ? key : undefined);
  if (printed === undefined || modifiers.some((one) => one !== "Ctrl" && one !== "Shift")) return undefined;
  if (!modifiers.includes("Ctrl") && !/^F\d/u.test(key)) return undefined;
  return [...modifiers.map((one) => (one === "Ctrl" ? "CmdOrCtrl" : one)), printed].join("+");
};
