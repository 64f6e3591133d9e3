import { fact, type MailFacts, mailOf, wordsOf } from "./mail-facts";
import { type MailText, paragraph } from "./mail-text";

export type TemporaryPasswordFacts = {
  password: string;
  /** "idReminder": the old password has stopped; "forgotPassword": it works until this one is used. */
  cause: "idReminder" | "forgotPassword";
};

export function temporaryPasswordMail(
  facts: MailFacts,
  { password, cause }: TemporaryPasswordFacts,
): MailText {
  const { t, at, window, contact } = wordsOf(facts);
  const { closed, deadlineAt, origin } = facts;
  const hasOldStopped = cause === "idReminder";

  return mailOf("temporaryPassword", facts, [
    fact(t, t("mail.temporaryPassword.label"), password, true),
    paragraph(t("mail.temporaryPassword.action")),
    { kind: "url", url: `${origin}/login` },
    fact(
      t,
      t("mail.temporaryPassword.deadlineLabel"),
      t("mail.temporaryPassword.deadline", { deadline: at(deadlineAt) }),
    ),
    ...(closed ? [paragraph(t("mail.temporaryPassword.closed", { window: window(closed) }))] : []),
    paragraph(t("mail.temporaryPassword.newest")),
    paragraph(t(`mail.temporaryPassword.${hasOldStopped ? "oldStopped" : "oldWorks"}`)),
    paragraph(
      t(`mail.temporaryPassword.${hasOldStopped ? "notYouOldStopped" : "notYouOldWorks"}`, { contact }),
    ),
  ]);
}
