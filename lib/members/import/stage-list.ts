import { randomUUID } from "node:crypto";
import type { Bulk } from "@/db/connection/bulk";
import { type StagedProblem, type StagedRow, stageProblems, stageRows } from "@/db/members-import/staging";
import { birthDateDigest, sexDigest } from "@/lib/identity/digest";
import type { Secrets } from "@/lib/platform/secrets";
import type { Batch, Line } from "../file/records";
import { countDigits, type Digits } from "../plan/digits";
import { maskCard } from "../plan/mask-card";
import type { Example } from "../plan/plan";
import { judge, type Named, type Verdict } from "../row/judge-row";
import { type Facts, type MemberRow, memberRowReader, type RowRules } from "../row/member-row";
import { oddRow, type RowForm } from "../row/odd-row";
import type { Problem } from "../row/problem";
import { findPeople } from "./known-people";
import { type Names, namesOf } from "./names";

export type Staging = RowRules &
  RowForm & {
    asOf: string;
    headerRows: number;
    /** Nobody is known yet of an insurer whose first list this is. */
    hasAnybody: boolean;
    secrets: Secrets;
  };

export type Staged = {
  rows: number;
  dependents: number;
  digits: Digits;
  /** The first rows of each kind, by line. */
  shown: Map<number, Example>;
};

type Read = {
  line: number;
  row: Exclude<MemberRow, { kind: "blank" } | { kind: "dependent" }>;
  names: Names;
};

const SHOWN_PER_KIND = 20;

/**
 * Reads, judges and stages a list, some thousand rows at a time. What comes next is parsed while the database still
 * copies what came before; more than two batches are never held.
 */
export async function stageList(
  bulk: Bulk,
  batches: AsyncIterable<Batch>,
  staging: Staging,
  report: (progress: { rows: number; bytesRead: number }) => void,
): Promise<Staged> {
  const staged: Staged = { rows: 0, dependents: 0, digits: countDigits(), shown: new Map() };
  const seen = new Map<string, number>();
  let copying: Promise<unknown> = Promise.resolve();
  let headerRows = staging.headerRows;
  const reading = { ...staging, read: memberRowReader(staging) };
  for await (const { lines, bytesRead } of batches) {
    const read = lines
      .slice(headerRows)
      .map((line) => readLine(line, reading, staged))
      .filter((one) => one !== null);
    headerRows = Math.max(0, headerRows - lines.length);
    const people = staging.hasAnybody
      ? await findPeople(
          bulk,
          read.map(({ names }) => names),
          staging.secrets,
        )
      : nobody;
    await copying;
    copying = stageAll(
      bulk,
      read.map((one) => judged(one, people(one.names), staging)),
      { staged, seen },
    );
    copying.catch(() => undefined);
    report({ rows: staged.rows, bytesRead });
  }
  await copying;

  return staged;
}

const nobody = (): Named => ({ byCode: null, byCard: null, byEarlierCard: null });

type Reading = Staging & { read(cells: string[]): MemberRow };

function readLine({ line, cells }: Line, staging: Reading, staged: Staged): Read | null {
  const odd = oddRow(cells, staging);
  const row = odd ? nobodys(odd) : staging.read(cells);
  if (row.kind === "blank") return null;
  staged.rows += 1;
  if (row.kind === "dependent") {
    staged.dependents += 1;
    return null;
  }
  const facts = row.kind === "member" ? row.facts : null;
  if (facts) staged.digits.count(facts.card.number);
  const { card, memberCode } = row.kind === "member" ? row.facts : row;

  return { line, row, names: namesOf({ card, memberCode, facts }, staging.insurerNumber, staging.secrets) };
}

function nobodys(odd: Problem): MemberRow {
  return { kind: "refused", problems: [odd], card: null, memberCode: null };
}

type Judged = { row: StagedRow; problems: StagedProblem[]; facts: Facts | null };

function judged(read: Read, named: Named, staging: Staging): Judged {
  const { line, row, names } = read;
  if (row.kind === "refused")
    return refused(read, (named.byCode ?? named.byCard)?.accountId ?? null, row.problems);
  const { facts } = row;
  const verdict = judge({ facts, cardDigests: names.cards, codeDigests: names.codes }, named, staging.asOf);
  if (verdict.kind === "refused") {
    const { field, reason, owner } = verdict;
    return refused(read, owner?.accountId ?? null, [{ field, reason, shape: "", hint: "" }]);
  }

  return { row: rowOf({ line, verdict, facts, names }, staging), problems: [], facts };
}

function refused({ line, names }: Read, accountId: string | null, problems: Problem[]): Judged {
  return {
    row: { ...emptyRow, line, kind: "refused", accountId, cardDigest: names.cards[0] ?? null },
    problems: problems.map((one) => ({ ...one, line })),
    facts: null,
  };
}

const emptyRow: Omit<StagedRow, "line" | "kind"> = {
  accountId: null,
  cardDigest: null,
  birthDateDigest: null,
  sexDigest: null,
  memberCodeDigest: null,
  validFrom: null,
  leftOn: null,
  numberDigits: null,
};

type Member = { line: number; verdict: Verdict; facts: NonNullable<Names["facts"]>; names: Names };

const CHANGES_NO_FACTS = new Set<Verdict["kind"]>(["unchanged", "leftBefore", "leaver"]);

/** Nothing is made of a row that changes nothing. */
function rowOf({ line, verdict, facts, names }: Member, { secrets }: Staging): StagedRow {
  const { kind, owner } = verdict;
  const accountId = owner?.accountId ?? (kind === "new" ? randomUUID() : null);
  const isWritten = accountId !== null && !CHANGES_NO_FACTS.has(kind);

  return {
    line,
    kind,
    accountId,
    cardDigest: names.cards[0] ?? null,
    birthDateDigest: isWritten ? birthDateDigest(secrets, accountId, facts.birthDate) : null,
    sexDigest: isWritten ? sexDigest(secrets, accountId, facts.sex) : null,
    memberCodeDigest: names.codes[0] ?? null,
    validFrom: facts.joinedOn,
    leftOn: facts.leftOn,
    numberDigits: facts.card.number.length,
  };
}

type Kept = { staged: Staged; seen: Map<string, number> };

async function stageAll(bulk: Bulk, all: Judged[], { staged, seen }: Kept): Promise<void> {
  for (const { row, facts } of all) {
    const { line, kind } = row;
    const count = seen.get(kind) ?? 0;
    if (count >= SHOWN_PER_KIND || line === null) continue;
    seen.set(kind, count + 1);
    staged.shown.set(line, { line, card: facts && maskCard(facts.card), accountId: null });
  }
  const rows = all.map(({ row }) => row);
  await stageRows(bulk, rows);
  const problems = all.flatMap((one) => one.problems);
  await stageProblems(bulk, problems);
}
