// Keeps the system's menu bar at what the page can do now, at rest and only where something of it changed, and does what is chosen there.
import { useEffect } from "react";
import type { Menus } from "#contract/menu.ts";
import { labelOf } from "../actions/action.ts";
import { actions } from "../actions/catalogue.ts";
import { menuLists } from "../actions/menus.ts";
import { keysOf } from "../store/keymap.ts";
import { type Model, useModel } from "../store/model.ts";

const restMs = 400;

const menusOf = (model: Model): Menus => {
  const { keymap, dialog } = model.layout.getState();
  return menuLists.map(({ id, title, parts }) => ({
    id, title,
    parts: parts.map((part) => part.map((action) => {
      const [keys] = keysOf(action, keymap);
      return { id: action.id, label: labelOf(action, model), enabled: dialog === undefined && action.when(model) === true, ...(keys === undefined ? {} : { keys }) };
    })),
  }));
};

export const useMenus = (): void => {
  const model = useModel();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = "";
    const tell = (): void => {
      timer = undefined;
      const menus = menusOf(model);
      const now = JSON.stringify(menus);
      if (now === told) return;
      told = now;
      void model.bridge.call("shell.menus", { menus });
    };
    const soon = (): void => { clearTimeout(timer); timer = setTimeout(tell, restMs); };
    soon();
    const stops = [
      model.layout.subscribe(soon), model.selection.store.subscribe(soon), model.readiness.store.subscribe(soon), model.desk.subscribe(soon), model.sheet.store.subscribe(soon), model.rows.watchAll(soon),
      model.bridge.on("shell.chosen", ({ action: id }) => {
        const action = actions.find((one) => one.id === id);
        if (action === undefined || model.layout.getState().dialog !== undefined) return;
        const may = action.when(model);
        if (may === true) action.run(model);
        else model.messages.tell({ level: "info", text: may });
      }),
    ];
    return () => { clearTimeout(timer); for (const stop of stops) stop(); };
  }, [model]);
};
