import type { TextFault } from "@/lib/platform/text-file";
import type { Words } from "./words";

/** A file that cannot be read as text. */
export function ofFile(file: string, t: Words, fault: TextFault): string {
  return t("maintenance.problemOfFile", { file, sentence: t(`maintenance.problems.${fault}`) });
}

/** A file that is text, and no YAML from this line on. */
export function ofYaml(file: string, t: Words, line: number): string {
  return t("maintenance.problemInLine", { file, line, sentence: t("maintenance.problems.yaml") });
}
