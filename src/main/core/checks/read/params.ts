// Reading a rule's parameters: the catalogue test holds every style's parameters to the type of the check's default.
import type { CheckContext } from "../check.ts";

export const numberParam = (context: CheckContext, name: string): number => {
  const value = context.params[name];
  return typeof value === "number" ? value : 0;
};
export const textParam = (context: CheckContext, name: string): string => {
  const value = context.params[name];
  return typeof value === "string" ? value : "";
};
export const flagParam = (context: CheckContext, name: string): boolean => context.params[name] === true;
export const listParam = (context: CheckContext, name: string): readonly string[] => {
  const value = context.params[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
};
