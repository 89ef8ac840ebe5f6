// The key of an action as it is now, printed; nothing where it has none.
import type { ReactElement } from "react";
import type { Action } from "../../actions/action.ts";
import { useKeys } from "../../actions/use-action.ts";
import { Keys } from "./keys.tsx";

export const ActionKeys = ({ of }: { readonly of: Action }): ReactElement | null => {
  const keys = useKeys(of);
  return keys === undefined ? null : <Keys of={keys} />;
};
