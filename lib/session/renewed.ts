import type { Db } from "@/db/connection/db";
import { type FoundSession, findRenewedSession } from "@/db/sessions";
import type { Clock } from "@/lib/platform/clock";
import { type Secrets, tokenHash } from "@/lib/platform/secrets";
import { samePressSince, sessionState } from "./session";

const TOKEN_LENGTH = 22;

/**
 * The value that takes a session's value's place, made of it under a key: a form that is posted twice comes to the same one,
 * and nobody else can. As long as any other token.
 */
export function renewedToken(token: string, secrets: Secrets): string {
  return secrets.digest("session", token).slice(0, TOKEN_LENGTH);
}

/**
 * The live session that had this value until a moment ago, for a form that was posted twice: the browser may not have heard
 * the first answer, and so not the new value. It may do nothing as it is: its proof is taken off, so that the password is
 * asked for as of anybody.
 */
export async function findJustRenewed(
  token: string,
  { db, clock }: { db: Db; clock: Clock },
): Promise<FoundSession | null> {
  const now = clock.now();
  const session = await findRenewedSession(db, tokenHash(token), samePressSince(now));
  if (!session || session.suspendedAt || sessionState(session, now) !== "live") return null;

  return { ...session, provedAt: null };
}
