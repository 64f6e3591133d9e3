import { and, asc, eq, gte, inArray, or, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { cards, securityEvents } from "./schema";

export type SecurityEventKind =
  | "identityCheckRefused"
  | "idReminderRequested"
  | "idReminderLimited"
  | "linkOpened"
  | "passwordReset"
  | "temporaryPasswordIssued"
  | "temporaryPasswordLimited"
  | "temporaryPasswordUsed"
  | "passwordChanged"
  | "loggedIn"
  | "loginRefused"
  | "loggedOut"
  | "mailTraced"
  | "mailAddressReactivated"
  | "memberCorrected"
  | "cardReplaced"
  | "memberReturned"
  | "memberLeft"
  | "importUndone";

export type NewSecurityEvent = Omit<typeof securityEvents.$inferInsert, "id" | "kind"> & {
  kind: SecurityEventKind;
};

export async function insertSecurityEvent(db: Db, event: NewSecurityEvent): Promise<void> {
  await db.insert(securityEvents).values(event);
}

/** Of an account, of its cards and of the cards given: a refused check may have led to no account. */
export function listEventsOf(
  db: Db,
  { accountId, cardDigests }: { accountId: string | null; cardDigests: string[] },
  since: Date,
) {
  const ownCards = db
    .select({ digest: cards.cardDigest })
    .from(cards)
    .where(eq(cards.accountId, accountId ?? sql`NULL`));
  const isTheirs = or(
    accountId ? eq(securityEvents.accountId, accountId) : undefined,
    accountId ? inArray(securityEvents.cardDigest, ownCards) : undefined,
    cardDigests.length > 0 ? inArray(securityEvents.cardDigest, cardDigests) : undefined,
  );

  return db
    .select({ at: securityEvents.at, kind: securityEvents.kind, reason: securityEvents.reason })
    .from(securityEvents)
    .where(and(isTheirs, gte(securityEvents.at, since)))
    .orderBy(asc(securityEvents.id));
}
