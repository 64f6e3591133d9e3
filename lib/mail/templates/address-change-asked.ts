import { fact, type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** To the address in force, when another one was proven. Its deadline is the moment at which that one counts. */
export function addressChangeAskedMail(facts: MailFacts, token: string): MailText {
  return letterOf("addressChangeAsked", facts, token);
}

/** The same again a day and two days later. */
export function addressChangeReminderMail(facts: MailFacts, token: string): MailText {
  return letterOf("addressChangeReminder", facts, token);
}

type AskingKind = "addressChangeAsked" | "addressChangeReminder";

function letterOf(kind: AskingKind, facts: MailFacts, token: string): MailText {
  const { t, at, window, contact } = wordsOf(facts);
  const { closed, deadlineAt, origin } = facts;

  return mailOf(kind, facts, [
    fact(t, t("mail.addressChangeAsked.dueLabel"), at(deadlineAt)),
    paragraph(t("mail.addressChangeAsked.you")),
    paragraph(t("mail.addressChangeAsked.notYou")),
    { kind: "url", url: `${origin}/account/address/decide/${token}` },
    ...(closed ? [paragraph(t("mail.addressChangeAsked.closed", { window: window(closed) }))] : []),
    paragraph(t("mail.addressChangeAsked.stopped", { contact })),
  ]);
}
