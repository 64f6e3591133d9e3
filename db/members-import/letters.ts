import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, cards, letters, memberships } from "@/db/schema";

/** Of the owners of these cards, those who never set their account up, have not left, and hold no printed letter that is still good. */
export async function listAwaitingLetters(db: Db, cardDigests: string[], now: Date) {
  const rows = await db
    .select({
      accountId: accounts.id,
      cardDigest: cards.cardDigest,
      letter: letters,
    })
    .from(cards)
    .innerJoin(accounts, eq(accounts.id, cards.accountId))
    .leftJoin(memberships, eq(memberships.accountId, accounts.id))
    .leftJoin(
      letters,
      and(eq(letters.accountId, accounts.id), isNull(letters.usedAt), isNull(letters.replacedAt)),
    )
    .where(
      and(
        inArray(cards.cardDigest, cardDigests),
        isNull(cards.validTo),
        isNull(accounts.firstLoggedInAt),
        isNull(accounts.suspendedAt),
        isNull(memberships.leftOn),
        sql`(${letters.id} IS NULL OR ${letters.printedAt} IS NULL OR ${letters.expiresAt} <= ${now.toISOString()}::timestamptz)`,
      ),
    );

  return rows.map(({ letter, ...row }) => ({
    ...row,
    /** Issued by a run that was broken off before it could write it down. */
    unprinted: letter && letter.printedAt === null && letter.expiresAt > now ? letter : null,
  }));
}

export type AwaitingLetter = Awaited<ReturnType<typeof listAwaitingLetters>>[number];

export async function markPrinted(db: Db, provisionalUserIds: string[], now: Date): Promise<void> {
  await db
    .update(letters)
    .set({ printedAt: now })
    .where(inArray(letters.provisionalUserId, provisionalUserIds));
}
