import type { Command } from "commander";
import { withStore } from "@/cli/terminal/open-store";
import { terminalWords, type Words } from "@/cli/terminal/words";
import { systemClock } from "@/lib/platform/clock";
import { countForgotten, forget } from "@/lib/retention/delete-expired";

export function addRetentionCommand(program: Command, t: Words): void {
  program
    .command("retention")
    .description(t("cli.retention.about"))
    .option("--dry-run", t("cli.retention.dryRun"))
    .option("--json", t("cli.members.json"))
    .action(runRetention);
}

async function runRetention({ dryRun, json }: { dryRun?: true; json?: true }): Promise<void> {
  const t = terminalWords();
  await withStore(t, async ({ database: { db } }) => {
    const deps = { db, clock: systemClock };
    const counts = await (dryRun ? countForgotten(deps) : forget(deps));
    if (json) return console.log(JSON.stringify(counts, null, 2));

    console.log(t(dryRun ? "cli.retention.would" : "cli.retention.did"));
    for (const [kind, count] of Object.entries(counts))
      console.log(`  ${t("cli.retention.line", { kind, count })}`);
  });
}
