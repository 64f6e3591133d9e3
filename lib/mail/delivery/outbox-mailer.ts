import type { Clock } from "@/lib/platform/clock";
import type { Mailer } from "./mailer";
import { putIntoOutbox } from "./outbox";

/** The demo's mail service: what would have been sent lies in a folder and is shown on `/demo/mailbox`. */
export function outboxMailer(folder: string, clock: Clock): Mailer {
  return {
    async send({ to, subject, text, html }, key) {
      await putIntoOutbox(folder, key, { to, subject, text, html, sentAt: clock.now().toISOString() });

      return { kind: "accepted", providerId: key };
    },
  };
}
