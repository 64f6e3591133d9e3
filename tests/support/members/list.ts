import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import type { Database } from "@/db/connection/open";
import { upsertInsurer } from "@/db/insurers";
import type { Source } from "@/lib/members/file/inspect";
import { importMembers } from "@/lib/members/import/import-members";
import type { ImportRequest } from "@/lib/members/import/import-work";
import type { ListProblem } from "@/lib/members/import/list-problem";
import { type ColumnWords, parseColumnWords } from "@/lib/members/mapping/column-names";
import type { Deps } from "@/lib/process/deps";
import { saying, words } from "@/tests/support/words";

export const INSURER = "06139497";

export const columnWords: ColumnWords = parseColumnWords(readFileSync("config/member-columns.yaml", "utf8"));

export const HEADER = "保険者番号,記号,番号,枝番,性別,生年月日,資格取得年月日,資格喪失年月日,個人コード";

/** A row of a list under `HEADER`, of member number `n`, but for what is given. */
export function row(n: number, given: Partial<Record<string, string>> = {}): string {
  const cells = {
    insurer: INSURER,
    symbol: String(1000 + (n % 7)),
    number: String(n).padStart(7, "0"),
    branch: "00",
    sex: n % 2 ? "男" : "女",
    birthDate: `昭和${30 + (n % 30)}年${1 + (n % 12)}月${1 + (n % 28)}日`,
    joinedOn: "2020/4/1",
    leftOn: "",
    code: `K${n}`,
    ...given,
  };

  return Object.values(cells).join(",");
}

export function listOf(rows: string[], header = HEADER): string {
  return `${[header, ...rows].join("\r\n")}\r\n`;
}

/** A file that comes in pieces, so that letters and rows are cut anywhere. */
export function sourceOf(text: string | Buffer, encoding: "utf-8" | "cp932" = "utf-8", piece = 1000): Source {
  const bytes = typeof text === "string" ? iconv.encode(text, encoding) : text;

  return {
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

export async function addInsurer({ db, clock }: Pick<Deps, "db" | "clock">, number = INSURER): Promise<void> {
  await upsertInsurer(db, {
    number,
    nameJa: "見本健康保険組合",
    nameEn: "Sample HIS",
    changedAt: clock.now(),
  });
}

/** An import of a list, and the problems it told of. */
export async function importList(
  database: Database,
  deps: Pick<Deps, "clock" | "secrets">,
  given: Partial<ImportRequest> & Pick<ImportRequest, "source">,
) {
  const problems: ListProblem[] = [];
  const outcome = await importMembers(
    {
      insurerNumber: INSURER,
      fileName: "list.csv",
      asOf: "2026-11-01",
      given: null,
      words: columnWords,
      apply: true,
      allowed: [],
      askedBy: "tanaka",
      report: () => undefined,
      problems: {
        begin: () => undefined,
        write: (some) => void problems.push(...some),
        end: () => undefined,
      },
      ...given,
    },
    { database, clock: deps.clock, secrets: deps.secrets },
  );

  return { outcome, problems };
}

const { reading, comparing, merging, letters } = words.ja.cli.members.progress;
const progress = [
  /^\{"phase":/,
  ...[reading, comparing, merging, letters].map((sentence) => saying(sentence)),
];

/** The lines that an import's command said, but for how far it was: it tells that now and then where a machine is slow. */
export function besideProgress(output: string): string[] {
  return output.split("\n").filter((line) => line !== "" && !progress.some((told) => told.test(line)));
}
