import { z } from "zod";
import { readSealedCookie, writeSealedCookie } from "@/app/_guards/cookies";
import { pageDeps } from "@/app/_guards/page-deps";
import type { Deps } from "@/lib/process/deps";

const SENT_NOTICE_MINUTES = 60;

const schema = z.object({
  mailAddress: z.string(),
  requestedAt: z.coerce.date(),
  branchNumberRemoved: z.boolean(),
  concealment: z.enum(["site", "limits"]).nullable(),
});

export type SentFacts = z.infer<typeof schema>;

/** What the sent screen shows travels in the visitor's own browser, sealed: no address stands in a URL. */
export async function writeSentCookie(notice: SentFacts, { secrets }: Pick<Deps, "secrets">): Promise<void> {
  const expiresAt = new Date(notice.requestedAt.getTime() + SENT_NOTICE_MINUTES * 60_000);

  await writeSealedCookie("sent", notice, secrets, expiresAt);
}

export async function readSentCookie(): Promise<SentFacts | null> {
  const { secrets, clock } = await pageDeps();

  return readSealedCookie("sent", { schema, secrets, now: clock.now() });
}
