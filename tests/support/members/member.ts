import { randomUUID } from "node:crypto";
import { accounts, cards } from "@/db/schema";
import type { IdentityDetails } from "@/lib/forgot-id/identity-details";
import { birthDateDigest, cardDigest, sexDigest } from "@/lib/identity/digest";
import type { Deps } from "@/lib/process/deps";

/** Made-up: passes the check digit, belongs to no society's member. */
export const hanako: IdentityDetails = {
  card: { insurerNumber: "06139497", symbol: "1234", number: "567" },
  sex: "female",
  birthDate: "1958-04-03",
  mailAddress: "hanako@example.jp",
  branchNumberRemoved: false,
};

/** Puts a member into the store who has logged in before and confirmed her address, but for what is given. */
export async function addMember(
  { db, secrets, clock }: Pick<Deps, "db" | "secrets" | "clock">,
  given: Partial<typeof accounts.$inferInsert> = {},
  claim: IdentityDetails = hanako,
): Promise<string> {
  const id = randomUUID();
  const now = clock.now();
  await db.insert(accounts).values({
    id,
    loginId: `t${id.slice(0, 8)}`,
    birthDateDigest: birthDateDigest(secrets, id, claim.birthDate),
    sexDigest: sexDigest(secrets, id, claim.sex),
    mailAddress: claim.mailAddress,
    mailAddressConfirmedAt: now,
    firstLoggedInAt: now,
    ...given,
  });
  await db
    .insert(cards)
    .values({ accountId: id, cardDigest: cardDigest(secrets, claim.card), validFrom: "2020-04-01" });

  return id;
}
