import { findConsent, findMember, listCards, listOpenSessions, type MemberRow } from "@/db/accounts/member";
import type { Db } from "@/db/connection/db";
import { findNewestLetter } from "@/db/letters";
import { insertSecurityEvent } from "@/db/security-events";
import { findNewestTemporaryPassword } from "@/db/temporary-passwords";
import { addDays } from "@/lib/calendar/japan-day";
import { maskMailAddress } from "@/lib/identity/mail-address";
import { letterState } from "@/lib/letter/letter";
import type { Clock } from "@/lib/platform/clock";
import { sessionState } from "@/lib/session/session";
import { memberState } from "./member-state";
import type { OneMember } from "./suspend";

type Deps = { db: Db; clock: Clock };

/** How an account stands: never a login ID, a whole address, a digest or a number. Null when there is none of that id. */
export async function showMember({ accountId, asker }: OneMember, { db, clock }: Deps) {
  const now = clock.now();
  const member = await findMember(db, accountId);
  if (!member) return null;
  await insertSecurityEvent(db, { at: now, kind: "memberShown", accountId, ...asker });
  const [cards, open, letter, temporary, consent] = await Promise.all([
    listCards(db, accountId),
    listOpenSessions(db, accountId, now),
    findNewestLetter(db, accountId),
    findNewestTemporaryPassword(db, accountId),
    findConsent(db, accountId),
  ]);
  const sessions = open.filter((session) => sessionState(session, now) === "live");
  const { id, insurerNumber, insurerNameJa, insurerNameEn, mailAddress } = member;

  return {
    id,
    state: memberState(member),
    suspendedAt: member.suspendedAt,
    left: whatRemains(member),
    insurer: insurerNumber && { number: insurerNumber, nameJa: insurerNameJa, nameEn: insurerNameEn },
    mailAddress: mailAddress && maskMailAddress(mailAddress),
    mailAddressConfirmedAt: member.mailAddressConfirmedAt,
    mailUndeliverableAt: member.mailUndeliverableAt,
    language: member.language,
    hasLoginId: member.loginId !== null,
    hasPassword: member.hasPassword,
    passwordChangedAt: member.passwordChangedAt,
    temporaryPasswordUntil:
      temporary && !temporary.usedAt && now < temporary.expiresAt ? temporary.expiresAt : null,
    createdAt: member.createdAt,
    firstLoggedInAt: member.firstLoggedInAt,
    lastLoggedInAt: member.lastLoggedInAt,
    sessions: sessions.map(({ rights, begunAt, lastSeenAt }) => ({ rights, begunAt, lastSeenAt })),
    cards: cards.map(({ validFrom, validTo }) => ({ validFrom, validTo })),
    letter: letter && { state: letterState(letter, now), expiresAt: letter.expiresAt },
    terms: consent,
  };
}

/** Of a leaver: the first day without access, and the one whose night takes everything that is kept of them. */
function whatRemains({ leftOn, leaversKeepAccessDays, leaversDeletedAfterDays }: MemberRow) {
  if (leftOn === null) return null;

  return {
    on: leftOn,
    accessEndsOn: addDays(leftOn, leaversKeepAccessDays ?? 0),
    deletedOn: leaversDeletedAfterDays === null ? null : addDays(leftOn, leaversDeletedAfterDays),
  };
}

export type ShownMember = NonNullable<Awaited<ReturnType<typeof showMember>>>;
