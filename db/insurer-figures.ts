import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/connection/db";
import { accounts, imports, memberships } from "@/db/schema";

/** How many members an insurer has, and how many of them have set their account up. */
export async function countMembersOf(db: Db, insurerNumber: string) {
  const [found] = await db
    .select({ members: count(), setUp: sql<number>`count(${accounts.firstLoggedInAt})`.mapWith(Number) })
    .from(accounts)
    .leftJoin(memberships, eq(memberships.accountId, accounts.id))
    .where(and(eq(accounts.insurerNumber, insurerNumber), isNull(memberships.leftOn)));

  return found ?? { members: 0, setUp: 0 };
}

/** The list of an insurer that is in force; null before the first. */
export async function findListInForce(db: Db, insurerNumber: string) {
  const [found] = await db
    .select({
      asOf: imports.asOf,
      fileName: imports.fileName,
      counts: imports.counts,
      appliedAt: imports.appliedAt,
      appliedBy: imports.appliedBy,
    })
    .from(imports)
    .where(and(eq(imports.insurerNumber, insurerNumber), isNull(imports.undoneAt)))
    .orderBy(desc(imports.appliedAt))
    .limit(1);

  return found ?? null;
}
