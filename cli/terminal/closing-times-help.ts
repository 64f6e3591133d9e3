import { parseRuleFile, readRuleFile } from "@/lib/maintenance/rule-file/read";
import { problemLines } from "@/lib/maintenance/words/problem-words";
import { terminalLocale, type Words } from "./words";

/** Everything that is wrong with the closing times, one per line, or null: nothing starts with a broken file. */
export function ruleFileHelp(file: string, t: Words): string | null {
  const parsed = parseRuleFile(readRuleFile(file));
  if ("rules" in parsed) return null;

  return [t("cli.start.closingTimes"), "", ...problemLines(file, parsed.problems, terminalLocale())].join(
    "\n",
  );
}
