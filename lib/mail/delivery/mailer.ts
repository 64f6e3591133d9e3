/** A mail as a mail service takes it. */
export type MailMessage = {
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  /** Comes back with the service's reports, so that a report finds its mail even before we know the service's id. */
  mailId: string;
};

export type SendOutcome =
  | { kind: "accepted"; providerId: string | null }
  /** Not this time. `seconds` is what the service asked for. */
  | { kind: "later"; problem: string; seconds: number | null; isRateLimit: boolean }
  /** No mail gets through until somebody does something: a wrong key, a used-up quota. */
  | { kind: "resting"; problem: string; seconds: number }
  /** Never: this mail is refused for what it is. */
  | { kind: "refused"; problem: string };

export type Mailer = {
  /** Hands a mail over. The same `key` is delivered once, however often it is sent within 24 hours. Never throws. */
  send(message: MailMessage, key: string): Promise<SendOutcome>;
};
