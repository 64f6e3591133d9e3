import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

export function loginIdShownMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("loginIdShown", facts, [
    paragraph(t("mail.loginIdShown.you")),
    paragraph(t("mail.loginIdShown.notYou", { contact })),
  ]);
}
