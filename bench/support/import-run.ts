import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import type { Database } from "@/db/connection/open";
import { upsertInsurer } from "@/db/insurers";
import { importMembers } from "@/lib/members/import/import-members";
import { parseColumnWords } from "@/lib/members/mapping/column-names";
import { systemClock } from "@/lib/platform/clock";
import { secretsFrom } from "@/lib/platform/secrets";
import { LIST_INSURER } from "./list-file";
import { SECRET } from "./server";

const words = parseColumnWords(readFileSync("config/member-columns.yaml", "utf8"));

export async function enterInsurer({ db }: Database): Promise<void> {
  const changedAt = systemClock.now();
  await upsertInsurer(db, { number: LIST_INSURER, nameJa: "見本", nameEn: "Sample", changedAt });
}

/** Imports a list as an administrator does, and says how many rows were refused for which reason. */
export async function importFile(database: Database, list: string, asOf: string) {
  const problems: Record<string, number> = {};
  const outcome = await importMembers(
    {
      insurerNumber: LIST_INSURER,
      source: { open: () => createReadStream(list) },
      fileName: path.basename(list),
      asOf,
      given: null,
      words,
      apply: true,
      allowed: ["refusedRows"],
      askedBy: "bench",
      report: () => undefined,
      problems: {
        begin: () => undefined,
        write: (some) => {
          for (const { reason } of some) problems[reason] = (problems[reason] ?? 0) + 1;
        },
        end: () => undefined,
      },
    },
    { database, clock: systemClock, secrets: secretsFrom([SECRET]) },
  );

  return { outcome, problems };
}
