import { parseRuleFile } from "@/lib/maintenance/rule-file/parse-rules";
import { problemLines } from "@/lib/maintenance/words/problem-words";
import { readTextFile } from "@/lib/platform/text-file";
import { terminalLocale, type Words } from "./words";

/** Everything that is wrong with the closing times, one per line, or null: nothing starts with a broken file. */
export function ruleFileHelp(file: string, t: Words): string | null {
  const parsed = parseRuleFile(readTextFile(file));
  if ("rules" in parsed) return null;

  return [t("cli.start.closingTimes"), "", ...problemLines(file, parsed.problems, terminalLocale())].join(
    "\n",
  );
}
