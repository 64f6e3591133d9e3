import type { Complaint } from "@/lib/forms/complaint";
import type { Typed } from "@/lib/forms/parse-form";
import { type ProvenSession, provenSession } from "@/lib/session/proof";
import type { StepUp } from "./step-up";

/** The field of a form behind the door that asks for the password once more, and the mark that it was asked for. */
export const STEP_UP_FIELD = "currentPassword";
export const STEP_UP_ASKED = `${STEP_UP_FIELD}Asked`;

/** What a form behind the door does before anything else. */
export type StepUpNeed =
  | { kind: "none"; session: ProvenSession }
  | { kind: "compare"; password: string }
  | { kind: "ask"; complaint: Complaint };

/** `isAlwaysAsked`: also when the password was given a moment ago, as where it is changed. */
export function stepUpNeed(
  typed: Typed,
  { session, isAlwaysAsked }: { session: StepUp["session"]; isAlwaysAsked: boolean },
  now: Date,
): StepUpNeed {
  const password = typed[STEP_UP_FIELD] ?? "";
  if (password !== "") return { kind: "compare", password };
  const proven = isAlwaysAsked ? null : provenSession(session, now);
  if (proven) return { kind: "none", session: proven };

  return { kind: "ask", complaint: { key: typed[STEP_UP_ASKED] ? "stepUpMissing" : "stepUpStale" } };
}
