import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

export const supportSteps = [
  "suspendedBySupport",
  "resumedBySupport",
  "sessionsEndedBySupport",
  "passwordEndedBySupport",
  "addressChangedBySupport",
] as const;

export type SupportStep = (typeof supportSteps)[number];

/** What support did with an account. The reason stands in the account's history, where its owner alone reads it. */
export function supportStepMail(step: SupportStep, facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf(step, facts, [
    paragraph(t(`mail.supportStep.${step}`)),
    paragraph(t("mail.supportStep.notYou", { contact })),
  ]);
}
