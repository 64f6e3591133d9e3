import type { Bulk } from "@/db/connection/bulk";
import { findLastImport } from "@/db/members-import/imports";
import { countMembers, findRemembered, hasAnybody, stageAbsent } from "@/db/members-import/known";
import {
  countKinds,
  countNamingNobody,
  countReasons,
  createStaging,
  indexStaging,
  listExamples,
  refuseDuplicates,
  refuseShortNumbers,
} from "@/db/members-import/staging";
import { japanDate } from "@/lib/calendar/japan-day";
import { type Batch, readRecords } from "../file/records";
import { type Layout, layoutOf, type Mapping } from "../mapping/mapping";
import { countsOf, type Example, kinds, type Plan } from "../plan/plan";
import { guardsOf } from "../plan/wrong-list";
import type { PlannedList, Work } from "./import-work";
import { type Staged, stageList } from "./stage-list";

const EXAMPLES = 3;

/** Reads the list into the staging tables and says what it would change. */
export async function makePlan(
  bulk: Bulk,
  work: Work,
): Promise<PlannedList | Exclude<Layout, { kind: "ok" }>> {
  const { request, deps, inspected } = work;
  const { insurerNumber, asOf } = request;
  const remembered = await findRemembered(bulk, insurerNumber);
  const batches = readRecords(request.source, inspected.encoding);
  const first = (await batches.next()).value as Batch;
  const layout = await findLayout(first, work, remembered.columnMapping);
  if (layout.kind !== "ok") return layout;

  const members = await countMembers(bulk, insurerNumber);
  const last = await findLastImport(bulk, insurerNumber);
  const isKnown = await hasAnybody(bulk, insurerNumber);
  await createStaging(bulk);
  const staged = await stageList(
    bulk,
    withFirst(first, batches),
    {
      places: layout.places,
      words: request.words,
      insurerNumber,
      today: japanDate(deps.clock.now()),
      asOf,
      headerRows: layout.headerRows,
      header: layout.header,
      columns: columnsOf(first, layout),
      hasAnybody: isKnown,
      secrets: deps.secrets,
    },
    (progress) => request.report({ phase: "reading", ...progress, bytes: inspected.bytes }),
  );
  request.report({ phase: "comparing" });
  const numberDigits = staged.digits.filledTo(remembered.numberDigits);
  await compare(bulk, { insurerNumber, asOf, numberDigits, hasAnybody: isKnown });

  const stagedKinds = await countKinds(bulk);
  const counts = countsOf(stagedKinds, staged.dependents);
  const facts = {
    counts,
    rows: staged.rows,
    members,
    reasons: await countReasons(bulk),
    asOf,
    last: last && { asOf: last.asOf, fileName: last.fileName, isSameFile: last.fileHash === inspected.hash },
  };
  const plan: Plan = {
    ...facts,
    insurerNumber,
    fileName: request.fileName,
    encoding: inspected.encoding,
    hasMark: inspected.hasMark,
    mapping: layout.mapping,
    hasHeader: layout.header !== null,
    examples: await examplesOf(bulk, staged, stagedKinds),
    namingNobody: await countNamingNobody(bulk),
    guards: guardsOf(facts),
  };

  return { kind: "ok", plan, numberDigits, layout };
}

/** A remembered column that is gone counts for nothing; one that somebody named now must be there. */
function findLayout({ lines }: Batch, { request }: Work, remembered: Mapping | null): Layout {
  const rows = lines.map(({ cells }) => cells);
  const named = layoutOf(rows, request.words, request.given);
  if (named.kind === "ok" || !remembered) return named;
  const withRemembered = layoutOf(rows, request.words, { ...remembered, ...request.given });

  return withRemembered.kind === "ok" ? withRemembered : named;
}

/** Of a list without header, the first row tells how many cells a row has. */
function columnsOf({ lines }: Batch, { header }: Extract<Layout, { kind: "ok" }>): number {
  return (header ?? lines[0]?.cells ?? []).length;
}

async function* withFirst(first: Batch, rest: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  yield first;
  yield* rest;
}

type Comparison = {
  insurerNumber: string;
  asOf: string;
  numberDigits: number | null;
  hasAnybody: boolean;
};

async function compare(
  bulk: Bulk,
  { insurerNumber, asOf, numberDigits, hasAnybody }: Comparison,
): Promise<void> {
  await indexStaging(bulk, hasAnybody);
  await refuseDuplicates(bulk, hasAnybody);
  if (numberDigits !== null) await refuseShortNumbers(bulk, numberDigits);
  await stageAbsent(bulk, insurerNumber, asOf);
}

async function examplesOf(
  bulk: Bulk,
  { shown }: Staged,
  stagedKinds: Record<string, number>,
): Promise<Plan["examples"]> {
  const examples: Plan["examples"] = {};
  for (const kind of kinds.filter((one) => stagedKinds[one])) {
    const rows = await listExamples(bulk, kind, EXAMPLES);
    examples[kind] = rows.map(({ line, accountId }): Example => exampleOf(line, accountId));
  }

  return examples;

  function exampleOf(line: number | null, accountId: string | null): Example {
    return line === null
      ? { line, card: null, accountId }
      : { line, card: shown.get(line)?.card ?? null, accountId: null };
  }
}
