// The whole set-up, in order; every script of package.json begins with it.
import { setUpPackages } from "./packages.mjs";
import { setUpSystem } from "./system.mjs";

/** @param {readonly ("desk" | "test" | "window" | "display")[]} purposes what the caller will do */
export const setUp = async (purposes) => {
  await setUpPackages();
  await setUpSystem(purposes);
};
