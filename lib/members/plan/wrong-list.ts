/** Why a list looks like the wrong one. */
export const guards = ["otherInsurer", "older", "leavers", "refusedRows"] as const;
export type Guard = (typeof guards)[number];

export const MOST_LEAVERS_PERCENT = 10;
const MOST_ROWS_OF_OTHERS = 0.5;

type Facts = {
  counts: Record<"leaver" | "refused", number>;
  rows: number;
  /** Of the insurer before this list. */
  members: number;
  reasons: { otherInsurer?: number };
  asOf: string;
  last: { asOf: string } | null;
};

export function guardsOf({ counts, rows, members, reasons, asOf, last }: Facts): Guard[] {
  const stands: Record<Guard, boolean> = {
    otherInsurer: (reasons.otherInsurer ?? 0) > rows * MOST_ROWS_OF_OTHERS,
    older: last !== null && asOf < last.asOf,
    leavers: counts.leaver * 100 > members * MOST_LEAVERS_PERCENT,
    refusedRows: counts.refused > 0,
  };

  return guards.filter((guard) => stands[guard]);
}
