import { type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** The mail to keep: which way in works from now on, and which ways back. The login ID is not in it. */
export function accountSetUpMail(facts: MailFacts): MailText {
  const { t, contact } = wordsOf(facts);

  return mailOf("accountSetUp", facts, [
    paragraph(t("mail.accountSetUp.works")),
    { kind: "url", url: `${facts.origin}/login` },
    paragraph(t("mail.accountSetUp.forgotten")),
    paragraph(t("mail.accountSetUp.letter")),
    paragraph(t("mail.accountSetUp.notYou", { contact })),
  ]);
}
