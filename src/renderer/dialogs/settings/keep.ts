// Keeps a setting as soon as it is chosen: the window shows it at once, the desk keeps it.
import type { Settings } from "#contract/methods/desk.ts";
import { loadCatalogue } from "../../store/desk.ts";
import type { Model } from "../../store/model.ts";
import { useModel } from "../../store/model.ts";

export const keepSettings = async (model: Model, change: Partial<Settings>): Promise<void> => {
  const answer = await model.bridge.call("desk.settings", change);
  if (!answer.ok) model.doing.refused(answer);
  await loadCatalogue(model.bridge, model.desk);
};

export const useKeep = (): ((change: Partial<Settings>) => void) => {
  const model = useModel();
  return (change) => void keepSettings(model, change);
};
