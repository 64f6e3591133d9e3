import { z } from "zod";
import { readSealedCookie, writeSealedCookie } from "@/app/_guards/cookies";
import { pageDeps } from "@/app/_guards/page-deps";
import { maskMailAddress } from "@/lib/identity/mail-address";
import type { Deps } from "@/lib/process/deps";

/** As long as the screen is of use: then the mail is there, or help is. */
const SHOWN_MINUTES = 60;

const schema = z.object({ masked: z.string(), requestedAt: z.coerce.date() });

type Sent = { mailAddress: string; requestedAt: Date };

/** Whereto a temporary password goes, masked: who reset by a link never typed the address on this computer. */
export async function writeTemporaryCookie(
  { mailAddress, requestedAt }: Sent,
  { secrets }: Pick<Deps, "secrets">,
): Promise<void> {
  const sent = { masked: maskMailAddress(mailAddress), requestedAt };
  const expiresAt = new Date(requestedAt.getTime() + SHOWN_MINUTES * 60_000);

  await writeSealedCookie("temporary", sent, secrets, expiresAt);
}

export async function readTemporaryCookie(): Promise<z.infer<typeof schema> | null> {
  const { secrets, clock } = await pageDeps();

  return readSealedCookie("temporary", { schema, secrets, now: clock.now() });
}
