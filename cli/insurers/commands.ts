import type { Command } from "commander";
import { readInsurer } from "@/cli/members/commands";
import type { Words } from "@/cli/terminal/words";
import { importInsurers, list, set, show } from "./actions";

export function addInsurersCommands(program: Command, t: Words): void {
  const group = program.command("insurers").description(t("cli.insurers.about"));

  group.command("import").description(t("cli.insurers.import")).argument("<file>").action(importInsurers);
  group
    .command("list")
    .description(t("cli.insurers.list"))
    .option("--json", t("cli.members.json"))
    .action(list);
  group
    .command("show")
    .description(t("cli.insurers.show"))
    .argument("<number>", t("cli.members.insurer"), readInsurer(t))
    .option("--json", t("cli.members.json"))
    .action(show);
  group
    .command("set")
    .description(t("cli.insurers.set"))
    .argument("<number>", t("cli.members.insurer"), readInsurer(t))
    .argument("<field=value...>", t("cli.insurers.assignments"))
    .action(set);
}
