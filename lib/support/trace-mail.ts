import type { TracedAccount } from "@/db/accounts/support";
import type { Db } from "@/db/connection/db";
import { listMailsOf } from "@/db/mails/mail";
import { insertSecurityEvent, listEventsOf } from "@/db/security-events";
import { cardDigests } from "@/lib/identity/digest";
import type { Clock } from "@/lib/platform/clock";
import type { Secrets } from "@/lib/platform/secrets";
import type { Asker } from "./asker";
import { findAccounts, type Subject } from "./find-accounts";
import { type Moment, timeline } from "./timeline";
import { type Verdict, verdictOf } from "./verdict";

export type { TracedAccount };

/** `account` is null when only a card's refused checks were found. */
export type Trace = { account: TracedAccount | null; verdict: Verdict; moments: Moment[] };

export type TraceRequest = { subject: Subject; since: Date; asker: Asker };

type TraceDeps = { db: Db; clock: Clock; secrets: Secrets };

/** Of an account, the newest: whoever asks about mails looks at the last days. */
const MOST_EVENTS = 1000;

/** Everything that is known of a member's requests and mails. That it was asked for is recorded too. */
export async function traceMail(request: TraceRequest, deps: TraceDeps): Promise<Trace[]> {
  const { subject, since, asker } = request;
  const now = deps.clock.now();
  const digests = "card" in subject ? cardDigests(deps.secrets, subject.card) : [];
  const found = await findAccounts(subject, deps);
  const accounts = found.length > 0 ? found : digests.length > 0 ? [null] : [];

  return Promise.all(
    accounts.map(async (account) => {
      const accountId = account?.id ?? null;
      const whose = { accountId, cardDigests: digests };
      const [events, mails] = await Promise.all([
        listEventsOf(deps.db, whose, { since, until: null, most: MOST_EVENTS }),
        accountId ? listMailsOf(deps.db, accountId, since) : [],
      ]);
      const asked = { at: now, kind: "mailTraced" as const, ...asker, accountId };
      await insertSecurityEvent(deps.db, { ...asked, cardDigest: accountId ? null : digests[0] });

      const moments = timeline(events, mails);
      return { account, verdict: verdictOf(moments), moments };
    }),
  );
}
