import { z } from "zod";
import { readSealedCookie, writeSealedCookie } from "@/app/_guards/cookies";
import { sameDetails } from "@/lib/forgot-id/same-again";
import { linkEnd } from "@/lib/link/link";
import type { Deps } from "@/lib/process/deps";

const schema = z.object({
  details: sameDetails,
  requestedAt: z.coerce.date(),
  concealment: z.enum(["site", "limits"]).nullable(),
});

export type SentFacts = z.infer<typeof schema>;

/**
 * What the sent screen shows and can send again travels in the visitor's own browser, sealed, for as long as the link
 * can work: no address stands in a URL, and no row of the database holds what was entered.
 */
export async function writeSentCookie(notice: SentFacts, { secrets }: Pick<Deps, "secrets">): Promise<void> {
  await writeSealedCookie("sent", notice, secrets, linkEnd(notice.requestedAt));
}

export async function readSentCookie({
  secrets,
  clock,
}: Pick<Deps, "secrets" | "clock">): Promise<SentFacts | null> {
  return readSealedCookie("sent", { schema, secrets, now: clock.now() });
}
