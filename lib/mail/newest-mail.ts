import type { Db } from "@/db/connection/db";
import { findNewestMail } from "@/db/mails/mail";
import { linkState } from "@/lib/link/link";
import { causedKinds } from "./mail-kinds";

/** The newest mail that a visitor caused, for somebody who has proven whose mailbox it is in. */
export type NewestMail = {
  carries: "link" | "temporaryPassword";
  sentAt: Date;
  use: "usable" | "waiting" | "over";
  /** Until when what it carries works, if it works. */
  until: Date;
};

type Row = NonNullable<Awaited<ReturnType<typeof findNewestMail>>>;

/** Of an account that has had as many as it may. */
export async function getNewestMail(db: Db, accountId: string, now: Date): Promise<NewestMail> {
  const row = await findNewestMail(db, accountId, causedKinds);
  if (!row) throw new Error("the account had its mails, and has none");
  const { mail, link, temporaryPassword } = row;
  const carries = mail.temporaryPasswordId ? "temporaryPassword" : "link";
  const until = link?.expiresAt ?? temporaryPassword?.expiresAt ?? now;

  return { carries, sentAt: mail.firstAttemptAt ?? mail.queuedAt, use: usefulness(row, now), until };
}

function usefulness({ mail, link, temporaryPassword }: Row, now: Date): NewestMail["use"] {
  if (mail.failedAt !== null) return "over";
  if (mail.firstAttemptAt === null) return "waiting";
  if (link) return linkState(link, now) === "usable" ? "usable" : "over";
  if (!temporaryPassword || temporaryPassword.usedAt || temporaryPassword.replacedAt) return "over";

  return now < temporaryPassword.expiresAt ? "usable" : "over";
}
