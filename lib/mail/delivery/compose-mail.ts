import type { MailToSend } from "@/db/mails/delivery";
import { contactBlock } from "@/lib/insurers/find-contact";
import { linkTokens } from "@/lib/link/link";
import { kinds } from "@/lib/mail/mail-kinds";
import { renderMail } from "@/lib/mail/templates/html/mail-html";
import type { MailFacts } from "@/lib/mail/templates/mail-facts";
import { type MailText, mailText } from "@/lib/mail/templates/mail-text";
import { verifyPassword } from "@/lib/password/password-hash";
import { temporaryPasswords } from "@/lib/password/temporary-password";
import type { Secrets } from "@/lib/platform/secrets";
import { tokenHash } from "@/lib/platform/secrets";
import type { Site } from "@/lib/platform/site";
import type { MailMessage } from "./mailer";

/** What mails are written with. */
export type MailContext = { secrets: Secrets; site: Site; origin: string; from: string };

/** A mail whose first attempt has fixed what it says. */
export type StartedMail = MailToSend & { mail: { toAddress: string; deadlineAt: Date } };

/**
 * Writes a mail, byte for byte the same each time: link and temporary password are derived again under the key
 * that made them. Only the words of its reader's insurer may have changed meanwhile. Null when no key does any more.
 */
export async function composeMail(started: StartedMail, pen: MailContext): Promise<MailMessage | null> {
  const letter = await writeMail(started, pen);
  if (!letter) return null;

  return {
    from: pen.from,
    to: started.mail.toAddress,
    subject: letter.subject,
    html: await renderMail(letter),
    text: mailText(letter),
    headers: { "Auto-Submitted": "auto-generated" },
    mailId: started.mail.id,
  };
}

async function writeMail(
  started: StartedMail,
  { secrets, site, origin }: MailContext,
): Promise<MailText | null> {
  const { mail, link, temporaryPassword, insurer } = started;
  const { language, happenedAt, deadlineAt, closedFrom, closedUntil } = mail;
  const closed = closedFrom && closedUntil ? { from: closedFrom, until: closedUntil } : null;
  const kind = kinds[mail.kind];
  // Who reads at an address that nobody has proven yet need not be a member of this insurer.
  const contact = contactBlock(kind.provesAddress ? null : insurer, site, language);
  const facts: MailFacts = { language, site, contact, origin, happenedAt, deadlineAt, closed };

  if (kind.carries === "nothing") return kind.write(facts);
  if (kind.carries === "link") {
    const token = link && findToken(secrets, link);
    // It works until its own deadline, however early the last attempt to send it would be.
    return token ? kind.write({ ...facts, deadlineAt: link.expiresAt ?? deadlineAt }, token) : null;
  }
  const password = temporaryPassword && (await findPassword(secrets, temporaryPassword));
  if (!password) return null;
  const { cause, expiresAt } = temporaryPassword;
  // It works for its 24 hours, however early the last attempt to send it would be.
  return kind.write({ ...facts, deadlineAt: expiresAt }, { password, cause });
}

function findToken(secrets: Secrets, link: { id: string; tokenHash: string }): string | null {
  return linkTokens(secrets, link.id).find((token) => tokenHash(token) === link.tokenHash) ?? null;
}

async function findPassword(
  secrets: Secrets,
  row: { id: string; passwordHash: string },
): Promise<string | null> {
  for (const password of temporaryPasswords(secrets, row.id)) {
    if ((await verifyPassword(row.passwordHash, password, { isPatient: true })).matches) return password;
  }

  return null;
}
