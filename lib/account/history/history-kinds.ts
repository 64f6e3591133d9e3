import type { SecurityEventKind } from "@/db/security-event-kinds";

/** Until when a member can look back. */
export const HISTORY_DAYS = 90;

/** What a member is shown of what happened to the account. The rest is how the product works, or nobody's account. */
export const historyKinds = [
  "loggedIn",
  "loginRefused",
  "loggedOut",
  "steppedUp",
  "stepUpRefused",
  "sessionEnded",
  "otherSessionsEnded",
  "identityCheckRefused",
  "idReminderRequested",
  "linkOpened",
  "passwordReset",
  "temporaryPasswordIssued",
  "temporaryPasswordUsed",
  "passwordChanged",
  "accountSetUp",
  "termsAccepted",
  "addressChangeRequested",
  "addressChangeProven",
  "addressChangeAgreed",
  "addressChangeStopped",
  "addressChangeCancelled",
  "addressChanged",
  "addressProvenAgain",
  "eventDisowned",
  "memberFound",
  "memberShown",
  "memberHistoryShown",
  "memberEventsListed",
  "mailTraced",
  "accountSuspended",
  "accountResumed",
  "sessionsEndedBySupport",
  "mailAddressChangedBySupport",
  "mailAddressReactivated",
  "letterResent",
  "cardReplaced",
  "memberCorrected",
  "memberReturned",
] as const satisfies readonly SecurityEventKind[];

export type HistoryKind = (typeof historyKinds)[number];

/** What strangers can make happen as often as they like: one line a day, so that it buries nothing. */
export const foldedKinds = [
  "loginRefused",
  "stepUpRefused",
  "identityCheckRefused",
] as const satisfies readonly HistoryKind[];
