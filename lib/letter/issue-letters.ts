import { randomUUID } from "node:crypto";
import { lockAccounts } from "@/db/accounts/lock";
import type { Db } from "@/db/connection/db";
import { insertLetters, type NewLetter, replaceLiveLetters } from "@/db/letters";
import { replaceLiveLinks } from "@/db/links";
import { endSetupSessions } from "@/db/session-ends";
import type { Secrets } from "@/lib/platform/secrets";
import { letterEnd, provisionalPassword, provisionalUserId } from "./letter";
import { letterHash } from "./secret-hash";

/** What is printed, once: the password is nowhere else. */
export type PrintedLetter = Pick<NewLetter, "accountId" | "provisionalUserId" | "expiresAt"> & {
  provisionalPassword: string;
};

export type MadeLetter = { row: NewLetter; printed: PrintedLetter };

export type LetterOrder = {
  accountId: string;
  /** 90 days from now when it is not given. */
  expiresAt?: Date;
};

/** Call it before the transaction that issues. Made and never issued, it is nothing. */
export function makeLetter({ accountId, expiresAt }: LetterOrder, secrets: Secrets, now: Date): MadeLetter {
  const id = randomUUID();
  const password = provisionalPassword(secrets, id);
  const common = {
    accountId,
    provisionalUserId: provisionalUserId(secrets, id),
    expiresAt: expiresAt ?? letterEnd(now),
  };

  return {
    row: { ...common, id, passwordHash: letterHash(id, password), issuedAt: now },
    printed: { ...common, provisionalPassword: password },
  };
}

/**
 * Issues letters in the caller's transaction, one for each account, and returns what to print, in the same order.
 * The accounts' earlier letters die, and with them what was begun with them. Simultaneous issues of one account wait for each other, and the last one stays.
 */
export async function issueLetters(
  tx: Db,
  made: readonly MadeLetter[],
  secrets: Secrets,
  now: Date,
): Promise<PrintedLetter[]> {
  const accountIds = made.map(({ row }) => row.accountId);
  await lockAccounts(tx, accountIds);
  await replaceLiveLetters(tx, accountIds, now);
  await replaceLiveLinks(tx, accountIds, ["addressProof"], now);
  await endSetupSessions(tx, accountIds, now);

  return insertAll(tx, made, secrets, now);
}

/** A letter whose provisional user ID another one has is made anew. */
async function insertAll(
  tx: Db,
  made: readonly MadeLetter[],
  secrets: Secrets,
  now: Date,
): Promise<PrintedLetter[]> {
  if (made.length === 0) return [];
  const added = new Set(
    await insertLetters(
      tx,
      made.map(({ row }) => row),
    ),
  );
  const again = made.filter(({ row }) => !added.has(row.id)).map(({ row }) => makeLetter(row, secrets, now));
  const remade = await insertAll(tx, again, secrets, now);

  return made.map(({ row, printed }) => (added.has(row.id) ? printed : (remade.shift() ?? printed)));
}
