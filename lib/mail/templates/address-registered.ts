import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** To the address that is the registered one from now on. */
export function addressRegisteredMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("addressRegistered", facts, [
    paragraph(t("mail.addressRegistered.from")),
    paragraph(t("mail.addressRegistered.forgotten")),
    paragraph(t("mail.addressRegistered.notYou", { contact })),
  ]);
}
