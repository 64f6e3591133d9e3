import type { Command } from "commander";
import { readAccountId } from "@/cli/terminal/account-id";
import { withAsker } from "@/cli/terminal/asker";
import { readCount } from "@/cli/terminal/count";
import { lazily } from "@/cli/terminal/lazily";
import { readSince } from "@/cli/terminal/since";
import type { Words } from "@/cli/terminal/words";

const MOST = 1000;

export function addEventsCommands(program: Command, t: Words): void {
  const group = program.command("events").description(t("cli.events.about"));

  withAsker(group.command("list"), t)
    .description(t("cli.events.list"))
    .requiredOption("--since <when>", t("cli.since.when"), readSince(t))
    .option("--until <when>", t("cli.since.until"), readSince(t))
    .option("--account <account>", t("cli.members.account"), readAccountId(t))
    .option("--kind <kinds>", t("cli.events.kind"))
    .option("--most <count>", t("cli.events.most"), readCount(t), MOST)
    .option("--json", t("cli.members.json"))
    .action(lazily(async () => (await import("./list")).list));
}
