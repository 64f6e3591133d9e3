import type { Encoding } from "../file/inspect";
import type { Mapping } from "../mapping/mapping";
import type { Reason } from "../row/problem";

/** In the order in which a plan tells of them. */
export const kinds = [
  "new",
  "changed",
  "transfer",
  "leaver",
  "rejoiner",
  "unchanged",
  "leftBefore",
  "dependent",
  "refused",
] as const;

export type Kind = (typeof kinds)[number];

/** A row as far as it may be shown: its line, and the card so that only its owner would know it. */
export type Example = { line: number | null; card: string | null; accountId: string | null };

/** What an import does, or would do. */
export type Plan = {
  insurerNumber: string;
  fileName: string;
  encoding: Encoding;
  hasMark: boolean;
  mapping: Mapping;
  hasHeader: boolean;
  asOf: string;
  /** The list that is in force. */
  last: { asOf: string; fileName: string; isSameFile: boolean } | null;
  /** Members of the insurer before this list. */
  members: number;
  rows: number;
  counts: Record<Kind, number>;
  examples: Partial<Record<Kind, Example[]>>;
  reasons: Partial<Record<Reason, number>>;
  /** Refused rows that no member could be found by: whoever they mean may be among the leavers. */
  namingNobody: number;
  guards: Guard[];
};

/** Why a list looks like the wrong one. */
export const guards = ["otherInsurer", "older", "leavers", "refusedRows"] as const;
export type Guard = (typeof guards)[number];

export const MOST_LEAVERS_PERCENT = 10;
const MOST_ROWS_OF_OTHERS = 0.5;

type Facts = Pick<Plan, "counts" | "rows" | "members" | "reasons" | "asOf" | "last">;

export function guardsOf({ counts, rows, members, reasons, asOf, last }: Facts): Guard[] {
  const stands: Record<Guard, boolean> = {
    otherInsurer: (reasons.otherInsurer ?? 0) > rows * MOST_ROWS_OF_OTHERS,
    older: last !== null && asOf < last.asOf,
    leavers: counts.leaver * 100 > members * MOST_LEAVERS_PERCENT,
    refusedRows: counts.refused > 0,
  };

  return guards.filter((guard) => stands[guard]);
}

/** `renewed` rows say nothing new: only the key of what is stored changes. */
export function countsOf(staged: Record<string, number>, dependents: number): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, staged[kind] ?? 0])) as Record<Kind, number>;

  return { ...counts, unchanged: counts.unchanged + (staged.renewed ?? 0), dependent: dependents };
}

export function changesNothing({ counts }: Pick<Plan, "counts">): boolean {
  const changing: Kind[] = ["new", "changed", "transfer", "leaver", "rejoiner"];

  return changing.every((kind) => counts[kind] === 0);
}
