import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import { lettersFile } from "@/cli/letters/letters-file";
import { printLetters } from "@/cli/letters/print-letters";
import { runBy } from "@/cli/terminal/computer";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { japanDate } from "@/lib/calendar/japan-day";
import { dateInName } from "@/lib/members/file/date-in-name";
import { importMembers } from "@/lib/members/import/import-members";
import type { ImportOutcome } from "@/lib/members/import/import-work";
import type { Guard } from "@/lib/members/plan/wrong-list";
import { systemClock } from "@/lib/platform/clock";
import { columnWords, givenMapping } from "./column-files";
import { importWords } from "./import-words";
import { problemsFile } from "./problems-file";
import { progressOn } from "./progress";

const LOOKS_WRONG = 3;

export type ImportOptions = {
  insurer: string;
  asOf?: string;
  map?: string;
  columns?: string;
  apply?: true;
  allow?: Guard[];
  letters?: string;
  problems?: string;
  json?: true;
};

const t = terminalWords();

/** Shows what a list would change, and carries it out with `--apply`. Exit code 3 when something must be confirmed first. */
export async function importFile(file: string, options: ImportOptions): Promise<void> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return refuse(t("cli.members.noFile", { file }));
  if (options.letters && existsSync(options.letters))
    return refuse(t("cli.letters.exists", { file: options.letters }));
  const given = givenMapping(options, t);
  if (given && "problem" in given) return refuse(given.problem);

  await withStore(t, async ({ database, secrets }) => {
    if (options.letters) lettersFile(options.letters, "utf-8", t).drop();
    const words = columnWords();
    const progress = progressOn(process.stderr, t, { json: options.json ?? false });
    const problems = problemsFile(options.problems ?? besideList(file), t);
    const outcome = await importMembers(
      {
        insurerNumber: options.insurer,
        source: { open: () => createReadStream(file) },
        fileName: path.basename(file),
        asOf: options.asOf ?? dateInName(path.basename(file)) ?? japanDate(statSync(file).mtime),
        given: given?.mapping ?? null,
        words,
        apply: options.apply ?? false,
        allowed: options.allow ?? [],
        askedBy: runBy(),
        report: progress.report,
        problems: problems.writer,
      },
      { database, clock: systemClock, secrets },
    ).finally(() => {
      progress.end();
      problems.drop();
    });
    tell(outcome, options, problems.writtenTo());
    const isDone = outcome.kind === "applied" || outcome.kind === "unchanged";
    if (isDone && options.letters) {
      const printing = {
        plan: outcome.plan,
        list: file,
        words,
        into: options.letters,
        json: options.json ?? false,
      };
      await printLetters(printing, { database, secrets });
    }
  });
}

function tell(outcome: ImportOutcome, { json }: ImportOptions, problemsIn: string | null): void {
  const words = importWords(t);
  if (outcome.kind === "guarded") process.exitCode = LOOKS_WRONG;
  if (json) {
    if (!("plan" in outcome)) process.exitCode = 1;
    console.log(JSON.stringify({ ...outcome, problemsIn }));
  } else if ("plan" in outcome) console.log(words.plan(outcome, problemsIn));
  else refuse(words.failure(outcome));
}

/** `members.csv` has its refused rows in `members.refused.csv`. */
function besideList(file: string): string {
  const { dir, name, ext } = path.parse(file);

  return path.join(dir, `${name}.refused${ext || ".csv"}`);
}
