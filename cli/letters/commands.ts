import type { Command } from "commander";
import { withAsker } from "@/cli/terminal/asker";
import { lazily } from "@/cli/terminal/lazily";
import type { Words } from "@/cli/terminal/words";

export function addLettersCommands(program: Command, t: Words): void {
  const group = program.command("letters").description(t("cli.letters.about"));

  withAsker(group.command("resend"), t)
    .description(t("cli.letters.resend"))
    .requiredOption("--into <file>", t("cli.letters.into"))
    .action(lazily(async () => (await import("./resend")).resend));
}
