import { and, asc, desc, eq, gte, inArray, or, sql } from "drizzle-orm";
import type { Db } from "./connection/db";
import { cards, securityEvents } from "./schema";

export type SecurityEventKind =
  | "identityCheckRefused"
  | "identityCheckLimited"
  | "answersConcealed"
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
  | "loginsBraked"
  | "loggedOut"
  | "linkGuessesLimited"
  | "secretRefused"
  | "letterUsed"
  | "setupIdentified"
  | "termsAccepted"
  | "loginIdChosen"
  | "addressProofRequested"
  | "addressProofLimited"
  | "accountSetUp"
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

/** The newest that is one of these, since a moment; null when there is none. */
export async function findNewestEvent(
  db: Db,
  among: readonly { kind: SecurityEventKind; reason: string }[],
  since: Date,
) {
  const isOne = or(
    ...among.map(({ kind, reason }) => and(eq(securityEvents.kind, kind), eq(securityEvents.reason, reason))),
  );
  const [newest] = await db
    .select({ at: securityEvents.at, kind: securityEvents.kind })
    .from(securityEvents)
    .where(and(gte(securityEvents.at, since), isOne))
    .orderBy(desc(securityEvents.at))
    .limit(1);

  return newest ?? null;
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
