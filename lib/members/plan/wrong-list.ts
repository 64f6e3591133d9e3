/** Why a list looks like the wrong one. */
export const guards = ["otherInsurer", "older", "leavers", "changes", "refusedRows"] as const;
export type Guard = (typeof guards)[number];

/** Of the members: so many do not leave, nor get other numbers or birth dates, from one list to the next. */
export const MOST_PERCENT = 10;
const MOST_ROWS_OF_OTHERS = 0.5;
/** Of fewer members, many changes say nothing about the list. */
const ENOUGH_MEMBERS = 100;

type Facts = {
  counts: Record<"leaver" | "changed" | "transfer" | "refused", number>;
  rows: number;
  /** Of the insurer before this list. */
  members: number;
  reasons: { otherInsurer?: number };
  asOf: string;
  last: { asOf: string } | null;
};

export function guardsOf({ counts, rows, members, reasons, asOf, last }: Facts): Guard[] {
  const isMany = (count: number) => count * 100 > members * MOST_PERCENT;
  const stands: Record<Guard, boolean> = {
    otherInsurer: (reasons.otherInsurer ?? 0) > rows * MOST_ROWS_OF_OTHERS,
    older: last !== null && asOf < last.asOf,
    leavers: isMany(counts.leaver),
    changes: members >= ENOUGH_MEMBERS && isMany(counts.changed + counts.transfer),
    refusedRows: counts.refused > 0,
  };

  return guards.filter((guard) => stands[guard]);
}
