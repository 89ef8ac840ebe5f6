// What a line says: a check's own words, or those of the desk's codes.
import type { SurveyLine } from "#contract/methods/check.ts";
import type { FieldInfo } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { fieldName } from "#words/window/labels.ts";
import { problemsView as words } from "#words/window/problems.ts";

export const messageOf = (line: SurveyLine, fields: ReadonlyMap<string, FieldInfo>): string => {
  if (line.rule === "write.conflict") return words.conflict(fieldName(fields, line.field ?? ""));
  return line.rule === "write.failed" || line.rule === "file.unreadable" ? `${words.rules[line.rule] ?? ""}: ${reasonSentence(line.message)}` : line.message;
};
