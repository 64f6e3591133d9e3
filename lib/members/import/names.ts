import type { Card } from "@/lib/identity/card";
import { cardDigests } from "@/lib/identity/digest";
import type { Secrets } from "@/lib/platform/secrets";
import type { Facts } from "../row/member-row";

/** What a row names somebody by, as digests under every key, newest first. `facts` is null of a row that is refused. */
export type Names = { cards: string[]; codes: string[]; earlierCards: string[]; facts: Facts | null };

type Given = { card: Card | null; memberCode: string | null; facts: Facts | null };

export function namesOf({ card, memberCode, facts }: Given, insurerNumber: string, secrets: Secrets): Names {
  return {
    cards: card ? cardDigests(secrets, card) : [],
    codes: memberCode ? secrets.digests("memberCode", insurerNumber, memberCode) : [],
    earlierCards: facts?.earlierCard ? cardDigests(secrets, facts.earlierCard) : [],
    facts,
  };
}
