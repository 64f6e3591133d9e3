import { Resend } from "resend";

export type SignedPayload = { payload: string; id: string; timestamp: string; signature: string };

/**
 * What the mail service signed, or null when it did not, or when that was more than five minutes ago or ahead.
 * Standard Webhooks; verified by the service's own library.
 */
export function verifyReport({ payload, ...headers }: SignedPayload, webhookSecret: string): unknown {
  try {
    return new Resend("re_unused").webhooks.verify({ payload, headers, webhookSecret });
  } catch {
    return null;
  }
}
