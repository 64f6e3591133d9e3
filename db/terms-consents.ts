import type { Db } from "./connection/db";
import { termsConsents } from "./schema";

/** Returns false when this consent is there already: the first moment of it stays. */
export async function insertTermsConsent(
  tx: Db,
  consent: typeof termsConsents.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(termsConsents)
    .values(consent)
    .onConflictDoNothing()
    .returning({ version: termsConsents.version });

  return added.length === 1;
}
