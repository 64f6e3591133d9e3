import { type Bulk, type BulkOutcome, inBulk } from "@/db/connection/bulk";
import { endAccess } from "@/db/leavers";
import { findLastImport } from "@/db/members-import/imports";
import { lockInsurer } from "@/db/members-import/known";
import { lockImported } from "@/db/members-import/lock";
import {
  closeUndone,
  isNewest,
  markAddedAsLeft,
  removeAdded,
  restoreChanged,
} from "@/db/members-import/undo";
import { japanDate } from "@/lib/calendar/japan-day";
import type { ImportDeps } from "./import-work";

export type UndoOutcome =
  | { kind: "nothing" }
  /** `kept`: those who had set their account up meanwhile. */
  | { kind: "undone"; fileName: string; asOf: string; removed: number; restored: number; kept: number };

type UndoRequest = { insurerNumber: string; askedBy: string };

/** Takes the insurer's last import back, all or nothing. An import that another one followed stays. */
export function undoImport(request: UndoRequest, deps: ImportDeps): Promise<UndoOutcome> {
  return inBulk(deps.database, (bulk) => undo(bulk, request, deps));
}

async function undo(
  bulk: Bulk,
  { insurerNumber, askedBy }: UndoRequest,
  { clock }: ImportDeps,
): Promise<BulkOutcome<UndoOutcome>> {
  await lockInsurer(bulk, insurerNumber);
  const last = await findLastImport(bulk, insurerNumber);
  if (!last || !(await isNewest(bulk, last.id, insurerNumber)))
    return { keep: false, result: { kind: "nothing" } };

  const now = clock.now();
  const today = japanDate(now);
  const values = {
    importId: last.id,
    insurerNumber,
    asOf: last.asOf,
    at: now.toISOString(),
    undoneBy: askedBy,
  };
  await lockImported(bulk, insurerNumber, last.id);
  const restored = await restoreChanged(bulk, values);
  const removed = await removeAdded(bulk, last.id);
  const kept = await markAddedAsLeft(bulk, last.id, today);
  await closeUndone(bulk, values);
  while ((await endAccess(bulk.db, { today, at: now, insurerNumber })) > 0);

  return { keep: true, result: { kind: "undone", ...pick(last), removed, restored, kept } };
}

function pick({ fileName, asOf }: { fileName: string; asOf: string }) {
  return { fileName, asOf };
}
