import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Store } from "./member";

/** As after the five minutes that a password opens forms behind the door for. */
export async function letProofGrowOld({ db }: Pick<Store, "db">, accountId: string): Promise<void> {
  await db.update(sessions).set({ provedAt: null }).where(eq(sessions.accountId, accountId));
}
