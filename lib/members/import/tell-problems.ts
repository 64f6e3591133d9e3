import type { Bulk } from "@/db/connection/bulk";
import { readProblems, type StagedProblem } from "@/db/members-import/staging";
import type { Encoding } from "../file/inspect";
import type { Field } from "../mapping/fields";
import type { Reason } from "../row/problem";
import type { PlannedList } from "./make-plan";

/** One thing that is wrong with a list, for the society that made it. */
export type ListProblem = {
  line: number;
  /** The column by its name in the list, or by its place where it has none; empty when it is the whole row. */
  column: string;
  field: Field | "row";
  shape: string;
  reason: Reason;
  hint: string;
};

/** Takes the problems of a list in the order of its lines. */
export type ProblemWriter = {
  begin(encoding: Encoding): void | Promise<void>;
  write(problems: ListProblem[]): void | Promise<void>;
  end(): void | Promise<void>;
};

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
