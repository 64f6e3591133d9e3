import { fact, type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

/** The token is in the URL and nowhere else; the login ID is not in the mail at all. */
export function idReminderMail(facts: MailFacts, token: string): MailText {
  const { t, at, window } = wordsOf(facts);
  const { closed, deadlineAt, origin } = facts;

  return mailOf("idReminder", facts, [
    paragraph(t("mail.idReminder.action")),
    { kind: "url", url: `${origin}/forgot-id/${token}` },
    fact(t, t("mail.idReminder.deadlineLabel"), t("mail.idReminder.deadline", { deadline: at(deadlineAt) })),
    ...(closed ? [paragraph(t("mail.idReminder.closed", { window: window(closed) }))] : []),
    paragraph(t("mail.idReminder.newest")),
    paragraph(t("mail.idReminder.notYou")),
  ]);
}
