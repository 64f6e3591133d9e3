import type { Encoding } from "../file/inspect";
import type { Field } from "../mapping/fields";
import type { Reason } from "../row/problem";

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
