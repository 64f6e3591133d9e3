import type { Bulk } from "@/db/connection/bulk";
import { readProblems, type StagedProblem } from "@/db/members-import/staging";
import type { Field } from "../mapping/fields";
import type { Reason } from "../row/problem";
import type { PlannedList } from "./import-work";
import type { ListProblem, ProblemWriter } from "./list-problem";

/** A list without problems has none to write. */
export async function tellProblems(
  bulk: Bulk,
  { plan, layout }: PlannedList,
  writer: ProblemWriter,
): Promise<void> {
  if (plan.counts.refused === 0) return;
  const column = (field: string) => {
    const place = layout.places[field as Field];
    return place === undefined ? "" : (layout.header?.[place] ?? String(place + 1));
  };
  await writer.begin(plan.encoding);
  for await (const some of readProblems(bulk))
    await writer.write(some.map((one) => told(one, column(one.field))));
  await writer.end();
}

function told({ line, field, shape, reason, hint }: StagedProblem, column: string): ListProblem {
  return { line, column, field: field as ListProblem["field"], shape, reason: reason as Reason, hint };
}
