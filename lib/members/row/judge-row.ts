import type { Facts } from "./member-row";
import type { Reason } from "./problem";

/** What is known of somebody before the list came, as far as a row needs it. */
export type Known = {
  accountId: string;
  memberCodeDigest: string | null;
  leftOn: string | null;
  cards: { digest: string; isOpen: boolean }[];
  /** Whether the account says the same as the row. */
  isSame: { sex: boolean; birthDate: boolean };
  isNewestKey: boolean;
};

/** Who is known by each name that a row gives. */
export type Named = { byCode: Known | null; byCard: Known | null; byEarlierCard: Known | null };

/** `renewed`: unchanged, but what is stored was made with an earlier key. */
export type RowKind =
  | "new"
  | "unchanged"
  | "renewed"
  | "changed"
  | "transfer"
  | "rejoiner"
  | "leaver"
  | "leftBefore";

export type Verdict =
  | { kind: RowKind; owner: Known | null }
  | {
      kind: "refused";
      owner: Known | null;
      field: "number" | "memberCode" | "earlierNumber";
      reason: Reason;
    };

type Row = { facts: Facts; cardDigests: string[]; codeDigests: string[] };

/**
 * What a row means for who is known. A card alone moves no account to another person: where neither sex nor birth date
 * agree, or two names lead to two people, the row is refused.
 */
export function judge({ facts, cardDigests, codeDigests }: Row, named: Named, asOf: string): Verdict {
  const { byCode, byCard, byEarlierCard } = named;
  const owner = byCode ?? byCard ?? byEarlierCard;
  const hasLeft = facts.leftOn !== null && facts.leftOn <= asOf;
  if (!owner) return { kind: hasLeft ? "leftBefore" : "new", owner: null };
  if (byCode && byCard && byCode.accountId !== byCard.accountId)
    return refused(byCode, "number", "cardOfAnother");
  if (byCard && byEarlierCard && byCard.accountId !== byEarlierCard.accountId)
    return refused(byCard, "earlierNumber", "cardOfAnother");
  if (hasOtherCode(owner, codeDigests)) return refused(owner, "memberCode", "cardOfAnother");
  if (!owner.isSame.sex && !owner.isSame.birthDate)
    return refused(owner, "number", byCode ? "codeOfAnother" : "cardOfAnother");

  if (hasLeft) return { kind: owner.leftOn === null ? "leaver" : "leftBefore", owner };
  if (owner.leftOn !== null) return { kind: "rejoiner", owner };
  const hasCard = owner.cards.some(({ digest, isOpen }) => isOpen && cardDigests.includes(digest));
  if (!hasCard) return { kind: "transfer", owner };
  const isSame = owner.isSame.sex && owner.isSame.birthDate;
  const isNewCode = codeDigests.length > 0 && owner.memberCodeDigest === null;

  if (!isSame || isNewCode) return { kind: "changed", owner };

  return { kind: owner.isNewestKey ? "unchanged" : "renewed", owner };
}

function hasOtherCode({ memberCodeDigest }: Known, codeDigests: string[]): boolean {
  return memberCodeDigest !== null && codeDigests.length > 0 && !codeDigests.includes(memberCodeDigest);
}

function refused(owner: Known, field: "number" | "memberCode" | "earlierNumber", reason: Reason): Verdict {
  return { kind: "refused", owner, field, reason };
}
