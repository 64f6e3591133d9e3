import { createReadStream, existsSync } from "node:fs";
import { progressOn } from "@/cli/members/progress";
import type { Store } from "@/cli/terminal/open-store";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { japanDate } from "@/lib/calendar/japan-day";
import { listedMembers } from "@/lib/members/letters/listed-members";
import { writeLetters } from "@/lib/members/letters/write-letters";
import type { ColumnWords } from "@/lib/members/mapping/column-names";
import type { Plan } from "@/lib/members/plan/plan";
import { systemClock } from "@/lib/platform/clock";
import { lettersFile } from "./letters-file";

const t = terminalWords();

type Printing = { plan: Plan; list: string; words: ColumnWords; into: string; json: boolean };

/** The letters of everybody in an imported list who awaits one. */
export async function printLetters({ plan, list, words, into, json }: Printing, store: Store): Promise<void> {
  if (existsSync(into)) return refuse(t("cli.letters.exists", { file: into }));

  const members = listedMembers({
    source: { open: () => createReadStream(list) },
    mapping: plan.mapping,
    words,
    insurerNumber: plan.insurerNumber,
    today: japanDate(systemClock.now()),
  });
  const file = lettersFile(into, plan.encoding, t);
  const progress = progressOn(process.stderr, t, { json });
  let letters = 0;
  const paper = {
    write(some: Parameters<typeof file.write>[0]) {
      file.write(some);
      letters += some.length;
      progress.report({ phase: "letters", letters });
    },
    finish: file.finish,
  };
  try {
    const deps = { db: store.database.db, clock: systemClock, secrets: store.secrets };
    const count = await writeLetters(members, paper, deps).finally(progress.end);
    const written = { phase: "letters", letters: count, file: into };
    console.error(json ? JSON.stringify(written) : t("cli.letters.written", { count, file: into }));
  } finally {
    file.drop();
  }
}
