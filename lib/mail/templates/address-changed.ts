import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** To the address that was registered until now. */
export function addressChangedMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("addressChanged", facts, [
    paragraph(t("mail.addressChanged.from")),
    paragraph(t("mail.addressChanged.you")),
    paragraph(t("mail.addressChanged.notYou", { contact })),
  ]);
}
