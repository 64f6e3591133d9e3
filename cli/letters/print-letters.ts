import { createReadStream, existsSync } from "node:fs";
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

type Printing = { plan: Plan; list: string; words: ColumnWords; into: string };

/** The letters of everybody in an imported list who awaits one. */
export async function printLetters({ plan, list, words, into }: Printing, store: Store): Promise<void> {
  if (existsSync(into)) return refuse(t("cli.letters.exists", { file: into }));

  const members = listedMembers({
    source: { open: () => createReadStream(list) },
    mapping: plan.mapping,
    words,
    insurerNumber: plan.insurerNumber,
    today: japanDate(systemClock.now()),
  });
  const file = lettersFile(into, plan.encoding, t);
  try {
    const { db } = store.database;
    const count = await writeLetters(members, file, { db, clock: systemClock, secrets: store.secrets });
    console.error(t("cli.letters.written", { count, file: into }));
  } finally {
    file.drop();
  }
}
