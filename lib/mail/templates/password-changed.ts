import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

export function passwordChangedMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("passwordChanged", facts, [
    paragraph(t("mail.passwordChanged.you")),
    paragraph(t("mail.passwordChanged.address")),
    paragraph(t("mail.passwordChanged.notYou", { contact })),
    { kind: "url", url: `${facts.origin}/forgot-password` },
  ]);
}
