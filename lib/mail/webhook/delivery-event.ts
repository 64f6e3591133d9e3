import { z } from "zod";

/** What the mail service reports about one mail. `reason` is its class, never its words: those may name an address. */
export type DeliveryEvent = {
  kind: "sent" | "delivered" | "deliveryDelayed" | "bounced" | "complained" | "failed" | "suppressed";
  at: Date;
  providerId: string;
  mailId: string | null;
  reason: string | null;
  /** No mail will ever reach this address, or its reader does not want any. */
  isAddressDead: boolean;
};

const kinds: Record<string, DeliveryEvent["kind"]> = {
  "email.sent": "sent",
  "email.delivered": "delivered",
  "email.delivery_delayed": "deliveryDelayed",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.failed": "failed",
  "email.suppressed": "suppressed",
};

const reasonClass = z.string().max(100).catch("");
const event = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    tags: z
      .union([
        z.record(z.string(), z.string()),
        z
          .array(z.object({ name: z.string(), value: z.string() }))
          .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
      ])
      .catch({}),
    bounce: z.object({ type: reasonClass, subType: reasonClass }).optional().catch(undefined),
    failed: z.object({ reason: reasonClass }).optional().catch(undefined),
  }),
});

/** Reads an event of the mail service, or returns null for one that is about no mail or that we know nothing of. */
export function parseReport(payload: unknown): DeliveryEvent | null {
  const parsed = event.safeParse(payload);
  if (!parsed.success) return null;
  const { type, created_at: at, data } = parsed.data;
  const kind = kinds[type];
  if (!kind) return null;

  const mailId = z.uuid().safeParse(data.tags.mail_id);
  return {
    kind,
    at,
    providerId: data.email_id,
    mailId: mailId.success ? mailId.data : null,
    reason: reasonOf(kind, data),
    isAddressDead: isAddressDead(kind, data.bounce?.type),
  };
}

type EventData = z.output<typeof event>["data"];

function reasonOf(kind: DeliveryEvent["kind"], { bounce, failed }: EventData): string | null {
  if (kind === "bounced") return ["bounced", bounce?.type, bounce?.subType].filter(Boolean).join(":");
  if (kind === "failed") return ["failed", failed?.reason].filter(Boolean).join(":");

  return kind === "complained" || kind === "suppressed" ? kind : null;
}

/** A transient bounce, such as a full mailbox, says nothing about the next mail. */
function isAddressDead(kind: DeliveryEvent["kind"], bounceType: string | undefined): boolean {
  return kind === "complained" || kind === "suppressed" || (kind === "bounced" && bounceType === "Permanent");
}
