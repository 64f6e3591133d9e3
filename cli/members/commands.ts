import { type Command, InvalidArgumentError } from "commander";
import type { Words } from "@/cli/terminal/words";
import { isDay } from "@/lib/calendar/japan-day";
import { parseInsurerNumber } from "@/lib/identity/insurer-number";
import { type Guard, guards } from "@/lib/members/plan/wrong-list";
import { importFile } from "./import-file";
import { addSupportCommands } from "./support-commands";
import { undoLast } from "./undo-last";

export function addMembersCommands(program: Command, t: Words): void {
  const group = program.command("members").description(t("cli.members.about"));
  group.addHelpText("after", `\n${t("cli.members.exitCodes")}`);

  group
    .command("import")
    .description(t("cli.members.import"))
    .argument("<file>", t("cli.members.file"))
    .requiredOption("--insurer <number>", t("cli.members.insurer"), readInsurer(t))
    .option("--as-of <date>", t("cli.members.asOf"), readDay(t))
    .option("--map <file>", t("cli.members.map"))
    .option("--columns <fields>", t("cli.members.order"))
    .option("--apply", t("cli.members.apply"))
    .option("--allow <reasons>", t("cli.members.allow"), readGuards(t))
    .option("--letters <file>", t("cli.members.letters"))
    .option("--problems <file>", t("cli.members.problemsFile"))
    .option("--json", t("cli.members.json"))
    .action(importFile);

  group
    .command("undo")
    .description(t("cli.members.undo"))
    .requiredOption("--insurer <number>", t("cli.members.insurer"), readInsurer(t))
    .action(undoLast);

  addSupportCommands(group, t);
}

export function readInsurer(t: Words) {
  return (text: string): string => {
    const parsed = parseInsurerNumber(text);
    if (parsed.kind === "ok") return parsed.value;
    throw new InvalidArgumentError(t("cli.members.badInsurer"));
  };
}

function readDay(t: Words) {
  return (text: string): string => {
    if (isDay(text)) return text;
    throw new InvalidArgumentError(t("cli.members.badAsOf"));
  };
}

function asTyped(guard: Guard): string {
  return guard.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `other-insurer` is `otherInsurer` in the product. */
function readGuards(t: Words) {
  return (text: string): Guard[] =>
    text.split(",").map((name) => {
      const guard = guards.find((one) => one.toLowerCase() === name.trim().replaceAll("-", "").toLowerCase());
      if (guard) return guard;
      throw new InvalidArgumentError(t("cli.members.badAllow", { guards: guards.map(asTyped).join(" ") }));
    });
}
