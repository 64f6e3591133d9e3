import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { countMembersOf, findListInForce } from "@/db/insurer-figures";
import { findInsurer, type Insurer, listInsurers, upsertInsurer } from "@/db/insurers";
import type { Clock } from "@/lib/platform/clock";
import type { InsurerChange, InsurerFields } from "./insurer-fields";

type Deps = { db: Db; clock: Clock };

export { type Insurer, listInsurers };

/** Adds insurers and changes those that are there: all of them or none. */
export async function registerInsurers(insurers: InsurerFields[], { db, clock }: Deps): Promise<void> {
  const changedAt = clock.now();
  await inTransaction(db, async (tx) => {
    for (const insurer of insurers) await upsertInsurer(tx, { ...insurer, changedAt });
  });
}

export type ChangeOutcome = { kind: "changed"; insurer: Insurer } | { kind: "namesMissing" };

/** Changes what is given of an insurer. One that is not there needs both its names. */
export async function changeInsurer(
  number: string,
  change: InsurerChange,
  { db, clock }: Deps,
): Promise<ChangeOutcome> {
  const before = await findInsurer(db, number);
  const nameJa = change.nameJa ?? before?.nameJa;
  const nameEn = change.nameEn ?? before?.nameEn;
  if (!nameJa || !nameEn) return { kind: "namesMissing" };
  await upsertInsurer(db, { ...change, number, nameJa, nameEn, changedAt: clock.now() });
  const insurer = await findInsurer(db, number);
  if (!insurer) throw new Error("an insurer that was just written is there");

  return { kind: "changed", insurer };
}

/** An insurer with how its members and its lists stand; null when there is none of that number. */
export async function showInsurer(number: string, { db }: Pick<Deps, "db">) {
  const insurer = await findInsurer(db, number);
  if (!insurer) return null;

  return { insurer, ...(await countMembersOf(db, number)), list: await findListInForce(db, number) };
}

export type ShownInsurer = NonNullable<Awaited<ReturnType<typeof showInsurer>>>;
