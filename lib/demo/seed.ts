import { randomUUID } from "node:crypto";
import { countAccountsExcept, insertAccount, listLoginIds } from "@/db/accounts/account";
import { insertCards } from "@/db/cards";
import type { Db } from "@/db/connection/db";
import type { Card } from "@/lib/identity/card";
import { birthDateDigest, cardDigest, sexDigest } from "@/lib/identity/digest";
import { hashPassword } from "@/lib/password/password-hash";
import type { Secrets } from "@/lib/platform/secrets";
import { type DemoMember, demoMembers } from "./members";

/** `added` counts the members that were not there yet; those that were keep what trials made of them. */
export type SeedOutcome = { kind: "seeded"; added: number } | { kind: "otherMembers"; count: number };

const EARLIER_CARD_FROM = "2015-04-01";
const TRANSFER = { lastDay: "2024-03-31", firstDay: "2024-04-01" };
const DAYS_SINCE_FIRST_LOGIN = 400;

/** Puts the made-up members into the store, all or none, and nothing where anybody else lives. */
export async function seedDemo(db: Db, secrets: Secrets, now: Date): Promise<SeedOutcome> {
  const known = new Set(await listLoginIds(db, loginIds));
  const missing = demoMembers.filter(({ loginId }) => !known.has(loginId));
  const rows = await Promise.all(missing.map((member) => rowsOf(member, secrets, now)));

  return db.transaction(async (tx) => {
    const count = await countAccountsExcept(tx, loginIds);
    if (count > 0) return { kind: "otherMembers", count };

    let added = 0;
    for (const { account, cards } of rows) {
      if (!(await insertAccount(tx, account))) continue;
      await insertCards(tx, cards);
      added += 1;
    }
    return { kind: "seeded", added };
  });
}

const loginIds = demoMembers.map(({ loginId }) => loginId);

async function rowsOf(member: DemoMember, secrets: Secrets, now: Date) {
  const id = randomUUID();
  const before = new Date(now.getTime() - DAYS_SINCE_FIRST_LOGIN * 86_400_000);
  const account = {
    id,
    loginId: member.loginId,
    birthDateDigest: birthDateDigest(secrets, id, member.birthDate),
    sexDigest: sexDigest(secrets, id, member.sex),
    mailAddress: member.mailAddress,
    mailAddressConfirmedAt: member.hasConfirmedAddress ? before : null,
    language: member.language,
    passwordHash: member.password && (await hashPassword(member.password)),
    passwordChangedAt: member.password ? before : null,
    firstLoggedInAt: member.hasLoggedIn ? before : null,
    lastLoggedInAt: member.hasLoggedIn ? before : null,
    suspendedAt: member.isSuspended ? before : null,
    createdAt: before,
  };

  return { account, cards: cardsOf(member, secrets, id) };
}

function cardsOf(member: DemoMember, secrets: Secrets, accountId: string) {
  const row = (card: Card, validFrom: string, validTo: string | null) => ({
    accountId,
    cardDigest: cardDigest(secrets, card),
    validFrom,
    validTo,
  });
  if (!member.earlierCard) return [row(member, EARLIER_CARD_FROM, null)];

  return [row(member.earlierCard, EARLIER_CARD_FROM, TRANSFER.lastDay), row(member, TRANSFER.firstDay, null)];
}
