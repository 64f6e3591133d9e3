import { readSealedCookie, writeSealedCookie } from "@/app/_guards/cookies";
import { type Deps, deps } from "@/lib/process/deps";

const SENT_NOTICE_MINUTES = 60;

type Written = Omit<SentFacts, "requestedAt"> & { requestedAt: string };

export type SentFacts = { mailAddress: string; requestedAt: Date; branchNumberRemoved: boolean };

/** What the sent screen shows travels in the visitor's own browser, sealed: no address stands in a URL. */
export async function writeSentCookie(notice: SentFacts, { secrets }: Pick<Deps, "secrets">): Promise<void> {
  const expiresAt = new Date(notice.requestedAt.getTime() + SENT_NOTICE_MINUTES * 60_000);

  await writeSealedCookie("sent", notice, secrets, expiresAt);
}

export async function readSentCookie(): Promise<SentFacts | null> {
  const { secrets, clock } = await deps();
  const notice = await readSealedCookie<Written>("sent", secrets, clock.now());

  return notice && { ...notice, requestedAt: new Date(notice.requestedAt) };
}
