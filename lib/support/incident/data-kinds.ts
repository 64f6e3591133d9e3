import type { SecurityEventKind } from "@/db/security-event-kinds";

/** What somebody may have learnt or changed by an event. `unclassified`: by one that this release does not know. */
export const dataKinds = [
  "loginId",
  "password",
  "mailAddress",
  "maskedMailAddress",
  "identityFacts",
  "membership",
  "usage",
  "unclassified",
] as const;

export type DataKind = (typeof dataKinds)[number];

type Classified = Exclude<DataKind, "unclassified">;

const nothing: Classified[] = [];

/**
 * `identityFacts`: that a card's numbers, a birth date, a sex or an address somebody already held are right.
 * `usage`: when the account was used and which mails it had.
 */
const touched: Record<SecurityEventKind, Classified[]> = {
  identityCheckRefused: nothing,
  identityCheckLimited: nothing,
  answersConcealed: nothing,
  idReminderRequested: ["identityFacts"],
  idReminderLimited: ["identityFacts"],
  linkOpened: ["loginId"],
  passwordReset: ["password"],
  temporaryPasswordIssued: ["identityFacts"],
  temporaryPasswordLimited: ["identityFacts"],
  temporaryPasswordUsed: ["password"],
  passwordChanged: ["password"],
  loggedIn: ["loginId", "maskedMailAddress", "usage"],
  loginRefused: nothing,
  loginsBraked: nothing,
  loggedOut: nothing,
  linkGuessesLimited: nothing,
  secretRefused: nothing,
  letterUsed: ["membership"],
  setupIdentified: ["identityFacts"],
  termsAccepted: nothing,
  loginIdChosen: ["loginId"],
  loginIdChoiceLimited: nothing,
  addressProofRequested: ["mailAddress"],
  addressProofLimited: nothing,
  accountSetUp: ["loginId", "password", "mailAddress"],
  memberCorrected: ["membership"],
  cardReplaced: ["membership"],
  memberReturned: ["membership"],
  memberLeft: ["membership"],
  importUndone: ["membership"],
  steppedUp: nothing,
  stepUpRefused: nothing,
  sessionEnded: nothing,
  otherSessionsEnded: nothing,
  eventDisowned: nothing,
  addressChangeRequested: ["mailAddress"],
  addressChangeLimited: nothing,
  addressChangeProven: ["mailAddress"],
  addressChangeAgreed: ["mailAddress"],
  addressChangeStopped: ["password"],
  addressChangeCancelled: nothing,
  addressChanged: ["mailAddress"],
  addressProvenAgain: nothing,
  memberFound: ["identityFacts", "maskedMailAddress"],
  memberShown: ["maskedMailAddress", "membership", "usage"],
  memberHistoryShown: ["usage"],
  memberEventsListed: ["usage"],
  mailTraced: ["maskedMailAddress", "usage"],
  accountSuspended: nothing,
  accountResumed: nothing,
  sessionsEndedBySupport: nothing,
  mailAddressChangedBySupport: ["mailAddress"],
  mailAddressReactivated: nothing,
  letterResent: ["membership"],
  eventsListed: nothing,
  incidentReported: nothing,
};

/** A newer release may have recorded kinds that this one does not know: they are never left out of a report. */
export function dataTouchedBy(kind: string): readonly DataKind[] {
  const known: Partial<Record<string, Classified[]>> = touched;

  return known[kind] ?? ["unclassified"];
}
