import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** To the address that stays registered: what has ended, and how to get in again. */
export function addressChangeStoppedMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("addressChangeStopped", facts, [
    paragraph(t("mail.addressChangeStopped.ended")),
    paragraph(t("mail.addressChangeStopped.next")),
    { kind: "url", url: `${facts.origin}/forgot-password` },
    paragraph(t("mail.addressChangeStopped.notYou", { contact })),
  ]);
}
