import { type Command, InvalidArgumentError } from "commander";
import { readAccountId } from "@/cli/terminal/account-id";
import { withAsker } from "@/cli/terminal/asker";
import { lazily } from "@/cli/terminal/lazily";
import type { Words } from "@/cli/terminal/words";

const DAYS = 30;
const MOST_DAYS = 3650;

const actions = () => import("./actions");

export function addMailCommands(program: Command, t: Words): void {
  const group = program.command("mail").description(t("cli.mail.about"));
  group.addHelpText("after", `\n${t("cli.mail.exitCodes")}`);

  withAsker(group.command("trace"), t)
    .description(t("cli.mail.trace"))
    .argument("[account]", t("cli.mail.who"), readAccountId(t))
    .option("--days <count>", t("cli.mail.days"), readDays(t), DAYS)
    .option("--json", t("cli.mail.json"))
    .action(lazily(async () => (await actions()).trace));

  group
    .command("stuck")
    .description(t("cli.mail.stuck"))
    .option("--json", t("cli.mail.json"))
    .action(lazily(async () => (await actions()).showStuck));

  group
    .command("retry")
    .description(t("cli.mail.retry"))
    .argument("<mail>", t("cli.mail.id"))
    .action(lazily(async () => (await actions()).retry));

  withAsker(group.command("reactivate"), t)
    .description(t("cli.mail.reactivate"))
    .argument("[account]", t("cli.mail.who"), readAccountId(t))
    .action(lazily(async () => (await actions()).reactivate));
}

function readDays(t: Words) {
  return (text: string): number => {
    const days = Number(text);
    if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
    throw new InvalidArgumentError(t("cli.mail.badDays", { most: MOST_DAYS }));
  };
}
