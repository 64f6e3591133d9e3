import type { Database } from "@/db/connection/open";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Inspected, Source } from "../file/inspect";
import type { ColumnWords } from "../mapping/column-names";
import type { Layout, Mapping } from "../mapping/mapping";
import type { Plan } from "../plan/plan";
import type { Guard } from "../plan/wrong-list";
import type { ProblemWriter } from "./list-problem";

export type ImportRequest = {
  insurerNumber: string;
  source: Source;
  fileName: string;
  /** The day on which the list was true, "YYYY-MM-DD". */
  asOf: string;
  /** What stands where, as far as somebody said so; what was remembered fills the rest. */
  given: Mapping | null;
  words: ColumnWords;
  apply: boolean;
  /** What is let pass although it looks wrong. */
  allowed: readonly Guard[];
  askedBy: string;
  report(progress: ImportProgress): void;
  problems: ProblemWriter;
};

export type ImportProgress =
  | { phase: "reading"; rows: number; bytesRead: number; bytes: number }
  | { phase: "comparing" }
  | { phase: "merging"; step: number; of: number };

export type ImportOutcome =
  | Exclude<Inspected, { kind: "ok" }>
  | Exclude<Layout, { kind: "ok" }>
  | { kind: "unknownInsurer"; insurerNumber: string }
  | { kind: "brokenQuote"; line: number }
  | { kind: "planned" | "unchanged" | "applied"; plan: Plan }
  /** It was to be applied and looks wrong. */
  | { kind: "guarded"; plan: Plan; guards: Guard[] };

export type ImportDeps = { database: Database; clock: Clock; secrets: Secrets };

/** One list under way, and what its import is handed. */
export type Work = {
  request: ImportRequest;
  deps: ImportDeps;
  inspected: Extract<Inspected, { kind: "ok" }>;
};

/** A list that was read and compared: what it would change, and how it is laid out. */
export type PlannedList = {
  kind: "ok";
  plan: Plan;
  numberDigits: number | null;
  layout: Extract<Layout, { kind: "ok" }>;
};
