import { randomUUID } from "node:crypto";
import type { Card } from "@/lib/identity/card";
import { birthDateDigest, cardDigest, sexDigest } from "@/lib/identity/digest";
import type { Secrets } from "@/lib/platform/secrets";
import type { MadeUpMember } from "./members";

/** Everything about a made-up member that the store holds, before hashing. */
export type MemberFacts = Omit<MadeUpMember, "password" | "birthDateInEra">;

/** Making a hash takes its time: whoever enters many members decides when. */
type Making = { passwordHash: string | null; secrets: Secrets; now: Date; id?: string };

const EARLIER_CARD_FROM = "2015-04-01";
const TRANSFER = { lastDay: "2024-03-31", firstDay: "2024-04-01" };
/** Older than any that could be in force. */
const OLDER_TERMS = "2016-04-01";
const DAYS_SINCE_FIRST_LOGIN = 400;

/** The rows of a made-up member as they stand long after the first login. */
export function memberRows(member: MemberFacts, { passwordHash, secrets, now, id = randomUUID() }: Making) {
  const before = new Date(now.getTime() - DAYS_SINCE_FIRST_LOGIN * 86_400_000);
  const account = {
    id,
    loginId: member.loginId,
    insurerNumber: member.insurerNumber,
    birthDateDigest: birthDateDigest(secrets, id, member.birthDate),
    sexDigest: sexDigest(secrets, id, member.sex),
    mailAddress: member.mailAddress,
    mailAddressConfirmedAt: member.hasConfirmedAddress ? before : null,
    mailUndeliverableAt: member.isUndeliverable ? before : null,
    language: member.language,
    passwordHash,
    passwordChangedAt: passwordHash ? before : null,
    firstLoggedInAt: member.hasLoggedIn ? before : null,
    lastLoggedInAt: member.hasLoggedIn ? before : null,
    suspendedAt: member.isSuspended ? before : null,
    createdAt: before,
  };

  const consents = member.hasOlderTerms ? [{ accountId: id, version: OLDER_TERMS, consentedAt: before }] : [];

  return { account, cards: cardRows(member, secrets, id), consents };
}

function cardRows(member: MemberFacts, secrets: Secrets, accountId: string) {
  const row = (card: Card, validFrom: string, validTo: string | null) => ({
    accountId,
    cardDigest: cardDigest(secrets, card),
    validFrom,
    validTo,
  });
  if (!member.earlierCard) return [row(member, EARLIER_CARD_FROM, null)];

  return [row(member.earlierCard, EARLIER_CARD_FROM, TRANSFER.lastDay), row(member, TRANSFER.firstDay, null)];
}
