import { lockAccount } from "@/db/accounts/lock";
import { markAddressUndeliverable } from "@/db/accounts/mail-address";
import type { Db } from "@/db/connection/db";
import { inTransaction } from "@/db/connection/transaction";
import { findReportedMail, recordReport } from "@/db/mails/reports";
import { insertWebhookEvent } from "@/db/webhook-events";
import type { Clock } from "@/lib/platform/clock";
import type { DeliveryEvent } from "./delivery-event";

export type DeliveryEventOutcome = { kind: "recorded" } | { kind: "repeated" } | { kind: "unknownMail" };

/** Records what the mail service says of a mail, once per event, whatever order events come in. */
export function recordDeliveryEvent(
  eventId: string,
  report: DeliveryEvent,
  { db, clock }: { db: Db; clock: Clock },
): Promise<DeliveryEventOutcome> {
  const now = clock.now();

  return inTransaction(db, async (tx): Promise<DeliveryEventOutcome> => {
    if (!(await insertWebhookEvent(tx, eventId, now))) return { kind: "repeated" };
    const mail = await findReportedMail(tx, report);
    if (!mail) return { kind: "unknownMail" };

    await lockAccount(tx, mail.accountId);
    await recordReport(tx, mail.id, report);
    if (report.isAddressDead && mail.toAddress) {
      const address = { accountId: mail.accountId, mailAddress: mail.toAddress };
      await markAddressUndeliverable(tx, address, report.at, report.reason);
    }

    return { kind: "recorded" };
  });
}
