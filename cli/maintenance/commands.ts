import { type Command, InvalidArgumentError } from "commander";
import type { Words } from "@/cli/terminal/words";
import { isDay } from "@/lib/calendar/japan-day";
import { checkRules, listWindows, showNow } from "./actions";

const MOST_MONTHS = 1200;
const MONTHS = 12;

export function addMaintenanceCommands(program: Command, t: Words): void {
  const group = program.command("maintenance").description(t("cli.maintenance.about"));
  group.addHelpText("after", `\n${t("cli.maintenance.exitCodes")}`);

  group
    .command("list")
    .description(t("cli.maintenance.list"))
    .option("--from <month>", t("cli.maintenance.from"), readMonth(t))
    .option("--months <count>", t("cli.maintenance.months"), readCount(t), MONTHS)
    .option("--config <file>", t("cli.maintenance.config"))
    .option("--json", t("cli.maintenance.json"))
    .action(listWindows);

  group
    .command("check")
    .description(t("cli.maintenance.check"))
    .argument("<file>", t("cli.maintenance.file"))
    .option("--json", t("cli.maintenance.json"))
    .action(checkRules);

  group
    .command("now")
    .description(t("cli.maintenance.now"))
    .option("--config <file>", t("cli.maintenance.config"))
    .option("--json", t("cli.maintenance.json"))
    .action(showNow);
}

function readMonth(t: Words) {
  return (text: string): string => {
    if (isDay(`${text}-01`)) return text;
    throw new InvalidArgumentError(t("cli.maintenance.badMonth"));
  };
}

function readCount(t: Words) {
  return (text: string): number => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= MOST_MONTHS) return count;
    throw new InvalidArgumentError(t("cli.maintenance.badCount", { most: MOST_MONTHS }));
  };
}
