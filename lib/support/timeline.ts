import type { mails } from "@/db/schema";

export type MailRow = typeof mails.$inferSelect;
type EventRow = { at: Date; kind: string; times: number; lastAt: Date } & Told;
/** Who of support it was, and who agreed; null for what nobody of them did. */
type Told = { reason: string | null; actor: string | null; approvedBy: string | null };

/** One thing that happened, in the order of things. */
export type Moment =
  /** `times`: within its hour, the last of them at `lastAt`. */
  | ({ what: "event" } & EventRow)
  | { at: Date; what: "mail"; step: MailStep; mailId: string; kind: MailRow["kind"]; reason: string | null };

export type MailStep =
  | "queued"
  | "firstAttempt"
  | "retry"
  | "accepted"
  | "deliveryDelayed"
  | "delivered"
  | "bounced"
  | "complained"
  | "failed";

/** What happened to a member and their mails, oldest first. */
export function timeline(events: readonly EventRow[], mails: readonly MailRow[]): Moment[] {
  const moments: Moment[] = [
    ...events.map((event) => ({ ...event, what: "event" as const })),
    ...mails.flatMap(mailMoments),
  ];

  return moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function mailMoments(mail: MailRow): Moment[] {
  const steps: [MailStep, Date | null, string | null][] = [
    ["queued", mail.queuedAt, null],
    ["firstAttempt", mail.firstAttemptAt, null],
    ["accepted", mail.acceptedAt, null],
    ["deliveryDelayed", mail.deliveryDelayedAt, null],
    ["delivered", mail.deliveredAt, null],
    ["bounced", mail.bouncedAt, mail.failureReason],
    ["complained", mail.complainedAt, null],
    ["failed", mail.failedAt, mail.failureReason],
    ["retry", mail.retryAt, mail.lastProblem],
  ];

  return steps.flatMap(([step, at, reason]) =>
    at ? [{ at, what: "mail" as const, step, mailId: mail.id, kind: mail.kind, reason }] : [],
  );
}
