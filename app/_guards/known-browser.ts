import { z } from "zod";
import type { Deps } from "@/lib/process/deps";
import { readSealedCookie, writeSealedCookie } from "./cookies";

const REMEMBERED_DAYS = 180;

const schema = z.object({ accountId: z.uuid() });

/** The account that this browser last logged in to: strangers' guesses elsewhere must not make it wait. */
export async function knownAccount({ secrets, clock }: Deps): Promise<string | null> {
  const known = await readSealedCookie("known", { schema, secrets, now: clock.now() });

  return known?.accountId ?? null;
}

export async function rememberBrowser(accountId: string, { secrets, clock }: Deps): Promise<void> {
  const end = new Date(clock.now().getTime() + REMEMBERED_DAYS * 24 * 60 * 60 * 1000);
  await writeSealedCookie("known", { accountId }, secrets, end);
}
