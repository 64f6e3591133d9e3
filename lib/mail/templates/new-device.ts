import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** A login in a browser that the account did not know. */
export function newDeviceMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("newDevice", facts, [
    paragraph(t("mail.newDevice.you")),
    paragraph(t("mail.newDevice.notYou", { contact })),
    { kind: "url", url: `${facts.origin}/forgot-password` },
  ]);
}
