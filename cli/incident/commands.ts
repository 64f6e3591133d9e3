import type { Command } from "commander";
import { withAsker } from "@/cli/terminal/asker";
import { lazily } from "@/cli/terminal/lazily";
import { readSince } from "@/cli/terminal/since";
import type { Words } from "@/cli/terminal/words";

export function addIncidentCommands(program: Command, t: Words): void {
  const group = program.command("incident").description(t("cli.incident.about"));

  withAsker(group.command("report"), t)
    .description(t("cli.incident.report"))
    .requiredOption("--since <when>", t("cli.since.when"), readSince(t))
    .option("--until <when>", t("cli.since.until"), readSince(t))
    .option("--kind <kinds>", t("cli.events.kind"))
    .option("--actor <name>", t("cli.incident.actor"))
    .option("--json", t("cli.members.json"))
    .option("--csv", t("cli.incident.csv"))
    .action(lazily(async () => (await import("./report")).report));
}
