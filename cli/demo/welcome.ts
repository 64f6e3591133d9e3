import { shownWidth } from "@/cli/terminal/shown-width";
import type { Words } from "@/cli/terminal/words";
import { type DemoMember, demoMembers } from "@/lib/demo/members";
import { type DemoLetter, demoLetter, newcomers } from "@/lib/demo/newcomers";
import type { Secrets } from "@/lib/platform/secrets";

type Demo = { folder: string; command: string; secrets: Secrets };

/** What a visitor of the demo needs to know: the first thing to try, where mail appears, and whose data to type. */
export function demoWelcome(origin: string, { secrets, ...kept }: Demo, t: Words): string {
  return [
    "",
    t("cli.demo.started", { origin }),
    "",
    t("cli.demo.tryFirst"),
    `  ${t("cli.demo.stepOpen", { url: `${origin}/login` })}`,
    `  ${t("cli.demo.stepType")}`,
    `  ${t("cli.demo.stepMail", { url: `${origin}/demo/mailbox` })}`,
    "",
    t("cli.demo.members", { url: `${origin}/demo` }),
    ...table([headings(t), ...demoMembers.map((member) => row(member, t))]).map((line) => `  ${line}`),
    "",
    t("cli.demo.letters", { url: `${origin}/demo#letters` }),
    ...table([
      letterHeadings(t),
      ...newcomers
        .filter(({ letterAgeDays }) => letterAgeDays === undefined)
        .map((newcomer) => letterRow(demoLetter(newcomer, secrets), t)),
    ]).map((line) => `  ${line}`),
    "",
    t("cli.demo.stop", kept),
    "",
  ].join("\n");
}

function headings(t: Words): string[] {
  return (
    ["symbol", "number", "sex", "birthDate", "insurerNumber", "mailAddress", "loginId", "password"] as const
  ).map((name) => t(`cli.demo.${name}`));
}

function row(member: DemoMember, t: Words): string[] {
  return [
    member.symbol || t("cli.demo.noSymbol"),
    member.number,
    t(`cli.demo.${member.sex}`),
    t("cli.demo.day", member.birthDateInEra),
    member.insurerNumber,
    member.mailAddress,
    member.loginId,
    member.password ?? t("cli.demo.noPassword"),
  ];
}

function letterHeadings(t: Words): string[] {
  return (["provisionalUserId", "provisionalPassword", "insurerNumber", "birthDate"] as const).map((name) =>
    t(`cli.demo.${name}`),
  );
}

function letterRow(letter: DemoLetter, t: Words): string[] {
  const { provisionalUserId, provisionalPassword, insurerNumber, birthDateInEra } = letter;

  return [provisionalUserId, provisionalPassword, insurerNumber, t("cli.demo.day", birthDateInEra)];
}

/** Columns as wide as a terminal shows them. */
function table(rows: string[][]): string[] {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => shownWidth(cells[column] ?? "")))) ?? [];

  return rows.map((cells) =>
    cells
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - shownWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
}
