import type { EraDateRefusal } from "@/lib/calendar/era-date";
import { parseWrittenDate, type WrittenDate } from "@/lib/calendar/written-date";
import type { Field } from "../mapping/fields";
import { damageOf } from "./damage";
import { type Problem, problem, type Reason } from "./problem";

/** Membership may begin or end in the future. */
const NO_LIMIT = "9999-12-31";
/** How large machines write that there is no day, and the day that a spreadsheet makes of a 0. */
const NO_DAY = /^(0+|9{6,8}|99991231|19000?10?0)$/;

const unreadable = {
  dayCount: "dateDayCount",
  eraMissing: "dateEraMissing",
  yearLast: "dateYearLast",
  unreadable: "dateUnreadable",
} as const;

export function parseBirthDate(cell: string, today: string): { value: string } | { problem: Problem } {
  if (cell === "") return { problem: problem("birthDate", cell, "birthDateMissing") };

  return read("birthDate", cell, parseWrittenDate(cell, today));
}

/** Null where no day is given. */
export function parseMembershipDate(
  field: Field,
  cell: string,
): { value: string | null } | { problem: Problem } {
  if (cell === "" || NO_DAY.test(cell.normalize("NFKC").replace(/[-/.]/g, ""))) return { value: null };

  return read(field, cell, parseWrittenDate(cell, NO_LIMIT));
}

function read(field: Field, cell: string, written: WrittenDate): { value: string } | { problem: Problem } {
  if (written.kind === "ok") return { value: written.date };
  if (written.kind !== "refused")
    return { problem: problem(field, cell, damage(cell) ?? unreadable[written.kind]) };
  const { refusal } = written;
  const reasons: Record<typeof refusal.kind, Reason> = {
    missing: "dateUnreadable",
    notNumber: "dateUnreadable",
    noSuchDay: "dateNoSuchDay",
    future: "dateFuture",
    beforeMeiji: "dateBeforeMeiji",
    afterEra: "dateOutsideEra",
    beforeEra: "dateOutsideEra",
    westernYear: "dateUnreadable",
    shortWesternYear: "dateUnreadable",
  };

  return { problem: problem(field, cell, reasons[refusal.kind], suggestionOf(refusal)) };
}

/** Only the era: a birthday stands on no list of problems. */
function suggestionOf(refusal: EraDateRefusal): string {
  return "suggestion" in refusal ? (refusal.suggestion?.era ?? "") : "";
}

/** A day is nothing that a spreadsheet would have made of something else. */
function damage(cell: string): Reason | null {
  const found = damageOf(cell);

  return found === "day" ? null : found;
}
