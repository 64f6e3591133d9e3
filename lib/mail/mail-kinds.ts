import type { mailKinds } from "@/db/schema";
import { accountSetUpMail } from "./templates/account-set-up";
import { addressChangeAskedMail, addressChangeReminderMail } from "./templates/address-change-asked";
import { addressChangeProofMail } from "./templates/address-change-proof";
import { addressChangeStoppedMail } from "./templates/address-change-stopped";
import { addressChangedMail } from "./templates/address-changed";
import { addressProofMail } from "./templates/address-proof";
import { addressRegisteredMail } from "./templates/address-registered";
import { idReminderMail } from "./templates/id-reminder";
import { loginIdShownMail } from "./templates/login-id-shown";
import type { MailFacts } from "./templates/mail-facts";
import type { MailText } from "./templates/mail-text";
import { newDeviceMail } from "./templates/new-device";
import { passwordChangedMail } from "./templates/password-changed";
import { type SupportStep, supportStepMail } from "./templates/support-step";
import { type TemporaryPasswordFacts, temporaryPasswordMail } from "./templates/temporary-password";

export type MailKind = (typeof mailKinds)[number];

/**
 * Who goes first. "probe": was tried before and shows whether sending works again; "awaited": somebody is looking
 * into their mailbox for it; "alert": tells of what happened.
 */
export type MailRank = "probe" | "awaited" | "alert";

/** What a mail carries sets until when it is of use, and what must still be live when it is sent. */
type Carrying =
  | { carries: "nothing"; write(facts: MailFacts): MailText }
  | { carries: "link"; write(facts: MailFacts, token: string): MailText }
  | { carries: "temporaryPassword"; write(facts: MailFacts, password: TemporaryPasswordFacts): MailText };

export type MailKindRules = Carrying & {
  rank: Exclude<MailRank, "probe">;
  /** Whether somebody at the door can cause it: then it counts against the account's mails. */
  countsAgainstLimit: boolean;
  /** Where it does not go to the registered address: what is known against that one says nothing of this mail's. */
  goesTo?: "another";
  /** It goes to an address that nobody has proven yet. */
  provesAddress?: true;
};

/** Every kind of mail that the product sends. */
export const kinds: Record<MailKind, MailKindRules> = {
  idReminder: { rank: "awaited", countsAgainstLimit: true, carries: "link", write: idReminderMail },
  temporaryPassword: {
    rank: "awaited",
    countsAgainstLimit: true,
    carries: "temporaryPassword",
    write: temporaryPasswordMail,
  },
  loginIdShown: { rank: "alert", countsAgainstLimit: false, carries: "nothing", write: loginIdShownMail },
  passwordChanged: {
    rank: "alert",
    countsAgainstLimit: false,
    carries: "nothing",
    write: passwordChangedMail,
  },
  newDevice: { rank: "alert", countsAgainstLimit: false, carries: "nothing", write: newDeviceMail },
  addressProof: {
    rank: "awaited",
    countsAgainstLimit: true,
    carries: "link",
    goesTo: "another",
    provesAddress: true,
    write: (facts, token) => addressProofMail(facts, `${facts.origin}/setup/${token}`),
  },
  accountSetUp: { rank: "alert", countsAgainstLimit: false, carries: "nothing", write: accountSetUpMail },
  suspendedBySupport: supportStep("suspendedBySupport"),
  resumedBySupport: supportStep("resumedBySupport"),
  sessionsEndedBySupport: supportStep("sessionsEndedBySupport"),
  passwordEndedBySupport: supportStep("passwordEndedBySupport"),
  addressChangedBySupport: supportStep("addressChangedBySupport"),
  addressChangeProof: {
    rank: "awaited",
    countsAgainstLimit: true,
    carries: "link",
    goesTo: "another",
    provesAddress: true,
    write: addressChangeProofMail,
  },
  addressChangeAsked: {
    rank: "awaited",
    countsAgainstLimit: false,
    carries: "link",
    write: addressChangeAskedMail,
  },
  addressChangeReminder: {
    rank: "alert",
    countsAgainstLimit: false,
    carries: "link",
    write: addressChangeReminderMail,
  },
  addressChangeStopped: {
    rank: "awaited",
    countsAgainstLimit: false,
    carries: "nothing",
    write: addressChangeStoppedMail,
  },
  addressChanged: {
    rank: "alert",
    countsAgainstLimit: false,
    carries: "nothing",
    goesTo: "another",
    write: addressChangedMail,
  },
  addressRegistered: {
    rank: "alert",
    countsAgainstLimit: false,
    carries: "nothing",
    write: addressRegisteredMail,
  },
};

export const causedKinds = (Object.keys(kinds) as MailKind[]).filter(
  (kind) => kinds[kind].countsAgainstLimit,
);

/** What support did, told to the member whom it happened to. */
function supportStep(step: SupportStep): MailKindRules {
  const write = (facts: MailFacts) => supportStepMail(step, facts);

  return { rank: "alert", countsAgainstLimit: false, carries: "nothing", write };
}

export function rankOf(kind: MailKind): MailRank {
  return kinds[kind].rank;
}
