/** How long each kind of record is kept, in days: every period of the product, in one place. */
export const retentionDays = {
  /** After its ten minutes. */
  visits: 7,
  /** After its end. */
  sessions: 30,
  /** After it was asked for: until then an old link still tells why it no longer works. */
  links: 90,
  /** After its end: until then login still tells that it has expired. */
  temporaryPasswords: 30,
  /** After its date: until then login still tells that it is over. */
  letters: 30,
  /** After the mail was handed over or given up: bounces and complaints come days later. */
  mailRecipients: 14,
  mails: 90,
  /** After its end, or after it was asked for where nobody proved it: it holds an address. */
  addressChanges: 14,
  webhookEvents: 30,
  securityEvents: 400,
  /** With the events that they are beside. */
  refusalCounts: 400,
  /** After a counter has run out. */
  rateLimits: 1,
} as const;

const DAY_MS = 24 * 60 * 60 * 1000;

export type RecordKind = keyof typeof retentionDays;

export const recordKinds = Object.keys(retentionDays) as RecordKind[];

/** What ended before this moment is no longer kept. */
export function keptSince(kept: RecordKind, now: Date): Date {
  return new Date(now.getTime() - retentionDays[kept] * DAY_MS);
}
