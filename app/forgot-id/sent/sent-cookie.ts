import { z } from "zod";
import { readSealedCookie, writeSealedCookie } from "@/app/_guards/cookies";
import type { IdentityDetails } from "@/lib/forgot-id/identity-details";
import { linkEnd } from "@/lib/link/link";
import type { Deps } from "@/lib/process/deps";

/** What was entered, as a browser gives it back sealed: checked anew, since an older release may have sealed it. */
const details: z.ZodType<IdentityDetails> = z.object({
  card: z.object({ insurerNumber: z.string(), symbol: z.string(), number: z.string() }),
  sex: z.enum(["male", "female"]),
  birthDate: z.string(),
  mailAddress: z.string(),
  branchNumberRemoved: z.boolean(),
});

const schema = z.object({
  details,
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
