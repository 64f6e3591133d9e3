import type { MailToSend } from "@/db/mail-delivery";
import { linkTokens } from "@/lib/link/link";
import { idReminderLetter } from "@/lib/mail/templates/id-reminder";
import { loginIdShownLetter } from "@/lib/mail/templates/login-id-shown";
import type { LetterFacts } from "@/lib/mail/templates/mail-facts";
import { renderLetter } from "@/lib/mail/templates/mail-html";
import { type Letter, letterText } from "@/lib/mail/templates/mail-text";
import { passwordChangedLetter } from "@/lib/mail/templates/password-changed";
import { temporaryPasswordLetter } from "@/lib/mail/templates/temporary-password";
import { verifyPassword } from "@/lib/password/password-hash";
import { temporaryPasswords } from "@/lib/password/temporary-password";
import type { Secrets } from "@/lib/platform/secrets";
import { tokenHash } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import type { MailMessage } from "./mailer";

/** What mails are written with. */
export type Pen = { secrets: Secrets; site: Site; origin: string; from: string };

/** A mail whose first attempt has fixed what it says. */
export type StartedMail = MailToSend & { mail: { toAddress: string; deadlineAt: Date } };

/**
 * Writes a mail, byte for byte the same each time: link and temporary password are derived again under the key
 * that made them. Null when no key does any more.
 */
export async function composeMail(started: StartedMail, pen: Pen): Promise<MailMessage | null> {
  const letter = await writeLetter(started, pen);
  if (!letter) return null;

  return {
    from: pen.from,
    to: started.mail.toAddress,
    subject: letter.subject,
    html: await renderLetter(letter),
    text: letterText(letter),
    headers: { "Auto-Submitted": "auto-generated" },
    mailId: started.mail.id,
  };
}

async function writeLetter(started: StartedMail, { secrets, site, origin }: Pen): Promise<Letter | null> {
  const { mail, link, temporaryPassword } = started;
  const { language, happenedAt, deadlineAt, closedFrom, closedUntil } = mail;
  const closed = closedFrom && closedUntil ? { from: closedFrom, until: closedUntil } : null;
  const facts: LetterFacts = { language, site, origin, happenedAt, deadlineAt, closed };

  switch (mail.kind) {
    case "idReminder": {
      const token = link && findToken(secrets, link);
      return token ? idReminderLetter(facts, token) : null;
    }
    case "temporaryPassword": {
      const password = temporaryPassword && (await findPassword(secrets, temporaryPassword));
      if (!password) return null;
      const { cause, expiresAt } = temporaryPassword;
      // It works for its 24 hours, however early the last attempt to send it would be.
      return temporaryPasswordLetter({ ...facts, deadlineAt: expiresAt }, { password, cause });
    }
    case "loginIdShown":
      return loginIdShownLetter(facts);
    case "passwordChanged":
      return passwordChangedLetter(facts);
  }
}

function findToken(secrets: Secrets, link: { id: string; tokenHash: string }): string | null {
  return linkTokens(secrets, link.id).find((token) => tokenHash(token) === link.tokenHash) ?? null;
}

async function findPassword(
  secrets: Secrets,
  row: { id: string; passwordHash: string },
): Promise<string | null> {
  for (const password of temporaryPasswords(secrets, row.id)) {
    if ((await verifyPassword(row.passwordHash, password)).matches) return password;
  }

  return null;
}
