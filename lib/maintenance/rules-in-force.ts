import { getEnv } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { perProcess } from "@/lib/platform/per-process";
import { isSameText, readTextFile } from "@/lib/platform/text-file";
import { parseRuleFile } from "./rule-file/parse-rules";
import type { Problem } from "./rule-file/problem";
import type { Rules } from "./schedule/rules";
import { createSchedule, type Schedule } from "./schedule/schedule";
import { problemLines } from "./words/problem-words";

/** The closing times in force. */
export type Maintenance = Schedule & {
  rules(): Rules;
  /** What is wrong with the file as it stands now. While there is anything, the last good text stays in force. */
  problems(): Problem[];
};

export type RuleFileWatch = Maintenance & {
  /** Looks at the file once. A changed text counts when it was seen twice alike: a file half written is not read. */
  look(): void;
};

const LOOK_EVERY_MS = 1000;

/** Throws with every problem when the file is broken: there is no last good one to keep. */
export function watchRuleFile(path: string, tell: (problems: Problem[]) => void): RuleFileWatch {
  let taken = readTextFile(path);
  let seen = taken;
  const first = parseRuleFile(taken);
  if ("problems" in first) throw new Error(problemLines(path, first.problems).join("\n"));

  let rules = first.rules;
  let schedule = createSchedule(rules);
  let problems: Problem[] = [];

  return {
    windowAt: (now) => schedule.windowAt(now),
    nextWindow: (now) => schedule.nextWindow(now),
    windowsBetween: (from, to) => schedule.windowsBetween(from, to),
    rules: () => rules,
    problems: () => problems,
    look() {
      const file = readTextFile(path);
      const isSettled = isSameText(file, seen);
      seen = file;
      if (!isSettled || isSameText(file, taken)) return;

      taken = file;
      const parsed = parseRuleFile(file);
      problems = "problems" in parsed ? parsed.problems : [];
      if ("rules" in parsed) {
        rules = parsed.rules;
        schedule = createSchedule(rules);
      }
      tell(problems);
    },
  };
}

/** The closing times of this process, read again within seconds of a change to their file. */
export function getMaintenance(): Maintenance {
  return perProcess("maintenance", () => watch(getEnv().MAINTENANCE_CONFIG));
}

function watch(path: string): Maintenance {
  const watched = watchRuleFile(path, (problems) => {
    if (problems.length === 0) log().info({ path }, "closing times changed");
    else
      log().error(
        { path, problems: problemLines(path, problems) },
        "closing times unchanged: the file is broken",
      );
  });
  setInterval(() => watched.look(), LOOK_EVERY_MS).unref();

  return watched;
}
