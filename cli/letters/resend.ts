import { existsSync } from "node:fs";
import { cardQuestions, readCard } from "@/cli/mail/subject";
import { type AskerOptions, askAsSupport } from "@/cli/terminal/asker";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { systemClock } from "@/lib/platform/clock";
import { resendLetter } from "@/lib/support/resend-letter";
import { lettersFile } from "./letters-file";

const t = terminalWords();

/** Asks for the card, and writes one new letter into a file that its owner alone can read. Never over another. */
export async function resend({ into, ...options }: AskerOptions & { into: string }): Promise<void> {
  if (existsSync(into)) return refuse(t("cli.letters.exists", { file: into }));
  const asked = await askAsSupport(cardQuestions(t), options, t);
  if ("problem" in asked) return refuse(asked.problem);
  const read = readCard(asked.answers, t);
  if ("problem" in read) return refuse(read.problem);
  const { card } = read;

  await withStore(t, async ({ database: { db }, secrets }) => {
    const file = lettersFile(into, "utf-8", t);
    try {
      const outcome = await resendLetter(
        { card, asker: asked.asker },
        (letter) => {
          file.write([{ ...letter, member: { card, memberCode: null } }]);
          file.finish();
        },
        { db, clock: systemClock, secrets },
      );
      if (outcome.kind !== "written") return refuse(t(`cli.letters.refused.${outcome.kind}`));
      console.error(t("cli.letters.resent", { file: into }));
    } finally {
      file.drop();
    }
  });
}
