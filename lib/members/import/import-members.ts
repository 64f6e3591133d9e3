import { randomUUID } from "node:crypto";
import { type Bulk, type BulkOutcome, inBulk } from "@/db/connection/bulk";
import { endAccess } from "@/db/leavers";
import { insertImport } from "@/db/members-import/imports";
import { lockInsurer } from "@/db/members-import/known";
import { lockListed } from "@/db/members-import/lock";
import { merge } from "@/db/members-import/merge";
import { japanDate } from "@/lib/calendar/japan-day";
import { inspect } from "../file/inspect";
import { BrokenQuote } from "../file/records";
import { changesNothing } from "../plan/plan";
import type { ImportDeps, ImportOutcome, ImportRequest, PlannedList, Work } from "./import-work";
import { makePlan } from "./make-plan";
import { tellProblems } from "./tell-problems";

/**
 * Plans what a list changes, and carries it out if asked: one transaction, all or nothing, with the same end whenever
 * it is broken off and begun again. Imports of one insurer wait for each other.
 */
export async function importMembers(request: ImportRequest, deps: ImportDeps): Promise<ImportOutcome> {
  const inspected = await inspect(request.source);
  if (inspected.kind !== "ok") return inspected;

  try {
    return await inBulk(deps.database, (bulk) => planAndMerge(bulk, { request, deps, inspected }));
  } catch (reason) {
    if (reason instanceof BrokenQuote) return { kind: "brokenQuote", line: reason.line };
    throw reason;
  }
}

async function planAndMerge(bulk: Bulk, work: Work): Promise<BulkOutcome<ImportOutcome>> {
  const { request } = work;
  if (!(await lockInsurer(bulk, request.insurerNumber)))
    return { keep: false, result: { kind: "unknownInsurer", insurerNumber: request.insurerNumber } };
  const made = await makePlan(bulk, work);
  if (made.kind !== "ok") return { keep: false, result: made };
  const { plan } = made;
  await tellProblems(bulk, made, request.problems);
  if (!request.apply) return { keep: false, result: { kind: "planned", plan } };
  const guards = plan.guards.filter((guard) => !request.allowed.includes(guard));
  if (guards.length > 0) return { keep: false, result: { kind: "guarded", plan, guards } };
  await mergeList(bulk, made, work);

  return { keep: true, result: { kind: changesNothing(plan) ? "unchanged" : "applied", plan } };
}

/**
 * A list that changes nothing leaves no trace: the import before it can still be taken back. Who left by an earlier list
 * is shut out by night.
 */
async function mergeList(
  bulk: Bulk,
  { plan, numberDigits }: PlannedList,
  { request, deps, inspected }: Work,
) {
  const now = deps.clock.now();
  const { insurerNumber, asOf } = request;
  const values = { importId: randomUUID(), insurerNumber, asOf, at: now.toISOString() };
  if (!changesNothing(plan))
    await insertImport(bulk, {
      id: values.importId,
      insurerNumber,
      fileName: request.fileName,
      fileHash: inspected.hash,
      asOf,
      counts: plan.counts,
      columnMapping: plan.mapping as Record<string, string | number>,
      numberDigits,
      appliedAt: values.at,
      appliedBy: request.askedBy,
    });
  await lockListed(bulk, insurerNumber);
  await merge(bulk, values, (step, of) => request.report({ phase: "merging", step, of }));
  if (plan.counts.leaver === 0) return;
  while ((await endAccess(bulk.db, { today: japanDate(now), at: now, insurerNumber })) > 0);
}
