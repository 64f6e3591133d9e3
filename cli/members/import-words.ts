import type { Words } from "@/cli/terminal/words";
import type { ImportOutcome } from "@/lib/members/import/import-work";
import { fields } from "@/lib/members/mapping/fields";
import type { Mapping } from "@/lib/members/mapping/mapping";
import { type Example, kinds, type Plan } from "@/lib/members/plan/plan";
import { MOST_PERCENT } from "@/lib/members/plan/wrong-list";

type Planned = Extract<ImportOutcome, { plan: Plan }>;
type Failed = Exclude<ImportOutcome, { plan: Plan }>;

/** What an import says of itself: of members no more than the end of a number. */
export function importWords(t: Words) {
  const example = ({ line, card, accountId }: Example) => {
    if (line === null) return t("cli.members.exampleAccount", { account: accountId ?? "" });

    return card ? t("cli.members.exampleRow", { line, card }) : t("cli.members.exampleLine", { line });
  };
  const counts = ({ counts, examples }: Plan) =>
    kinds
      .filter((kind) => counts[kind] > 0)
      .flatMap((kind) => [
        `  ${t("cli.members.count", { kind: t(`cli.members.kind.${kind}`), count: counts[kind] })}`,
        ...(kind === "unchanged" ? [] : (examples[kind] ?? []).map(example)),
      ]);
  const last = ({ last }: Plan) => [
    ...(last ? [t("cli.members.lastList", { asOf: last.asOf, fileName: last.fileName })] : []),
    ...(last?.isSameFile ? [t("cli.members.sameFile")] : []),
  ];
  const headerWords = (header: string[]) =>
    t("cli.members.headerIs", { header: inOneLine(header.join(" | ")) });
  const end = (outcome: Planned) => {
    const insurer = outcome.plan.insurerNumber;
    if (outcome.kind === "applied") return t("cli.members.applied", { insurer });
    if (outcome.kind === "unchanged") return t("cli.members.unchangedList");

    return t(outcome.kind === "guarded" ? "cli.members.guarded" : "cli.members.plannedOnly");
  };

  return {
    plan(outcome: Planned, problemsIn: string | null): string {
      const { plan } = outcome;
      const { insurerNumber: insurer, fileName, rows, members, encoding, hasMark, asOf, mapping } = plan;
      const guards =
        outcome.kind === "guarded" ? outcome.guards : outcome.kind === "planned" ? plan.guards : [];

      return [
        t("cli.members.head", { insurer, fileName, rows, members }),
        ...guards.map((guard) => t(`cli.members.guard.${guard}`, { percent: MOST_PERCENT })),
        t("cli.members.encoding", { encoding, mark: hasMark ? "yes" : "no" }),
        t("cli.members.columns", { columns: columnsOf(mapping) }),
        t("cli.members.dated", { asOf }),
        ...last(plan),
        "",
        ...(rows === 0 ? [`  ${t("cli.members.noRows")}`] : []),
        ...counts(plan),
        "",
        ...(plan.namingNobody > 0 && plan.counts.leaver > 0
          ? [t("cli.members.namingNobody", { count: plan.namingNobody })]
          : []),
        ...(problemsIn ? [t("cli.members.problemsWritten", { file: problemsIn })] : []),
        end(outcome),
      ].join("\n");
    },
    failure(outcome: Failed): string {
      switch (outcome.kind) {
        case "columnsMissing":
          return [
            t("cli.members.columnsMissing", { missing: outcome.missing.join(" ") }),
            headerWords(outcome.header),
            t("cli.members.suggestMap"),
            "",
            suggestion(outcome.suggested),
          ].join("\n");
        case "columnUnknown":
          return [
            t("cli.members.columnUnknown", { field: outcome.field, name: outcome.name }),
            outcome.header.length > 0
              ? headerWords(outcome.header)
              : t("cli.members.columnsAre", { columns: outcome.columns }),
          ].join("\n");
        case "noHeader":
          return outcome.columns === 1
            ? t("cli.members.oneColumn")
            : t("cli.members.noHeader", { columns: outcome.columns });
        case "unknownInsurer":
          return t("cli.members.unknownInsurer", { number: outcome.insurerNumber });
        case "brokenQuote":
          return t("cli.members.brokenQuote", { line: outcome.line });
        default:
          return t(`cli.members.${outcome.kind}`);
      }
    },
  };
}

function columnsOf(mapping: Mapping): string {
  return Object.entries(mapping)
    .map(([field, column]) => `${field}=${inOneLine(String(column))}`)
    .join(" ");
}

/** In a header, a cell of many lines is usual. */
function inOneLine(names: string): string {
  return names.replace(/\s*\n\s*/g, "");
}

/** As a file for `--map`. */
function suggestion(suggested: Mapping): string {
  const lines = fields.map((field) => `  ${field}: ${JSON.stringify(suggested[field] ?? "?")}`);

  return ["columns:", ...lines].join("\n");
}
