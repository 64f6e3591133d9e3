/** What support looked at, and what it did: with an actor, and a reason that the member reads in the account's history. */
export const supportLooks = [
  "memberFound",
  "memberShown",
  "memberHistoryShown",
  "memberEventsListed",
  "mailTraced",
] as const;
export const supportDeeds = [
  "accountSuspended",
  "accountResumed",
  "sessionsEndedBySupport",
  "mailAddressChangedBySupport",
  "mailAddressReactivated",
  "letterResent",
] as const;
/** Of nobody's account: all accounts at once. */
export const supportSurveys = ["eventsListed", "incidentReported"] as const;

export type SupportEventKind =
  | (typeof supportLooks)[number]
  | (typeof supportDeeds)[number]
  | (typeof supportSurveys)[number];

export type SecurityEventKind =
  | "identityCheckRefused"
  | "identityCheckLimited"
  | "answersConcealed"
  | "idReminderRequested"
  | "idReminderLimited"
  | "linkOpened"
  | "passwordReset"
  | "temporaryPasswordIssued"
  | "temporaryPasswordLimited"
  | "temporaryPasswordUsed"
  | "passwordChanged"
  | "loggedIn"
  | "loginRefused"
  | "loginsBraked"
  | "loggedOut"
  | "steppedUp"
  | "stepUpRefused"
  | "sessionEnded"
  | "otherSessionsEnded"
  | "eventDisowned"
  | "linkGuessesLimited"
  | "secretRefused"
  | "letterUsed"
  | "setupIdentified"
  | "termsAccepted"
  | "loginIdChosen"
  | "loginIdChoiceLimited"
  | "addressProofRequested"
  | "addressProofLimited"
  | "accountSetUp"
  | "addressChangeRequested"
  | "addressChangeLimited"
  | "addressChangeProven"
  | "addressChangeAgreed"
  | "addressChangeStopped"
  | "addressChangeCancelled"
  | "addressChanged"
  | "addressProvenAgain"
  | "memberCorrected"
  | "cardReplaced"
  | "memberReturned"
  | "memberLeft"
  | "importUndone"
  | SupportEventKind;
