type States = {
  suspendedAt: Date | null;
  accessEndedAt: Date | null;
  firstLoggedInAt: Date | null;
};

/** `left`: left the society, and is let in no more. `notSetUp`: the owner has not set the account up yet. */
export type MemberState = "usable" | "suspended" | "left" | "notSetUp";

/** The state that explains best why somebody gets in or not. */
export function memberState({ suspendedAt, accessEndedAt, firstLoggedInAt }: States): MemberState {
  if (accessEndedAt) return "left";
  if (suspendedAt) return "suspended";

  return firstLoggedInAt ? "usable" : "notSetUp";
}
