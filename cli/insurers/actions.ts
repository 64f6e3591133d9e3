import { ofFile, ofYaml } from "@/cli/terminal/file-faults";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalLocale, terminalWords } from "@/cli/terminal/words";
import { yearDateTimeWords } from "@/lib/i18n/format";
import { insurerFieldNames, parseChange, parseInsurers } from "@/lib/insurers/insurer-fields";
import type { InsurerProblem } from "@/lib/insurers/insurer-problems";
import {
  changeInsurer,
  type Insurer,
  listInsurers,
  registerInsurers,
  type ShownInsurer,
  showInsurer,
} from "@/lib/insurers/register-insurers";
import { kinds } from "@/lib/members/plan/plan";
import { systemClock } from "@/lib/platform/clock";
import { readTextFile } from "@/lib/platform/text-file";

const t = terminalWords();
const clock = systemClock;

export async function importInsurers(file: string): Promise<void> {
  const read = readTextFile(file);
  if (read.kind !== "text") return refuse(ofFile(file, t, read.kind));
  const parsed = parseInsurers(read.text);
  if ("problems" in parsed)
    return refuse(t("cli.insurers.badFile", { file, problem: told(parsed.problems, file) }));

  await withStore(t, async ({ database: { db } }) => {
    await registerInsurers(parsed.value, { db, clock });
    console.log(t("cli.insurers.imported", { count: parsed.value.length }));
  });
}

export async function list({ json }: { json?: true }): Promise<void> {
  await withStore(t, async ({ database: { db } }) => {
    const insurers = await listInsurers(db);
    if (json) console.log(JSON.stringify(insurers, null, 2));
    else if (insurers.length === 0) console.log(t("cli.insurers.none"));
    else for (const { number, nameJa, nameEn } of insurers) console.log(`${number}  ${nameJa}  ${nameEn}`);
  });
}

export async function show(number: string, { json }: { json?: true }): Promise<void> {
  await withStore(t, async ({ database: { db } }) => {
    const shown = await showInsurer(number, { db });
    if (!shown) return refuse(t("cli.members.unknownInsurer", { number }));
    const { insurer, ...figures } = shown;

    console.log(
      json
        ? JSON.stringify({ ...insurer, ...figures }, null, 2)
        : [linesOf(insurer), ...figuresOf(shown)].join("\n"),
    );
  });
}

export async function set(number: string, assignments: string[]): Promise<void> {
  const parsed = parseChange(assignments);
  if ("problems" in parsed)
    return refuse(
      t("cli.insurers.badChange", {
        problem: told(parsed.problems, number),
        fields: insurerFieldNames.join(" "),
      }),
    );

  await withStore(t, async ({ database: { db } }) => {
    const outcome = await changeInsurer(number, parsed.value, { db, clock });
    if (outcome.kind === "namesMissing") return refuse(t("cli.insurers.namesMissing", { number }));

    console.log(linesOf(outcome.insurer));
  });
}

function told(problems: InsurerProblem[], file: string): string {
  return problems
    .map((problem) => {
      if (problem.kind === "unreadable") return ofYaml(file, t, problem.line);
      const { kind, ...where } = problem;
      return t(`cli.insurers.problem.${kind}`, where);
    })
    .join("\n");
}

function figuresOf({ members, setUp, list }: ShownInsurer): string[] {
  const figures = t("cli.insurers.figures", { members, setUp });
  if (!list) return ["", figures, t("cli.insurers.noList")];
  const { asOf, fileName, counts, appliedAt, appliedBy } = list;
  const at = yearDateTimeWords(appliedAt, terminalLocale());

  return [
    "",
    figures,
    t("cli.insurers.inForce", { asOf, fileName, at, by: appliedBy }),
    ...kinds
      .filter((kind) => (counts[kind] ?? 0) > 0)
      .map(
        (kind) =>
          `  ${t("cli.members.count", { kind: t(`cli.members.kind.${kind}`), count: counts[kind] ?? 0 })}`,
      ),
  ];
}

function linesOf(insurer: Insurer): string {
  const values: Record<string, unknown> = insurer;

  return [
    `number: ${insurer.number}`,
    ...insurerFieldNames.map((name) => `${name}: ${values[name] ?? ""}`),
  ].join("\n");
}
