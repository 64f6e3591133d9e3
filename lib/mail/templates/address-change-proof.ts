import { fact, type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** To an address that is to be registered instead of another: only who reads it there can go on. */
export function addressChangeProofMail(facts: MailFacts, token: string): MailText {
  const { t, at, window } = wordsOf(facts);
  const { closed, deadlineAt, origin } = facts;
  const deadline = t("mail.addressChangeProof.deadline", { deadline: at(deadlineAt) });

  return mailOf("addressChangeProof", facts, [
    paragraph(t("mail.addressChangeProof.action")),
    { kind: "url", url: `${origin}/account/address/prove/${token}` },
    fact(t, t("mail.addressChangeProof.deadlineLabel"), deadline),
    ...(closed ? [paragraph(t("mail.addressChangeProof.closed", { window: window(closed) }))] : []),
    paragraph(t("mail.addressChangeProof.newest")),
    paragraph(t("mail.addressChangeProof.notYou")),
  ]);
}
