// Puts the theme and the size on the page: the chosen one, or the system's, followed as it changes.
import { useEffect, useLayoutEffect } from "react";
import type { Settings } from "#contract/methods/desk.ts";
import { useLayout } from "../store/model.ts";

const asks = ["(prefers-contrast: more)", "(prefers-color-scheme: light)"] as const;
const ofSystem = (): "contrast" | "light" | "dark" => (matchMedia(asks[0]).matches ? "contrast" : matchMedia(asks[1]).matches ? "light" : "dark");
const put = (theme: Settings["theme"]): void => { document.documentElement.dataset["theme"] = theme === "system" ? ofSystem() : theme; };

export const useTheme = (): void => {
  const theme = useLayout((one) => one.theme);
  useEffect(() => {
    put(theme);
    if (theme !== "system") return undefined;
    const lists = asks.map((ask) => matchMedia(ask));
    const again = (): void => put(theme);
    for (const list of lists) list.addEventListener("change", again);
    return () => { for (const list of lists) list.removeEventListener("change", again); };
  }, [theme]);
  const size = useLayout((one) => one.interfaceSize);
  // Before anything is measured: the sheet's rows are as high as the styles say.
  useLayoutEffect(() => { document.documentElement.dataset["size"] = String(size); }, [size]);
};
