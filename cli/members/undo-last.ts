import { runBy } from "@/cli/terminal/computer";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { undoImport } from "@/lib/members/import/undo-import";
import { systemClock } from "@/lib/platform/clock";

const t = terminalWords();

export async function undoLast({ insurer }: { insurer: string }): Promise<void> {
  await withStore(t, async ({ database, secrets }) => {
    const request = { insurerNumber: insurer, askedBy: runBy() };
    const outcome = await undoImport(request, { database, secrets, clock: systemClock });
    if (outcome.kind === "nothing") return refuse(t("cli.members.nothingToUndo"));

    console.log(t("cli.members.undone", outcome));
    if (outcome.kept > 0) console.log(t("cli.members.undoneKept", outcome));
  });
}
