import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, insurers, links } from "@/db/schema";

export type Insurer = typeof insurers.$inferSelect;
export type NewInsurer = typeof insurers.$inferInsert;

export async function findInsurer(db: Db, number: string): Promise<Insurer | null> {
  const [found] = await db.select().from(insurers).where(eq(insurers.number, number));

  return found ?? null;
}

/** The insurer that an account came from. */
export async function findInsurerOf(db: Db, accountId: string): Promise<Insurer | null> {
  const [found] = await db
    .select({ insurer: insurers })
    .from(accounts)
    .innerJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(eq(accounts.id, accountId));

  return found?.insurer ?? null;
}

/** The insurer of the account that a link was mailed to. */
export async function findInsurerOfLink(db: Db, tokenHash: string): Promise<Insurer | null> {
  const [found] = await db
    .select({ insurer: insurers })
    .from(links)
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .innerJoin(insurers, eq(insurers.number, accounts.insurerNumber))
    .where(eq(links.tokenHash, tokenHash));

  return found?.insurer ?? null;
}

export function listInsurers(db: Db): Promise<Insurer[]> {
  return db.select().from(insurers).orderBy(asc(insurers.number));
}

/** Adds an insurer, or changes what is given of the one that has the number. */
export async function upsertInsurer(db: Db, { number, ...given }: NewInsurer): Promise<void> {
  await db
    .insert(insurers)
    .values({ number, ...given })
    .onConflictDoUpdate({ target: insurers.number, set: given });
}
