import { existsSync, readFileSync } from "node:fs";
import { withStore } from "@/cli/terminal/open-store";
import { refuse, terminalWords } from "@/cli/terminal/words";
import { insurerFieldNames, parseChange, parseInsurers } from "@/lib/insurers/insurer-fields";
import {
  changeInsurer,
  type Insurer,
  listInsurers,
  registerInsurers,
  showInsurer,
} from "@/lib/insurers/register-insurers";
import { systemClock } from "@/lib/platform/clock";

const t = terminalWords();
const clock = systemClock;

export async function importInsurers(file: string): Promise<void> {
  if (!existsSync(file)) return refuse(t("cli.members.noFile", { file }));
  const parsed = parseInsurers(readFileSync(file, "utf8"));
  if ("problem" in parsed) return refuse(t("cli.insurers.badFile", { file, problem: parsed.problem }));

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
    const insurer = await showInsurer(number, { db });
    if (!insurer) return refuse(t("cli.members.unknownInsurer", { number }));

    console.log(json ? JSON.stringify(insurer, null, 2) : linesOf(insurer));
  });
}

export async function set(number: string, assignments: string[]): Promise<void> {
  const parsed = parseChange(assignments);
  if ("problem" in parsed)
    return refuse(
      t("cli.insurers.badChange", { problem: parsed.problem, fields: insurerFieldNames.join(" ") }),
    );

  await withStore(t, async ({ database: { db } }) => {
    const outcome = await changeInsurer(number, parsed.value, { db, clock });
    if (outcome.kind === "namesMissing") return refuse(t("cli.insurers.namesMissing", { number }));

    console.log(linesOf(outcome.insurer));
  });
}

function linesOf(insurer: Insurer): string {
  const values: Record<string, unknown> = insurer;

  return [
    `number: ${insurer.number}`,
    ...insurerFieldNames.map((name) => `${name}: ${values[name] ?? ""}`),
  ].join("\n");
}
