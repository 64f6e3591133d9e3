import { fact, type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** To a new address: only who reads it there can make it the registered one. */
export function addressProofMail(facts: MailFacts, url: string): MailText {
  const { t, at, window } = wordsOf(facts);
  const { closed, deadlineAt } = facts;
  const deadline = t("mail.addressProof.deadline", { deadline: at(deadlineAt) });

  return mailOf("addressProof", facts, [
    paragraph(t("mail.addressProof.action")),
    { kind: "url", url },
    fact(t, t("mail.addressProof.deadlineLabel"), deadline),
    ...(closed ? [paragraph(t("mail.addressProof.closed", { window: window(closed) }))] : []),
    paragraph(t("mail.addressProof.newest")),
    paragraph(t("mail.addressProof.notYou")),
  ]);
}
