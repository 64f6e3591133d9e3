import { countAccountsExcept, insertAccount, listLoginIds } from "@/db/accounts/account";
import { insertCards } from "@/db/cards";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { insertLetters } from "@/db/letters";
import { insertTermsConsent } from "@/db/terms-consents";
import { hashPassword } from "@/lib/password/password-hash";
import type { Secrets } from "@/lib/platform/secrets";
import { memberRows } from "./member-rows";
import { type DemoMember, demoMembers } from "./members";
import { newcomerRows, newcomers } from "./newcomers";

/** `added` counts the members that were not there yet; those that were keep what trials made of them. */
export type SeedOutcome = { kind: "seeded"; added: number } | { kind: "otherMembers"; count: number };

/** Puts the made-up members into the store, all or none, and nothing where anybody else lives. */
export async function seedDemo(db: Db, secrets: Secrets, now: Date): Promise<SeedOutcome> {
  const known = new Set(await listLoginIds(db, loginIds));
  const missing = demoMembers.filter(({ loginId }) => !known.has(loginId));
  const rows = await Promise.all(missing.map((member) => entryOf(member, secrets, now)));
  const arrivals = newcomers.map((newcomer) => newcomerRows(newcomer, secrets, now));

  return inTransaction(db, async (tx) => {
    const count = await countAccountsExcept(tx, {
      loginIds,
      ids: newcomers.map(({ accountId }) => accountId),
    });
    if (count > 0) return { kind: "otherMembers", count };

    let added = 0;
    for (const { account, cards, consents } of rows) {
      if (!(await insertAccount(tx, account))) continue;
      await insertCards(tx, cards);
      for (const consent of consents) await insertTermsConsent(tx, consent);
      added += 1;
    }
    for (const { account, cards, letter } of arrivals) {
      if (!(await insertAccount(tx, account))) continue;
      await insertCards(tx, cards);
      await insertLetters(tx, [letter]);
      added += 1;
    }
    return { kind: "seeded", added };
  });
}

const loginIds = demoMembers.map(({ loginId }) => loginId);

async function entryOf(member: DemoMember, secrets: Secrets, now: Date) {
  const passwordHash = member.password && (await hashPassword(member.password, { isPatient: true }));

  return memberRows(member, { passwordHash, secrets, now });
}
