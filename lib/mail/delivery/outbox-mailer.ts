import type { Clock } from "@/lib/platform/clock";
import type { Mailer } from "./mailer";
import { putIntoOutbox } from "./outbox";

/** What reaches nobody in the demo, so that this can be seen there too. */
const DEAD_ADDRESS = "todokanai@example.jp";

/** The demo's mail service: what would have been sent lies in a folder and is shown on `/demo/mailbox`. */
export function outboxMailer(folder: string, clock: Clock): Mailer {
  return {
    async send({ to, subject, text, html }, key) {
      if (to === DEAD_ADDRESS) return { kind: "refused", problem: "bounced:Permanent:NoEmail" };

      await putIntoOutbox(folder, key, { to, subject, text, html, sentAt: clock.now().toISOString() });

      return { kind: "accepted", providerId: key };
    },
  };
}
