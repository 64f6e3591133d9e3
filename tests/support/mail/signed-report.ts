import { createHmac, randomUUID } from "node:crypto";

type Facts = { id?: string; at?: Date; secret: string };

/** Headers and body of a webhook request as Resend sends it. */
export function signedReport(event: object | string, { id = randomUUID(), at = new Date(), secret }: Facts) {
  const body = typeof event === "string" ? event : JSON.stringify(event);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");

  return {
    body,
    headers: {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": `v1,${signature}`,
    } as Record<string, string>,
  };
}

/** An event as the service words it. `more` goes into its data. */
export function mailEvent(type: string, providerId: string, at: Date, more: object = {}) {
  return {
    type,
    created_at: at.toISOString(),
    data: {
      email_id: providerId,
      created_at: at.toISOString(),
      from: "KOSMO Communication Web <no-reply@kosmoweb.jp>",
      to: ["hanako@example.jp"],
      subject: "ログインID再通知のお知らせ",
      ...more,
    },
  };
}
