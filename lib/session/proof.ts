import type { FoundSession } from "@/db/sessions";

/** How long a password that was given opens what stands behind a step up. */
export const PROOF_MINUTES = 5;

declare const proven: unique symbol;

/**
 * A session whose owner gave their password at most `PROOF_MINUTES` ago. Verbs behind the door take one: the compiler
 * refuses any other, and `provenSession` alone makes it.
 */
export type ProvenSession = FoundSession & { loginId: string; [proven]: true };

/** Null when the password was given too long ago, or never, or when the account is not set up. */
export function provenSession(session: FoundSession, now: Date): ProvenSession | null {
  const { provedAt, loginId, rights } = session;
  if (provedAt === null || loginId === null || rights !== "full") return null;
  if (now.getTime() - provedAt.getTime() > PROOF_MINUTES * 60_000) return null;

  return session as ProvenSession;
}
