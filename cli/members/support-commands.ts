import type { Command } from "commander";
import { readAccountId } from "@/cli/terminal/account-id";
import { withAsker } from "@/cli/terminal/asker";
import { readCount } from "@/cli/terminal/count";
import { lazily } from "@/cli/terminal/lazily";
import { readSince } from "@/cli/terminal/since";
import type { Words } from "@/cli/terminal/words";

const look = () => import("./look");
const act = () => import("./act");

/** What a person reads at once; `--until` goes on from there. */
const MOST_MOMENTS = 200;

/** What support does for one member. Every one of them is recorded, and the member sees it. */
export function addSupportCommands(group: Command, t: Words): void {
  const about = (name: string) =>
    withAsker(group.command(name), t).argument("<account>", t("cli.members.account"), readAccountId(t));

  withAsker(group.command("find"), t)
    .description(t("cli.members.find"))
    .option("--json", t("cli.members.json"))
    .action(lazily(async () => (await look()).find));
  about("show")
    .description(t("cli.members.showAbout"))
    .option("--json", t("cli.members.json"))
    .action(lazily(async () => (await look()).show));
  about("history")
    .description(t("cli.members.history"))
    .option("--since <when>", t("cli.members.historySince"), readSince(t))
    .option("--until <when>", t("cli.members.historyUntil"), readSince(t))
    .option("--most <count>", t("cli.events.most"), readCount(t), MOST_MOMENTS)
    .option("--json", t("cli.members.json"))
    .action(lazily(async () => (await look()).history));
  about("suspend")
    .description(t("cli.members.suspend"))
    .action(lazily(async () => (await act()).suspend));
  about("resume")
    .description(t("cli.members.resume"))
    .action(lazily(async () => (await act()).resume));
  about("end-sessions")
    .description(t("cli.members.endSessions"))
    .option("--password-too", t("cli.members.passwordToo"))
    .action(lazily(async () => (await act()).endMemberSessions));
  about("change-address")
    .description(t("cli.members.changeAddress"))
    .requiredOption("--approved-by <name>", t("cli.members.approvedBy"))
    .action(lazily(async () => (await act()).changeMemberAddress));
}
