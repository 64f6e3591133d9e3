import type { Db } from "@/db/connection/db";
import { findNewestLetter } from "@/db/letters";
import { dayWords } from "@/lib/i18n/format";
import { letterEnd, letterLastDay } from "@/lib/letter/letter";
import type { Clock } from "@/lib/platform/clock";
import type { Newcomer } from "./newcomers";

/** The last day of a newcomer's letter as it is printed, in Japanese like all of the paper. */
export async function letterDeadline(
  { accountId }: Newcomer,
  { db, clock }: { db: Db; clock: Clock },
): Promise<string> {
  const letter = await findNewestLetter(db, accountId);

  return dayWords(letterLastDay(letter?.expiresAt ?? letterEnd(clock.now())), "ja");
}
