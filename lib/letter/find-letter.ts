import type { Db } from "@/db/connection/db";
import { type FoundLetter, findNewestLetter } from "@/db/letters";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { PrintedLetter } from "./issue-letters";
import { type LetterState, letterState, provisionalPasswords } from "./letter";
import { isLetterPassword } from "./secret-hash";

/** An account's newest letter, without its password; null when it never had one. */
export async function findLetter(
  accountId: string,
  { db, clock }: { db: Db; clock: Clock },
): Promise<(FoundLetter & { state: LetterState }) | null> {
  const letter = await findNewestLetter(db, accountId);

  return letter && { ...letter, state: letterState(letter, clock.now()) };
}

/** What to print of a letter that was issued before, or null when the key that made its password is gone. */
export async function reprintLetter(
  { id, passwordHash, accountId, provisionalUserId, expiresAt }: FoundLetter,
  secrets: Secrets,
): Promise<PrintedLetter | null> {
  for (const password of provisionalPasswords(secrets, id)) {
    if (await isLetterPassword({ id, passwordHash }, password))
      return { accountId, provisionalUserId, expiresAt, provisionalPassword: password };
  }

  return null;
}
