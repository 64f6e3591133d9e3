import type { mailKinds } from "@/db/schema";
import { accountSetUpMail } from "./templates/account-set-up";
import { addressProofMail } from "./templates/address-proof";
import { idReminderMail } from "./templates/id-reminder";
import { loginIdShownMail } from "./templates/login-id-shown";
import type { MailFacts } from "./templates/mail-facts";
import type { MailText } from "./templates/mail-text";
import { passwordChangedMail } from "./templates/password-changed";
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
  addressProof: {
    rank: "awaited",
    countsAgainstLimit: true,
    carries: "link",
    write: (facts, token) => addressProofMail(facts, `${facts.origin}/setup/${token}`),
  },
  accountSetUp: { rank: "alert", countsAgainstLimit: false, carries: "nothing", write: accountSetUpMail },
};

export const causedKinds = (Object.keys(kinds) as MailKind[]).filter(
  (kind) => kinds[kind].countsAgainstLimit,
);

export function rankOf(kind: MailKind): MailRank {
  return kinds[kind].rank;
}
