import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { addressChanges, mails, sessions, temporaryPasswords, visits } from "@/db/schema";
import { linkEnd } from "@/lib/link/link";
import { queueMail } from "@/lib/mail/queue/queue-mail";
import { randomToken, tokenHash } from "@/lib/platform/secrets";
import type { Deps } from "@/lib/process/deps";
import { giveLink } from "./link";
import { addMember, type Member, someone } from "./member";

/** A member in the middle of everything: a live link and its mail, a visit, two sessions, a temporary password, a change of address. */
export type Scene = {
  member: Member;
  linkToken: string;
  mailId: string;
  visitToken: string;
  sessionToken: string;
  choosingToken: string;
  /** Decides about a change whose wait ends now. */
  decisionToken: string;
};

const MINUTE_MS = 60_000;

export async function makeScene(deps: Deps): Promise<Scene> {
  const member = await addMember(deps, someone());

  return { member, ...(await putInTheMiddle(deps, member)) };
}

/** The same for somebody who is there already. */
export async function putInTheMiddle(
  deps: Deps,
  member: Pick<Member, "accountId" | "mailAddress">,
): Promise<Omit<Scene, "member">> {
  const now = deps.clock.now();
  const before = new Date(now.getTime() - 5 * MINUTE_MS);
  const { accountId, mailAddress: toAddress } = member;
  const opened = await giveLink(deps, accountId, { requestedAt: before, sentAt: before, openedAt: before });
  const live = await giveLink(deps, accountId, { sentAt: before, expiresAt: linkEnd(before) });
  const [visitToken, sessionToken, choosingToken] = [randomToken(), randomToken(), randomToken()];
  const later = new Date(now.getTime() + 10 * MINUTE_MS);
  const session = (token: string, rights: "full" | "choosePassword") => ({
    id: randomUUID(),
    tokenHash: tokenHash(token),
    accountId,
    rights,
    begunAt: now,
    lastSeenAt: now,
    expiresAt: later,
  });

  const temporary = {
    id: randomUUID(),
    accountId,
    cause: "forgotPassword",
    issuedAt: now,
    expiresAt: later,
  } as const;
  await deps.db.insert(temporaryPasswords).values({ ...temporary, passwordHash: "never verified" });
  await deps.db
    .insert(sessions)
    .values([session(sessionToken, "full"), session(choosingToken, "choosePassword")]);
  await deps.db.insert(visits).values({
    tokenHash: tokenHash(visitToken),
    linkId: opened.linkId,
    accountId,
    begunAt: now,
    expiresAt: later,
  });
  const reminder = { kind: "idReminder", accountId, toAddress, language: "ja", linkId: live.linkId } as const;
  const mailId = await queueMail(deps.db, { ...reminder, happenedAt: before }, deps, before);

  const decisionToken = await giveChangeOfAddress(deps, accountId, { before, now, later });

  return { linkToken: live.token, mailId, visitToken, sessionToken, choosingToken, decisionToken };
}

type Times = { before: Date; now: Date; later: Date };

/** Its link outlives it, as where the clocks of two processes differ. */
async function giveChangeOfAddress(deps: Deps, accountId: string, { before, now, later }: Times) {
  const proof = await giveLink(deps, accountId, { purpose: "addressChangeProof", openedAt: before });
  const decision = await giveLink(deps, accountId, { purpose: "addressChange", expiresAt: later });
  await deps.db.insert(addressChanges).values({
    ...{ id: randomUUID(), accountId, mailAddress: "new@example.jp" },
    ...{ proofLinkId: proof.linkId, decisionLinkId: decision.linkId },
    ...{ requestedAt: before, provenAt: before, dueAt: now },
  });

  return decision.token;
}

/** The mails of a scene's member that came after it. */
export async function laterMails({ db }: Deps, { member, mailId }: Scene) {
  const all = await db.select().from(mails).where(eq(mails.accountId, member.accountId));

  return all.filter(({ id }) => id !== mailId);
}
