import type { Encoding } from "../file/inspect";
import type { Mapping } from "../mapping/mapping";
import type { Reason } from "../row/problem";
import type { Guard } from "./wrong-list";

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

/** `renewed` rows say nothing new: only the key of what is stored changes. */
export function countsOf(staged: Record<string, number>, dependents: number): Record<Kind, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, staged[kind] ?? 0])) as Record<Kind, number>;

  return { ...counts, unchanged: counts.unchanged + (staged.renewed ?? 0), dependent: dependents };
}

export function changesNothing({ counts }: Pick<Plan, "counts">): boolean {
  const changing: Kind[] = ["new", "changed", "transfer", "leaver", "rejoiner"];

  return changing.every((kind) => counts[kind] === 0);
}
