import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { type AwaitingLetter, listAwaitingLetters, markPrinted } from "@/db/members-import/letters";
import { cardDigest } from "@/lib/identity/digest";
import { reprintLetter } from "@/lib/letter/find-letter";
import { issueLetters, makeLetter, type PrintedLetter } from "@/lib/letter/issue-letters";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { ListedMember } from "./listed-members";

/** A letter for the person whom a row of the list names: the list's owner knows the name and the address. */
export type AddressedLetter = PrintedLetter & { member: ListedMember };

type Deps = { db: Db; clock: Clock; secrets: Secrets };

const AT_ONCE = 500;
const MARKED_AT_ONCE = 5000;

/** Takes letters, some at a time; `finish` comes after the last, and then they are there to be printed. */
export type LettersPaper = { write(letters: AddressedLetter[]): void; finish(): void };

/**
 * Issues a letter to everybody in the list who awaits one, and hands them to the paper. They count as printed only when
 * all are there: what a run that was broken off had issued, the next one writes once more, and none is lost.
 */
export async function writeLetters(
  members: AsyncIterable<ListedMember[]>,
  paper: LettersPaper,
  deps: Deps,
): Promise<number> {
  const written: string[] = [];
  for await (const some of members)
    for (let from = 0; from < some.length; from += AT_ONCE) {
      const addressed = await lettersFor(some.slice(from, from + AT_ONCE), deps);
      if (addressed.length === 0) continue;
      paper.write(addressed);
      written.push(...addressed.map(({ provisionalUserId }) => provisionalUserId));
    }
  paper.finish();
  const now = deps.clock.now();
  for (let from = 0; from < written.length; from += MARKED_AT_ONCE)
    await markPrinted(deps.db, written.slice(from, from + MARKED_AT_ONCE), now);

  return written.length;
}

async function lettersFor(members: ListedMember[], { db, clock, secrets }: Deps): Promise<AddressedLetter[]> {
  const now = clock.now();
  const byDigest = new Map(members.map((member) => [cardDigest(secrets, member.card), member]));
  const awaiting = await listAwaitingLetters(db, [...byDigest.keys()], now);
  const kept = await Promise.all(
    awaiting.map(({ unprinted }) => unprinted && reprintLetter(unprinted, secrets)),
  );
  const orders = awaiting.filter((_, place) => !kept[place]);
  const made = orders.map(({ accountId }) => makeLetter({ accountId }, secrets, now));
  const issued =
    made.length === 0 ? [] : await inTransaction(db, (tx) => issueLetters(tx, made, secrets, now));
  const printed = [...kept.flatMap((letter) => letter ?? []), ...issued];

  return printed.flatMap((letter) => addressed(letter, awaiting, byDigest));
}

function addressed(
  letter: PrintedLetter,
  awaiting: AwaitingLetter[],
  byDigest: ReadonlyMap<string, ListedMember>,
): AddressedLetter[] {
  const digest = awaiting.find(({ accountId }) => accountId === letter.accountId)?.cardDigest;
  const member = digest && byDigest.get(digest);

  return member ? [{ ...letter, member }] : [];
}
