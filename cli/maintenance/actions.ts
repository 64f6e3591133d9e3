import { refuse, terminalLocale } from "@/cli/terminal/words";
import { addMonths, instantOf, japanDate, type Month, monthOf } from "@/lib/calendar/japan-day";
import type { ParsedRules } from "@/lib/maintenance/rule-file/parse-rules";
import { parseRuleFile } from "@/lib/maintenance/rule-file/parse-rules";
import { createSchedule, type MaintenanceWindow, type Schedule } from "@/lib/maintenance/schedule/schedule";
import { problemLines } from "@/lib/maintenance/words/problem-words";
import { systemClock } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/env";
import { readTextFile } from "@/lib/platform/text-file";
import { changes, checkedWords } from "./checked";
import { asJson, asLines, asSentence, horizonWarning } from "./output";

const CLOSED = 3;

const locale = terminalLocale();

type ListOptions = { from?: Month; months: number; config?: string; json?: true };

export function listWindows({ from, months, config, json }: ListOptions): void {
  const schedule = openSchedule(config);
  if (!schedule) return;

  const first = from ?? monthOf(japanDate(systemClock.now()));
  const end = instantOf(`${addMonths(first, months)}-01`, 0);
  const windows = schedule.windowsBetween(instantOf(`${first}-01`, 0), end);
  const forScripts = () => windows.map((window) => asJson(window, locale));
  console.log(json ? inJson(forScripts()) : asLines(windows, locale));

  const warning = horizonWarning(end, locale);
  if (warning) console.error(warning);
}

/** Exit code 1 when the file is broken. A right one is shown as the list it makes, beside the one in force. */
export function checkRules(file: string, { json }: { json?: true }): void {
  const parsed = parseRuleFile(readTextFile(file));
  const problems = "problems" in parsed ? parsed.problems : [];
  if (problems.length > 0) process.exitCode = 1;

  if (json) console.log(inJson(verdict(file, parsed)));
  else if ("problems" in parsed) console.error(problemLines(file, problems, locale).join("\n"));
  else
    console.log(
      checkedWords({ file, rules: parsed.rules, inForce: fileInForce() }, systemClock.now(), locale),
    );
}

/** Exit code 3 while the portal is closed. */
export function showNow({ config, json }: { config?: string; json?: true }): void {
  const schedule = openSchedule(config);
  if (!schedule) return;

  const now = systemClock.now();
  const current = schedule.windowAt(now);
  const next = schedule.nextWindow(now);
  if (current) process.exitCode = CLOSED;

  const facts = () => ({
    closed: current !== null,
    window: current && asJson(current, locale),
    next: next && asJson(next, locale),
  });
  console.log(json ? inJson(facts()) : asSentence(current, next, locale));
}

function verdict(file: string, parsed: ParsedRules) {
  if ("rules" in parsed) {
    const found = changes({ file, rules: parsed.rules, inForce: fileInForce() }, systemClock.now());
    const all = (windows: MaintenanceWindow[]) => windows.map((window) => asJson(window, locale));
    return {
      valid: true,
      problems: [],
      windows: all(found.windows),
      added: all(found.added),
      removed: all(found.removed),
    };
  }
  const sentences = problemLines(file, parsed.problems, locale);

  return {
    valid: false,
    problems: parsed.problems.map(({ line, path }, place) => ({ line, path, message: sentences[place] })),
  };
}

function fileInForce(): string {
  const settings = readSettings(["MAINTENANCE_CONFIG"]);

  return "env" in settings ? settings.env.MAINTENANCE_CONFIG : "";
}

/** Opens the named file, or the one in force; says what is wrong with it and returns null when it is broken. */
function openSchedule(config: string | undefined): Schedule | null {
  const file = config ?? fileInForce();
  const parsed = parseRuleFile(readTextFile(file));
  if ("rules" in parsed) return createSchedule(parsed.rules);

  refuse(problemLines(file, parsed.problems, locale).join("\n"));

  return null;
}

function inJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
